package dev.seaworthy.core.js.parse;

import static dev.seaworthy.core.js.parse.EcmaScriptParser.*;

/**
 * Which expression starts at a token, and which operator goes on with it: the words that are
 * operators in places only ({@code await}, {@code yield}, {@code as}), operators of several tokens,
 * and what only some places allow.
 */
final class ExpressionDecisions {
  private final ParserBase parser;
  private final Cursor cursor;
  private final Tokens tokens;
  private final Dialect dialect;
  private final ArrowDecisions arrows;
  private final ModuleDecisions modules;

  /** The operator that was decided on last. */
  Operator operator;

  ExpressionDecisions(
      ParserBase parser, Dialect dialect, ArrowDecisions arrows, ModuleDecisions modules) {
    this.parser = parser;
    this.cursor = parser.cursor;
    this.tokens = parser.tokens;
    this.dialect = dialect;
    this.arrows = arrows;
    this.modules = modules;
  }

  /** An arrow function or {@code yield}, or else what an operator may follow. */
  void assignment() {
    int at = cursor.at;
    switch (cursor.type()) {
      case LPAREN, LT -> {
        if (!arrows.isElement(at) && arrows.isArrow(at)) {
          cursor.insert(ARROW_FUNCTION);
        }
      }
      case IDENTIFIER -> {
        if (tokens.typeAt(at + 1) == ARROW && !isOperator(at) || arrows.isAsyncArrow(at)) {
          cursor.insert(ARROW_FUNCTION);
        } else if (cursor.word() == YIELD && isYield()) {
          cursor.show(YIELD);
        }
      }
      default -> {}
    }
  }

  /** Returns whether a word is an operator here, and so never a parameter. */
  private boolean isOperator(int at) {
    int word = tokens.word[at];
    return word == AWAIT && (parser.allowed & Allowed.AWAIT) != 0
        || word == YIELD && (parser.allowed & Allowed.YIELD) != 0;
  }

  private boolean isYield() {
    return (parser.allowed & Allowed.YIELD) != 0 || isOperandOnSameLine(cursor.at + 1);
  }

  /** What is yielded, unless the line ends. */
  void yieldArgument() {
    if (cursor.isLineStart() || !(cursor.type() == STAR || startsExpression(cursor.at))) {
      cursor.insert(LIST_END);
    } else if (cursor.type() != STAR) {
      cursor.insert(ARGUMENT);
    }
  }

  /** {@code await} as an operator, and not as a name. */
  void unary() {
    if (cursor.word() == AWAIT && cursor.type() == IDENTIFIER && isAwait()) {
      cursor.show(AWAIT);
    }
  }

  private boolean isAwait() {
    if ((parser.allowed & Allowed.AWAIT) != 0) {
      return true;
    }
    int next = cursor.at + 1;
    boolean topLevel = (parser.allowed & Allowed.FUNCTION) == 0 && modules.isModule();
    return isOperandOnSameLine(next) || (topLevel && startsOperand(next));
  }

  private boolean isOperandOnSameLine(int token) {
    int type = tokens.typeAt(token);
    boolean operand =
        type == IDENTIFIER
            || type == NUMBER
            || type == BIGINT
            || type == STRING
            || type == REGEXP
            || (Words.isReserved(type) && type != IN && type != INSTANCEOF);
    int word = tokens.wordAt(token);
    return operand && tokens.isSameLine(token) && word != AS && word != SATISFIES && word != OF;
  }

  /** Refuses a type in angle brackets before an operand where JSX has taken its place. */
  void typeAssertion() {
    boolean shift = cursor.type() == LT && tokens.touchesPrevious(cursor.at);
    if (dialect.jsx() || shift) {
      throw parser.error(cursor.at - 1, "found '<' where an expression is expected");
    }
  }

  /** The {@code async} of a function expression. */
  void primary() {
    boolean async = cursor.word() == ASYNC && cursor.typeAfter() == FUNCTION;
    if (async && cursor.type() == IDENTIFIER && tokens.isSameLine(cursor.at + 1)) {
      cursor.show(ASYNC);
    }
  }

  /** Refuses a private name that is not the operand of {@code in}. */
  void brandCheck() {
    if (cursor.type() != IN) {
      throw parser.error(cursor.at - 1, "a private name can only stand behind '.' or before 'in'");
    }
  }

  /** Tells {@code import.defer()} from a property of the module. */
  void deferredImport() {
    if (tokens.wordAt(cursor.at - 1) == DEFER && cursor.type() == LPAREN) {
      cursor.show(DEFERRED_IMPORT);
    } else {
      cursor.insert(LIST_END);
    }
  }

  /** An update of the operand before it, which must be on the same line. */
  void postfix() {
    boolean update = cursor.type() == INCREMENT || cursor.type() == DECREMENT;
    if (update && !cursor.isLineStart()) {
      cursor.show(POSTFIX_OPERATOR);
    }
  }

  /** A binary operator, or {@code as} and {@code satisfies}. */
  void operator() {
    int type = cursor.type();
    if (type == IDENTIFIER) {
      boolean assertion = cursor.word() == AS || cursor.word() == SATISFIES;
      if (assertion && !cursor.isLineStart()) {
        cursor.show(cursor.word());
      }
    } else if (type != IN || (parser.allowed & Allowed.NO_IN) == 0) {
      show(Operator.binaryAt(tokens, cursor.at), OPERATOR);
    }
  }

  /** An assignment, or the question mark of a conditional expression. */
  void assignmentOperator() {
    if (cursor.type() == QUESTION) {
      cursor.show(CONDITIONAL);
      return;
    }
    show(Operator.assignmentAt(tokens, cursor.at), ASSIGNMENT_OPERATOR);
  }

  private void show(Operator found, int as) {
    if (found != null) {
      operator = found;
      cursor.join(as, found.tokenCount());
    }
  }

  /** Returns whether an expression can start with a token. */
  boolean startsExpression(int at) {
    return switch (tokens.typeAt(at)) {
      case PLUS, MINUS, NOT, TILDE, INCREMENT, DECREMENT, DELETE, TYPEOF, VOID, LT -> true;
      default -> startsOperand(at);
    };
  }

  /** Returns whether a token is, or opens, an operand. */
  private boolean startsOperand(int at) {
    return switch (tokens.typeAt(at)) {
      case IDENTIFIER, PRIVATE_NAME, NUMBER, BIGINT, STRING, REGEXP, TEMPLATE, TEMPLATE_HEAD ->
          true;
      case JSX_OPEN, LPAREN, LBRACKET, LBRACE, AT -> true;
      case CLASS, FUNCTION, FALSE, IMPORT, NEW, NULL, SUPER, THIS, TRUE -> true;
      default -> false;
    };
  }
}
