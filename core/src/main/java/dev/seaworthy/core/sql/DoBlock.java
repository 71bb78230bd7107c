package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;

/**
 * {@code DO}.
 *
 * @param language the language in lower case
 * @param body the program without its quotes
 */
public record DoBlock(Span span, String language, Fragment body) implements SqlStatement {
  @Override
  public String kind() {
    return "DO";
  }
}
