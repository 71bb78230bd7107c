package dev.seaworthy.rules.secrets;

/**
 * Values that a person typed in the order of the alphabet or of the digits, such as {@code
 * abcdef123456}: they show where a secret goes and are none.
 */
final class CountedOut {
  /** Two or three neighbours in a row are common in what is drawn by chance. */
  private static final int SHORTEST_RUN = 4;

  /** What may be left of a made-up value besides its runs, such as a dash. */
  private static final int LONGEST_REST = 3;

  private CountedOut() {}

  /** Returns whether hardly anything of a value is left without its counted runs. */
  static boolean fills(String value) {
    return withoutRuns(value).length() <= LONGEST_REST;
  }

  /**
   * Returns a value without its runs of four or more letters or digits in their order; a nine may
   * be followed by a zero.
   */
  static String withoutRuns(String value) {
    StringBuilder rest = new StringBuilder();
    int start = 0;
    for (int end = 1; end <= value.length(); end++) {
      if (end == value.length() || !follows(value.charAt(end - 1), value.charAt(end))) {
        if (end - start < SHORTEST_RUN) {
          rest.append(value, start, end);
        }
        start = end;
      }
    }
    return rest.toString();
  }

  private static boolean follows(char first, char second) {
    return Character.isLetterOrDigit(first)
        && Character.isLetterOrDigit(second)
        && (second == first + 1 || (first == '9' && second == '0'));
  }
}
