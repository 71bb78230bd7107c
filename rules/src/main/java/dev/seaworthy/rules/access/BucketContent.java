package dev.seaworthy.rules.access;

import java.util.regex.Pattern;

/** What the name of a bucket says of its files. */
enum BucketContent {
  /** What is about people or money: nobody means to publish it. */
  PRIVATE,
  /** Papers, which may be for the public or not. */
  PAPERS,
  /** Files that may be anything. */
  ANY,
  /** Pictures and the like that pages show. */
  PUBLIC;

  private static final Pattern PUBLIC_NAME =
      word(
          "public|avatars?|logos?|brand|branding|covers?|banners?|icons?|assets|thumbnails?|blog"
              + "|landing|gallery|marketing|website|static|hero|og|products?|store|catalog"
              + "|profile-?(?:pictures?|photos?|images?|pics?)");
  private static final Pattern PRIVATE_NAME =
      word(
          "invoices?|receipts?|contracts?|passports?|kyc|identity|identification|verification"
              + "|medical|patients?|health|prescriptions?|payslips?|payroll|salary|payments?"
              + "|remittances?|resumes?|cvs?|private|confidential|backups?|statements?|tax|taxes|bank"
              + "|income|comprovantes?|recibos?|contratos?|facturas?|faturas?|signatures?|lead|leads"
              + "|users?");
  private static final Pattern PAPERS_NAME =
      word(
          "documents?|documentos?|docs?|attachments?|anexos?|evidence|proofs?|certificates?|certs?"
              + "|files?|arquivos?|archivos?|uploads?|reports?|exports?|claims?|orders?|hr|legal");

  private static Pattern word(String alternatives) {
    return Pattern.compile("(?i)(?:^|[^a-z])(?:" + alternatives + ")(?:$|[^a-z])");
  }

  /** Returns what a name says. */
  static BucketContent of(String bucket) {
    if (PUBLIC_NAME.matcher(bucket).find()) {
      return PUBLIC;
    }
    if (PRIVATE_NAME.matcher(bucket).find()) {
      return PRIVATE;
    }
    return PAPERS_NAME.matcher(bucket).find() ? PAPERS : ANY;
  }
}
