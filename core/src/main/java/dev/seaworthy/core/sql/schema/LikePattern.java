package dev.seaworthy.core.sql.schema;

/**
 * A pattern of {@code LIKE}: {@code %} stands for any text, {@code _} for one character, a
 * backslash takes the meaning from the next one.
 */
final class LikePattern {
  private final String pattern;

  LikePattern(String pattern) {
    this.pattern = pattern;
  }

  /** Matches from left to right, and after a mismatch goes back to the last {@code %} only. */
  boolean matches(String text) {
    int at = 0;
    int in = 0;
    int afterPercent = -1;
    int retry = 0;
    while (at < text.length()) {
      if (in < pattern.length() && pattern.charAt(in) == '%') {
        afterPercent = ++in;
        retry = at;
      } else if (fits(in, text.charAt(at))) {
        in += pattern.charAt(in) == '\\' ? 2 : 1;
        at++;
      } else if (afterPercent >= 0) {
        in = afterPercent;
        at = ++retry;
      } else {
        return false;
      }
    }
    while (in < pattern.length() && pattern.charAt(in) == '%') {
      in++;
    }
    return in == pattern.length();
  }

  private boolean fits(int in, char c) {
    if (in >= pattern.length()) {
      return false;
    }
    char wanted = pattern.charAt(in);
    if (wanted == '\\') {
      return in + 1 < pattern.length() && pattern.charAt(in + 1) == c;
    }
    return wanted == '_' || wanted == c;
  }
}
