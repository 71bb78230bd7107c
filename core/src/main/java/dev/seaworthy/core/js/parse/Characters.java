package dev.seaworthy.core.js.parse;

/**
 * The character classes of ECMA-262 §12, with the additions of TypeScript's scanner; identifiers by
 * Unicode 17.
 */
final class Characters {
  private static final char LINE_SEPARATOR = '\u2028';
  private static final char PARAGRAPH_SEPARATOR = '\u2029';

  /** A letter that is a syntax character to Unicode, and a letter to the JDK all the same. */
  private static final char VERTICAL_TILDE = '\u2E2F';

  /** Whether an ASCII character can be part of an identifier. */
  private static final boolean[] ASCII_PART = new boolean[128];

  static {
    for (char c = 0; c < ASCII_PART.length; c++) {
      ASCII_PART[c] = isIdentifierStart(c) || isDigit(c);
    }
  }

  private Characters() {}

  static boolean isLineTerminator(char c) {
    return c == '\n' || c == '\r' || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
  }

  /** Returns whether a character is white space, line terminators excluded. */
  static boolean isWhiteSpace(char c) {
    if (c <= ' ') {
      return c == ' ' || c == '\t' || c == '\f' || c == '\u000B';
    }
    return c >= '\u0085'
        && (c == '\u0085'
            || c == '\u00A0'
            || c == '\u200B'
            || c == '\uFEFF'
            || Character.getType(c) == Character.SPACE_SEPARATOR);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isIdentifierStart(int c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '$' || c == '_';
    }
    return c != VERTICAL_TILDE
        && (Character.isUnicodeIdentifierStart(c) || NewerLetters.isStart(c));
  }

  static boolean isIdentifierPart(int c) {
    if (c < 128) {
      return ASCII_PART[c];
    }
    boolean known = Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
    return known ? c != VERTICAL_TILDE : NewerLetters.isPart(c);
  }

  /** Returns whether a text is a name. */
  static boolean isIdentifier(String text) {
    return !text.isEmpty()
        && isIdentifierStart(text.codePointAt(0))
        && text.codePoints().allMatch(Characters::isIdentifierPart);
  }
}
