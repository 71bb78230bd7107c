package dev.seaworthy.rules.secrets.regex;

/** Reads what follows a backslash and stands for characters. */
final class Escapes {
  private static final CharSet DIGITS = CharSet.range('0', '9');
  private static final CharSet SPACE = CharSet.of("\t\n\f\r ");
  private static final CharSet WORD =
      DIGITS.union(CharSet.range('A', 'Z')).union(CharSet.range('a', 'z')).union(CharSet.of("_"));

  private final String text;
  private int at;

  /**
   * Creates the reader.
   *
   * @param at offset after the backslash
   */
  Escapes(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** Returns the offset after the escape. */
  int end() {
    return at;
  }

  CharSet read() throws UnknownSyntaxException {
    if (at >= text.length()) {
      throw new UnknownSyntaxException("a backslash at the end");
    }
    char c = text.charAt(at++);
    return switch (c) {
      case 'd' -> DIGITS;
      case 'D' -> DIGITS.complement();
      case 's' -> SPACE;
      case 'S' -> SPACE.complement();
      case 'w' -> WORD;
      case 'W' -> WORD.complement();
      case 'n' -> CharSet.of("\n");
      case 'r' -> CharSet.of("\r");
      case 't' -> CharSet.of("\t");
      case 'f' -> CharSet.of("\f");
      case 'v' -> CharSet.of("\u000B");
      case 'a' -> CharSet.of("\u0007");
      case 'x' -> hexadecimal();
      default -> punctuation(c);
    };
  }

  private static CharSet punctuation(char c) throws UnknownSyntaxException {
    boolean alphanumeric = Character.isLetterOrDigit(c);
    if (alphanumeric || c >= 128) {
      throw new UnknownSyntaxException("the escape " + c);
    }
    return CharSet.range(c, c);
  }

  private CharSet hexadecimal() throws UnknownSyntaxException {
    boolean braced = at < text.length() && text.charAt(at) == '{';
    int close = braced ? text.indexOf('}', at) : at + 2;
    int start = braced ? at + 1 : at;
    try {
      int code = Integer.parseInt(text, start, close, 16);
      at = braced ? close + 1 : close;
      return CharSet.range(code, code);
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new UnknownSyntaxException("a hexadecimal escape");
    }
  }
}
