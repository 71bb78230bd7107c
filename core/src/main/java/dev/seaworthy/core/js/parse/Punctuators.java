package dev.seaworthy.core.js.parse;

/** The operators and separators that mean the same wherever they stand. */
final class Punctuators {
  private Punctuators() {}

  /**
   * Returns the longest punctuator at an offset, to be taken apart with the methods below; or 0.
   */
  static int find(char[] text, int at) {
    char next = text[at + 1];
    boolean assigned = next == '=';
    return switch (text[at]) {
      case ';' -> one(EcmaScriptParser.SEMICOLON);
      case ',' -> one(EcmaScriptParser.COMMA);
      case ':' -> one(EcmaScriptParser.COLON);
      case '~' -> one(EcmaScriptParser.TILDE);
      case '@' -> one(EcmaScriptParser.AT);
      case '^' -> assigned ? two(EcmaScriptParser.ASSIGN_XOR) : one(EcmaScriptParser.XOR);
      case '%' -> assigned ? two(EcmaScriptParser.ASSIGN_PERCENT) : one(EcmaScriptParser.PERCENT);
      case '+' ->
          next == '+'
              ? two(EcmaScriptParser.INCREMENT)
              : assigned ? two(EcmaScriptParser.ASSIGN_PLUS) : one(EcmaScriptParser.PLUS);
      case '-' ->
          next == '-'
              ? two(EcmaScriptParser.DECREMENT)
              : assigned ? two(EcmaScriptParser.ASSIGN_MINUS) : one(EcmaScriptParser.MINUS);
      case '=' -> equals(text, at);
      case '!' ->
          !assigned
              ? one(EcmaScriptParser.NOT)
              : text[at + 2] == '=' ? three(EcmaScriptParser.SNE) : two(EcmaScriptParser.NE);
      case '*' ->
          next != '*'
              ? assigned ? two(EcmaScriptParser.ASSIGN_STAR) : one(EcmaScriptParser.STAR)
              : text[at + 2] == '='
                  ? three(EcmaScriptParser.ASSIGN_STARSTAR)
                  : two(EcmaScriptParser.STARSTAR);
      case '&' ->
          next != '&'
              ? assigned ? two(EcmaScriptParser.ASSIGN_AND) : one(EcmaScriptParser.AND)
              : text[at + 2] == '='
                  ? three(EcmaScriptParser.ASSIGN_ANDAND)
                  : two(EcmaScriptParser.ANDAND);
      case '|' ->
          next != '|'
              ? assigned ? two(EcmaScriptParser.ASSIGN_OR) : one(EcmaScriptParser.OR)
              : text[at + 2] == '='
                  ? three(EcmaScriptParser.ASSIGN_OROR)
                  : two(EcmaScriptParser.OROR);
      case '?' -> question(text, at);
      default -> 0;
    };
  }

  private static int equals(char[] text, int at) {
    if (text[at + 1] == '>') {
      return two(EcmaScriptParser.ARROW);
    }
    if (text[at + 1] != '=') {
      return one(EcmaScriptParser.ASSIGN);
    }
    return text[at + 2] == '=' ? three(EcmaScriptParser.SEQ) : two(EcmaScriptParser.EQ);
  }

  private static int question(char[] text, int at) {
    if (text[at + 1] == '?') {
      return text[at + 2] == '='
          ? three(EcmaScriptParser.ASSIGN_NULLISH)
          : two(EcmaScriptParser.NULLISH);
    }
    boolean chain = text[at + 1] == '.' && !Characters.isDigit(text[at + 2]);
    return chain ? two(EcmaScriptParser.OPTIONAL) : one(EcmaScriptParser.QUESTION);
  }

  static int type(int found) {
    return found & 0xFFFF;
  }

  static int length(int found) {
    return found >> 16;
  }

  private static int one(int type) {
    return 1 << 16 | type;
  }

  private static int two(int type) {
    return 2 << 16 | type;
  }

  private static int three(int type) {
    return 3 << 16 | type;
  }
}
