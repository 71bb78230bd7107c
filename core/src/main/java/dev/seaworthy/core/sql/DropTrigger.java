package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;

/** {@code DROP TRIGGER … ON …}. */
public record DropTrigger(Span span, String name, ObjectName table, boolean ifExists)
    implements SqlStatement {
  @Override
  public String kind() {
    return "DROP TRIGGER";
  }
}
