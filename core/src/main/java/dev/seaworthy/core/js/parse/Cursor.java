package dev.seaworthy.core.js.parse;

/**
 * The parser's place in the tokens, and what it is told of the next one.
 *
 * <p>The grammar looks at one token only. Where that is not enough, a look-up decides ({@link
 * Decisions}) and the cursor shows another type in its place: the type stands for the next token
 * ({@link #show}), for several that touch ({@link #join}), or for none ({@link #insert}).
 */
final class Cursor implements Antlr.TokenStream {
  final Tokens tokens;

  /** Index of the next token. */
  int at;

  private int shown;
  private int width = 1;

  Cursor(Tokens tokens) {
    this.tokens = tokens;
    this.shown = tokens.type[0];
  }

  /** Returns the type that the grammar sees. */
  int shown() {
    return shown;
  }

  /** Returns the type of the next token itself. */
  int type() {
    return tokens.type[at];
  }

  /** Returns the type of the token after the next. */
  int typeAfter() {
    return tokens.type[Math.min(at + 1, tokens.count - 1)];
  }

  /** Returns the keyword that the next token spells, or 0. */
  int word() {
    return tokens.word[at];
  }

  /** Returns whether the next token starts a line. */
  boolean isLineStart() {
    return tokens.newline[at];
  }

  /** Returns whether the next token closes a pair of braces, or is the end of the file. */
  boolean closesBlock() {
    int type = type();
    return type == Tokens.END_OF_FILE
        || (type == EcmaScriptParser.RBRACE && tokens.match[at] != Tokens.NONE);
  }

  /** Shows the next token as a contextual keyword if it spells it. */
  void showWord(int word) {
    if (type() == EcmaScriptParser.IDENTIFIER && word() == word) {
      show(word);
    }
  }

  /** Shows a type in place of the next token. */
  void show(int type) {
    shown = type;
    width = 1;
  }

  /** Shows a type before the next token. */
  void insert(int type) {
    shown = type;
    width = 0;
  }

  /** Shows a type in place of the next {@code count} tokens. */
  void join(int type, int count) {
    shown = type;
    width = count;
  }

  /** Shows the next token as it is. */
  void showAsIs() {
    shown = tokens.type[at];
    width = 1;
  }

  void moveTo(int token) {
    at = token;
    showAsIs();
  }

  /** Passes over what is shown. */
  void consume() {
    if (shown == Tokens.END_OF_FILE) {
      return;
    }
    at += width;
    shown = tokens.type[at];
    width = 1;
  }

  @Override
  public int LA(int distance) {
    if (distance != 1) {
      throw new UnsupportedOperationException("the grammar looks at one token only");
    }
    return shown;
  }
}
