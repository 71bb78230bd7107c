package dev.seaworthy.cli.secrets;

import java.nio.charset.StandardCharsets;

/**
 * How much of every secret is hidden: the one place through which secrets pass on their way into
 * the reports of the scan.
 *
 * @param percent from 0 for nothing to 100 for everything
 */
record Redaction(int percent) {
  /** Nothing of a secret is shown. */
  static final Redaction FULL = new Redaction(100);

  /** What gitleaks writes in place of a whole secret. */
  private static final String MASK = "REDACTED";

  /** Returns a text that shows no more of a secret than it may. */
  String hide(String secret, String text) {
    return percent == 0 || secret.isEmpty() ? text : text.replace(secret, mask(secret));
  }

  /** Returns what is written for a secret: its beginning, as long as gitleaks leaves it. */
  private String mask(String secret) {
    if (percent >= 100) {
      return MASK;
    }
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    int shown = (int) Math.rint(bytes.length * (100 - percent) / 100.0);
    return new String(bytes, 0, shown, StandardCharsets.UTF_8) + "...";
  }
}
