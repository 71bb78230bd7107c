package dev.seaworthy.rules.secrets.scan;

/**
 * How a scan looks at a file.
 *
 * @param decodeDepth how many times encoded parts are decoded and searched again; 0 for never
 * @param heedsAllowComments whether a line with {@code gitleaks:allow} keeps its matches out
 */
public record ScanOptions(int decodeDepth, boolean heedsAllowComments) {
  /** Plain text, with comments heeded. */
  public static final ScanOptions PLAIN = new ScanOptions(0, true);
}
