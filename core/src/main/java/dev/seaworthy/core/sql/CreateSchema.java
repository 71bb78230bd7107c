package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;

/** {@code CREATE SCHEMA}. */
public record CreateSchema(Span span, String name, boolean ifNotExists) implements SqlStatement {
  @Override
  public String kind() {
    return "CREATE SCHEMA";
  }
}
