package dev.seaworthy.core.js.parse;

/** Finds where to go on after a syntax error: at the next statement or element of the same list. */
final class Recovery {
  private Recovery() {}

  /**
   * Returns the token to go on with.
   *
   * @param from offset of the statement or element that holds the error
   * @param error index of the token that did not fit
   */
  static int resume(Tokens tokens, int from, int error) {
    if (tokens.type[error] == Tokens.END_OF_FILE) {
      return error;
    }
    int at = error;
    while (at > 0 && tokens.start[at - 1] >= from) {
      at--;
      tokens.steps++;
    }
    while (true) {
      tokens.steps++;
      int type = tokens.type[at];
      if (type == Tokens.END_OF_FILE || endsList(tokens, at, from)) {
        return at;
      }
      if (at > error && tokens.newline[at] && startsStatement(tokens, at)) {
        return at;
      }
      if (type == EcmaScriptParser.SEMICOLON && at >= error) {
        return at + 1;
      }
      int partner = tokens.match[at];
      at = isOpener(type) && partner > at ? partner + 1 : at + 1;
      if (at > error && type == EcmaScriptParser.LBRACE && partner > error) {
        return at;
      }
    }
  }

  /** Returns whether a token closes the brackets around the list. */
  private static boolean endsList(Tokens tokens, int at, int from) {
    int partner = tokens.match[at];
    return tokens.type[at] == EcmaScriptParser.RBRACE
        && partner != Tokens.NONE
        && partner < at
        && tokens.start[partner] < from;
  }

  private static boolean isOpener(int type) {
    return type == EcmaScriptParser.LBRACE
        || type == EcmaScriptParser.LPAREN
        || type == EcmaScriptParser.LBRACKET
        || type == EcmaScriptParser.JSX_OPEN
        || type == EcmaScriptParser.TEMPLATE_HEAD
        || type == EcmaScriptParser.TEMPLATE_MIDDLE;
  }

  private static boolean startsStatement(Tokens tokens, int at) {
    return switch (tokens.word[at]) {
      case EcmaScriptParser.IMPORT,
          EcmaScriptParser.EXPORT,
          EcmaScriptParser.CONST,
          EcmaScriptParser.LET,
          EcmaScriptParser.VAR,
          EcmaScriptParser.FUNCTION,
          EcmaScriptParser.CLASS,
          EcmaScriptParser.INTERFACE,
          EcmaScriptParser.TYPE,
          EcmaScriptParser.ENUM,
          EcmaScriptParser.IF,
          EcmaScriptParser.FOR,
          EcmaScriptParser.WHILE,
          EcmaScriptParser.DO,
          EcmaScriptParser.SWITCH,
          EcmaScriptParser.TRY,
          EcmaScriptParser.RETURN,
          EcmaScriptParser.THROW,
          EcmaScriptParser.BREAK,
          EcmaScriptParser.CONTINUE,
          EcmaScriptParser.ASYNC,
          EcmaScriptParser.DECLARE,
          EcmaScriptParser.ABSTRACT,
          EcmaScriptParser.PUBLIC,
          EcmaScriptParser.PRIVATE,
          EcmaScriptParser.PROTECTED,
          EcmaScriptParser.STATIC,
          EcmaScriptParser.READONLY ->
          true;
      default -> false;
    };
  }
}
