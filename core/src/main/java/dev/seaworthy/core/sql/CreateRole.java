package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;

/** {@code CREATE ROLE}, {@code CREATE USER} or {@code CREATE GROUP}. */
public record CreateRole(Span span, String name) implements SqlStatement {
  @Override
  public String kind() {
    return "CREATE ROLE";
  }
}
