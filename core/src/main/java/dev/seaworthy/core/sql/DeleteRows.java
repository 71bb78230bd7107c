package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.Optional;

/**
 * {@code DELETE FROM …}.
 *
 * @param table the table
 * @param where the condition, empty for all rows
 */
public record DeleteRows(Span span, ObjectName table, Optional<Fragment> where)
    implements SqlStatement {
  @Override
  public String kind() {
    return "DELETE";
  }
}
