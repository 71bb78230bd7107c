package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;

/**
 * A part of a statement that is kept as text: an expression, a type, a body.
 *
 * @param text the text; for the body of a function without its quotes
 * @param span where it stands
 */
public record Fragment(String text, Span span) {
  /** Returns the tokens of the text; their offsets refer to the text, not to the file. */
  public SqlTokens tokens() {
    return SqlTokens.of(text);
  }
}
