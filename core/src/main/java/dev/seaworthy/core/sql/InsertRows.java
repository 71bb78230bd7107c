package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.List;

/**
 * {@code INSERT INTO … VALUES}.
 *
 * @param table the table
 * @param columns the columns that are named; none where the order of the table counts
 * @param rows the values of each row as they are written; none for the rows of a query
 * @param onConflict what happens to a row that exists
 */
public record InsertRows(
    Span span,
    ObjectName table,
    List<String> columns,
    List<List<Fragment>> rows,
    Conflict onConflict)
    implements SqlStatement {
  /** Copies the lists. */
  public InsertRows {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** What {@code ON CONFLICT} says. */
  public enum Conflict {
    /** Nothing: the statement fails. */
    FAIL,
    /** {@code DO NOTHING}. */
    KEEP,
    /** {@code DO UPDATE}. */
    UPDATE
  }

  @Override
  public String kind() {
    return "INSERT";
  }
}
