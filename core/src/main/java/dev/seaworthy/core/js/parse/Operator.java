package dev.seaworthy.core.js.parse;

/**
 * An operator between two operands.
 *
 * @param text as ESTree writes it
 * @param precedence how tightly it binds, more is tighter; 0 for assignments
 * @param tokenCount of how many tokens it consists: the lexer splits {@code >>} and its like
 */
record Operator(String text, int precedence, int tokenCount) {
  static final int NULLISH = 1;
  static final int OR = 2;
  static final int AND = 3;
  static final int RELATIONAL = 8;
  static final int EXPONENT = 12;

  private static final Operator[] BINARY = new Operator[EcmaScriptParser.AT + 1];
  private static final Operator[] ASSIGNMENT = new Operator[EcmaScriptParser.AT + 1];
  private static final Operator GREATER_OR_EQUAL = new Operator(">=", RELATIONAL, 2);
  private static final Operator SHIFT_LEFT = new Operator("<<", 9, 2);
  private static final Operator SHIFT_RIGHT = new Operator(">>", 9, 2);
  private static final Operator SHIFT_RIGHT_UNSIGNED = new Operator(">>>", 9, 3);
  private static final Operator ASSIGN_SHIFT_LEFT = new Operator("<<=", 0, 2);
  private static final Operator ASSIGN_SHIFT_RIGHT = new Operator(">>=", 0, 3);
  private static final Operator ASSIGN_SHIFT_RIGHT_UNSIGNED = new Operator(">>>=", 0, 4);

  static {
    binary(EcmaScriptParser.NULLISH, "??", NULLISH);
    binary(EcmaScriptParser.OROR, "||", OR);
    binary(EcmaScriptParser.ANDAND, "&&", AND);
    binary(EcmaScriptParser.OR, "|", 4);
    binary(EcmaScriptParser.XOR, "^", 5);
    binary(EcmaScriptParser.AND, "&", 6);
    binary(EcmaScriptParser.EQ, "==", 7);
    binary(EcmaScriptParser.NE, "!=", 7);
    binary(EcmaScriptParser.SEQ, "===", 7);
    binary(EcmaScriptParser.SNE, "!==", 7);
    binary(EcmaScriptParser.LT, "<", RELATIONAL);
    binary(EcmaScriptParser.GT, ">", RELATIONAL);
    binary(EcmaScriptParser.LE, "<=", RELATIONAL);
    binary(EcmaScriptParser.IN, "in", RELATIONAL);
    binary(EcmaScriptParser.INSTANCEOF, "instanceof", RELATIONAL);
    binary(EcmaScriptParser.PLUS, "+", 10);
    binary(EcmaScriptParser.MINUS, "-", 10);
    binary(EcmaScriptParser.STAR, "*", 11);
    binary(EcmaScriptParser.SLASH, "/", 11);
    binary(EcmaScriptParser.PERCENT, "%", 11);
    binary(EcmaScriptParser.STARSTAR, "**", EXPONENT);
    assignment(EcmaScriptParser.ASSIGN, "=");
    assignment(EcmaScriptParser.ASSIGN_PLUS, "+=");
    assignment(EcmaScriptParser.ASSIGN_MINUS, "-=");
    assignment(EcmaScriptParser.ASSIGN_STAR, "*=");
    assignment(EcmaScriptParser.ASSIGN_SLASH, "/=");
    assignment(EcmaScriptParser.ASSIGN_PERCENT, "%=");
    assignment(EcmaScriptParser.ASSIGN_STARSTAR, "**=");
    assignment(EcmaScriptParser.ASSIGN_AND, "&=");
    assignment(EcmaScriptParser.ASSIGN_OR, "|=");
    assignment(EcmaScriptParser.ASSIGN_XOR, "^=");
    assignment(EcmaScriptParser.ASSIGN_ANDAND, "&&=");
    assignment(EcmaScriptParser.ASSIGN_OROR, "||=");
    assignment(EcmaScriptParser.ASSIGN_NULLISH, "??=");
  }

  private static void binary(int type, String text, int precedence) {
    BINARY[type] = new Operator(text, precedence, 1);
  }

  private static void assignment(int type, String text) {
    ASSIGNMENT[type] = new Operator(text, 0, 1);
  }

  /** Returns the binary operator that starts at a token, or null. */
  static Operator binaryAt(Tokens tokens, int at) {
    int type = tokens.type[at];
    if (type < EcmaScriptParser.IN || type >= BINARY.length) {
      return null;
    }
    return switch (type) {
      case EcmaScriptParser.LT -> lessThan(tokens, at);
      case EcmaScriptParser.GT -> greaterThan(tokens, at);
      default -> BINARY[type];
    };
  }

  private static Operator lessThan(Tokens tokens, int at) {
    return switch (touching(tokens, at + 1)) {
      case EcmaScriptParser.LT -> SHIFT_LEFT;
      case EcmaScriptParser.LE -> null;
      default -> BINARY[EcmaScriptParser.LT];
    };
  }

  private static Operator greaterThan(Tokens tokens, int at) {
    int count = greaterThanSigns(tokens, at);
    if (touching(tokens, at + count) == EcmaScriptParser.ASSIGN) {
      return count == 1 ? GREATER_OR_EQUAL : null;
    }
    return count == 1
        ? BINARY[EcmaScriptParser.GT]
        : count == 2 ? SHIFT_RIGHT : SHIFT_RIGHT_UNSIGNED;
  }

  private static int greaterThanSigns(Tokens tokens, int at) {
    int count = 1;
    while (count < 3 && touching(tokens, at + count) == EcmaScriptParser.GT) {
      count++;
    }
    return count;
  }

  private static int touching(Tokens tokens, int at) {
    return at < tokens.count && tokens.touchesPrevious(at) ? tokens.type[at] : 0;
  }

  /** Returns the assignment operator that starts at a token, or null. */
  static Operator assignmentAt(Tokens tokens, int at) {
    int type = tokens.type[at];
    if (type < 0 || type >= ASSIGNMENT.length) {
      return null;
    }
    if (type == EcmaScriptParser.GT) {
      int count = greaterThanSigns(tokens, at);
      boolean assigned = touching(tokens, at + count) == EcmaScriptParser.ASSIGN;
      return !assigned || count == 1
          ? null
          : count == 2 ? ASSIGN_SHIFT_RIGHT : ASSIGN_SHIFT_RIGHT_UNSIGNED;
    }
    if (type == EcmaScriptParser.LT) {
      return touching(tokens, at + 1) == EcmaScriptParser.LE ? ASSIGN_SHIFT_LEFT : null;
    }
    return ASSIGNMENT[type];
  }

  boolean isLogical() {
    return precedence <= AND;
  }
}
