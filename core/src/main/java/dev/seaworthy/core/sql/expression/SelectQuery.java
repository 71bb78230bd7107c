package dev.seaworthy.core.sql.expression;

import dev.seaworthy.core.sql.ObjectName;
import java.util.List;
import java.util.Optional;

/**
 * A query.
 *
 * @param items what it yields, in order
 * @param from the tables, inner-joined
 * @param where the condition, those of the joins included
 * @param distinct whether equal rows are one
 * @param understood false where the query has a part that is not kept here, such as {@code UNION},
 *     {@code GROUP BY} or an outer join
 */
public record SelectQuery(
    List<Item> items,
    List<From> from,
    Optional<SqlExpression> where,
    boolean distinct,
    boolean understood) {

  /** Copies the lists. */
  public SelectQuery {
    items = List.copyOf(items);
    from = List.copyOf(from);
  }

  /**
   * Something that a query yields.
   *
   * @param expression the value; empty for {@code *}
   * @param alias its name, empty where none is written
   */
  public record Item(Optional<SqlExpression> expression, Optional<String> alias) {}

  /** Where rows come from. */
  public sealed interface From {
    /** Returns the name that the query uses for the rows, or empty where it gives none. */
    Optional<String> alias();
  }

  /** The rows of a table or view. */
  public record FromTable(ObjectName table, Optional<String> alias) implements From {}

  /**
   * The elements of an array: {@code unnest(array)}.
   *
   * @param column the name of the one column
   */
  public record FromArray(SqlExpression array, Optional<String> alias, String column)
      implements From {}

  /**
   * {@code (VALUES (…), (…))}.
   *
   * @param rows the values of each row
   * @param columns the names of the columns
   */
  public record FromValues(
      List<List<SqlExpression>> rows, Optional<String> alias, List<String> columns)
      implements From {
    /** Copies the lists. */
    public FromValues {
      rows = rows.stream().map(List::copyOf).toList();
      columns = List.copyOf(columns);
    }
  }
}
