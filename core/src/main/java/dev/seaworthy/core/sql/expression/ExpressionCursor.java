package dev.seaworthy.core.sql.expression;

import dev.seaworthy.core.sql.SqlToken.Kind;
import dev.seaworthy.core.sql.SqlTokens;

/** A place in a run of tokens, for the readers of an expression. */
final class ExpressionCursor {
  private final SqlTokens tokens;
  private int position;

  ExpressionCursor(SqlTokens tokens) {
    this.tokens = tokens;
  }

  boolean atEnd() {
    return position >= tokens.size();
  }

  boolean at(Kind kind) {
    return tokens.is(position, kind);
  }

  boolean at(String word) {
    return tokens.isWord(position, word);
  }

  boolean atSymbol(String symbol) {
    return tokens.isSymbol(position, symbol);
  }

  /** Returns whether the token after this one is of a kind. */
  boolean before(Kind kind) {
    return tokens.is(position + 1, kind);
  }

  /** Returns the key word here in lower case, empty for another token. */
  String word() {
    return tokens.word(position);
  }

  Kind kind() {
    if (atEnd()) {
      throw new NotUnderstood();
    }
    return tokens.get(position).kind();
  }

  /** Returns the text of the token here as it is written. */
  String text() {
    return tokens.textOf(position);
  }

  /** Returns the text of the token here as it is written, and goes on. */
  String next() {
    if (atEnd()) {
      throw new NotUnderstood();
    }
    return tokens.textOf(position++);
  }

  boolean accept(String word) {
    if (at(word)) {
      position++;
      return true;
    }
    return false;
  }

  void expect(String word) {
    if (!accept(word)) {
      throw new NotUnderstood();
    }
  }

  /** Returns what stands in the parentheses or brackets that open here, and goes on after them. */
  SqlTokens group() {
    if (!at(Kind.LEFT_PAREN) && !at(Kind.LEFT_BRACKET)) {
      throw new NotUnderstood();
    }
    int open = position;
    position = tokens.afterGroup(open);
    return tokens.slice(open + 1, Math.max(open + 1, position - 1));
  }

  /** Ends the reading of an expression that has a part not known here. */
  static final class NotUnderstood extends RuntimeException {
    NotUnderstood() {
      super(null, null, false, false);
    }
  }
}
