package dev.seaworthy.rules.secrets.scan;

/**
 * How a scan looks at a file.
 *
 * @param decodeDepth how many times encoded parts are decoded and searched again; 0 for never
 * @param heedsAllowComments whether a line with {@code gitleaks:allow} keeps its matches out
 * @param commit the id of the commit that brought the file, for allowlists that name commits; empty
 *     for none
 */
public record ScanOptions(int decodeDepth, boolean heedsAllowComments, String commit) {
  /** Plain text, with comments heeded. */
  public static final ScanOptions PLAIN = new ScanOptions(0, true);

  /** Creates the options for a file that no commit brought. */
  public ScanOptions(int decodeDepth, boolean heedsAllowComments) {
    this(decodeDepth, heedsAllowComments, "");
  }
}
