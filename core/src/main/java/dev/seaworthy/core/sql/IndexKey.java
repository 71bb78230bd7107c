package dev.seaworthy.core.sql;

import java.util.Optional;

/**
 * One key of an index.
 *
 * @param column the column, empty for an expression
 * @param expression the key as it is written, in lower case and single spaces
 * @param options collation and operator class as they are written; empty for the defaults
 * @param descending whether the order is reversed
 * @param nullsFirst whether nulls come first
 */
public record IndexKey(
    Optional<String> column,
    String expression,
    String options,
    boolean descending,
    boolean nullsFirst) {
  /** Returns the key of a column in ascending order. */
  public static IndexKey of(String column) {
    return new IndexKey(Optional.of(column), column, "", false, false);
  }

  /** Returns the key after a column got another name. */
  public IndexKey renamed(String from, String to) {
    return column.filter(from::equals).isPresent()
        ? new IndexKey(Optional.of(to), to, options, descending, nullsFirst)
        : this;
  }
}
