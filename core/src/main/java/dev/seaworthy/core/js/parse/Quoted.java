package dev.seaworthy.core.js.parse;

/** Writes parts of a source into messages. */
final class Quoted {
  private static final int LONGEST = 30;

  private Quoted() {}

  /** Returns the character at an offset in quotes, an invisible one by its number. */
  static String character(char[] text, int offset) {
    int c = Character.codePointAt(text, offset);
    boolean visible = c > ' ' && c != 0x7F && Character.isDefined(c) && !Character.isSpaceChar(c);
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return visible && !surrogate ? "'" + Character.toString(c) + "'" : String.format("U+%04X", c);
  }

  /** Returns a token in quotes, shortened and on one line. */
  static String token(Tokens tokens, int token) {
    if (tokens.type[token] == Tokens.END_OF_FILE) {
      return "the end of the file";
    }
    String text = tokens.text(token).strip();
    int line = text.indexOf('\n');
    String shown = line >= 0 ? text.substring(0, line).strip() + "…" : text;
    return "'" + (shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown) + "'";
  }
}
