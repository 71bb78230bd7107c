package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.Map;
import java.util.Optional;

/**
 * {@code UPDATE … SET …}.
 *
 * @param table the table
 * @param values the columns that are set, and their values as they are written
 * @param where the condition, empty for all rows
 */
public record UpdateRows(
    Span span, ObjectName table, Map<String, Fragment> values, Optional<Fragment> where)
    implements SqlStatement {
  /** Copies the map. */
  public UpdateRows {
    values = Map.copyOf(values);
  }

  @Override
  public String kind() {
    return "UPDATE";
  }
}
