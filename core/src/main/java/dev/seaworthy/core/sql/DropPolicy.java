package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;

/** {@code DROP POLICY}. */
public record DropPolicy(Span span, String name, ObjectName table, boolean ifExists)
    implements SqlStatement {
  @Override
  public String kind() {
    return "DROP POLICY";
  }
}
