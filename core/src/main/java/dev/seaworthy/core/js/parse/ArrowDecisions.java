package dev.seaworthy.core.js.parse;

import static dev.seaworthy.core.js.parse.EcmaScriptParser.*;

/**
 * Tells arrow functions from parenthesized expressions and from calls of a function named {@code
 * async}: only the arrow behind the parameters, and behind the type of the result, shows which.
 */
final class ArrowDecisions {
  private final ParserBase parser;
  private final Dialect dialect;
  private final Cursor cursor;
  private final Tokens tokens;
  private final TypeLookahead types;

  ArrowDecisions(ParserBase parser, Dialect dialect, TypeLookahead types) {
    this.dialect = dialect;
    this.parser = parser;
    this.cursor = parser.cursor;
    this.tokens = parser.tokens;
    this.types = types;
  }

  /** Returns whether an arrow function starts with the word {@code async} at a token. */
  boolean isAsyncArrow(int at) {
    return tokens.word[at] == ASYNC
        && tokens.isSameLine(at + 1)
        && (tokens.typeAt(at + 1) == IDENTIFIER
            ? tokens.typeAt(at + 2) == ARROW
            : !isElement(at + 1) && isArrow(at + 1));
  }

  /**
   * Returns whether an angle bracket opens an element where JSX is read: TypeScript wants to see
   * more than a name of type parameters there.
   */
  boolean isElement(int at) {
    return dialect.jsx() && tokens.typeAt(at) == LT && tokens.typeAt(at + 2) == GT;
  }

  /**
   * Returns whether an arrow function starts with the parenthesis or angle bracket at a token.
   * Where the colon of a conditional expression is still to come, what looks like the type of a
   * result is one only if that colon follows the body.
   */
  boolean isArrow(int at) {
    int open = tokens.typeAt(at) == LT ? types.afterTypeParameters(at) : at;
    if (open == Tokens.NONE || tokens.typeAt(open) != LPAREN || tokens.match[open] == Tokens.NONE) {
      return false;
    }
    int next = tokens.match[open] + 1;
    if (tokens.typeAt(next) == ARROW) {
      return true;
    }
    if (tokens.typeAt(next) != COLON) {
      return false;
    }
    int end = types.endOfType(next + 1);
    if (end == Tokens.NONE || tokens.typeAt(end) != ARROW) {
      return false;
    }
    boolean consequent = (parser.allowed & Allowed.CONSEQUENT) != 0;
    return !consequent || colonFollowsBody(end + 1);
  }

  private boolean colonFollowsBody(int body) {
    if (tokens.typeAt(body) == LBRACE) {
      return tokens.match[body] != Tokens.NONE && tokens.typeAt(tokens.match[body] + 1) == COLON;
    }
    int conditionals = 0;
    int limit = Math.min(tokens.count, body + TypeLookahead.FARTHEST);
    for (int at = body; at < limit; at++) {
      tokens.steps++;
      switch (tokens.type[at]) {
        case QUESTION -> conditionals++;
        case COLON -> {
          if (conditionals-- == 0) {
            return true;
          }
        }
        case COMMA, SEMICOLON, RPAREN, RBRACKET, RBRACE, EOF -> {
          return false;
        }
        case LPAREN, LBRACKET, LBRACE, JSX_OPEN -> at = Math.max(at, tokens.match[at]);
        case TEMPLATE_HEAD, TEMPLATE_MIDDLE -> at = Math.max(at, tokens.match[at] - 1);
        default -> {}
      }
    }
    return false;
  }

  /**
   * Shows {@code async} before the parameters of an arrow function, and returns whether it is
   * there.
   */
  boolean async() {
    boolean async = cursor.word() == ASYNC && cursor.typeAfter() != ARROW;
    if (async) {
      cursor.show(ASYNC);
    }
    return async;
  }

  /** Refuses an arrow on a new line. */
  void arrow() {
    if (cursor.type() == ARROW && cursor.isLineStart()) {
      throw parser.error(cursor.at, "'=>' must stand on the line of the parameters");
    }
  }

  /** Tells a body in braces from an expression. */
  void body() {
    if (cursor.type() == LBRACE) {
      cursor.insert(FUNCTION_BODY);
    }
  }
}
