package dev.seaworthy.core.js.parse;

import static dev.seaworthy.core.js.parse.EcmaScriptParser.*;

/**
 * What goes on with a left-hand-side expression: a call, a member, a template, a mark, or type
 * arguments, which start like a comparison.
 */
final class SuffixDecisions {
  private final ParserBase parser;
  private final Cursor cursor;
  private final Tokens tokens;
  private final Dialect dialect;
  private final ExpressionDecisions expressions;
  private final TypeLookahead types;

  SuffixDecisions(
      ParserBase parser, Dialect dialect, ExpressionDecisions expressions, TypeLookahead types) {
    this.parser = parser;
    this.cursor = parser.cursor;
    this.tokens = parser.tokens;
    this.dialect = dialect;
    this.expressions = expressions;
    this.types = types;
  }

  /** What belongs to the expression before it. */
  void next() {
    switch (cursor.type()) {
      case LPAREN -> cursor.show(CALL);
      case LBRACKET -> {
        if ((parser.allowed & Allowed.DECORATOR) == 0) {
          cursor.show(INDEX);
        }
      }
      case NOT -> {
        if (!cursor.isLineStart()) {
          cursor.show(NON_NULL);
        }
      }
      case LT -> {
        if (dialect.typeScript() && isTypeArguments(cursor.at)) {
          cursor.insert(TYPE_ARGUMENTS);
        }
      }
      default -> {}
    }
  }

  /** What stands behind {@code ?.}. */
  void optional() {
    if (cursor.type() == LT) {
      cursor.insert(TYPE_ARGUMENTS);
    } else {
      next();
    }
  }

  /**
   * Shows what belongs to the constructor that is named behind {@code new}, up to its arguments.
   */
  void ofConstructee() {
    next();
    switch (cursor.shown()) {
      case DOT, INDEX, NON_NULL, TEMPLATE, TEMPLATE_HEAD, TYPE_ARGUMENTS -> {}
      default -> cursor.insert(LIST_END);
    }
  }

  /** The arguments behind the name of a constructor, which it can do without. */
  void constructorArguments() {
    if (cursor.type() == LPAREN) {
      cursor.show(CALL);
    } else if (cursor.type() == OPTIONAL) {
      throw parser.error(cursor.at, "what stands behind 'new' cannot hold '?.'");
    } else {
      cursor.insert(LIST_END);
    }
  }

  /**
   * Returns whether a less-than sign behind an expression opens type arguments: they must close,
   * and what follows must be able to follow them, by the rule of TypeScript.
   */
  private boolean isTypeArguments(int open) {
    int close = types.endOfTypeArguments(open);
    if (close == Tokens.NONE) {
      return false;
    }
    int next = close + 1;
    if (tokens.touchesPrevious(next)) {
      switch (tokens.typeAt(next)) {
        case GT, ASSIGN, EQ, SEQ, ARROW -> {
          return false;
        }
        default -> {}
      }
    }
    return switch (tokens.typeAt(next)) {
      case LPAREN, TEMPLATE, TEMPLATE_HEAD -> true;
      case LT, GT, PLUS, MINUS, LE -> false;
      default ->
          tokens.newline[next]
              || Operator.binaryAt(tokens, next) != null
              || tokens.wordAt(next) == AS
              || tokens.wordAt(next) == SATISFIES
              || !expressions.startsExpression(next);
    };
  }
}
