package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.IndexKey;
import dev.seaworthy.core.sql.SqlTokens;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An index of a table or materialized view.
 *
 * @param name its name within the schema of the table
 * @param unique whether it forbids equal keys
 * @param primary whether it is that of the primary key
 * @param method the access method, such as {@code btree}
 * @param keys the key columns and expressions, in order
 * @param included the columns that are stored beside the key
 * @param where the condition of a partial index, as it is written
 * @param constraint whether a constraint made it, so that it goes with the constraint
 * @param source what created it
 */
public record Index(
    String name,
    boolean unique,
    boolean primary,
    String method,
    List<IndexKey> keys,
    List<String> included,
    Optional<String> where,
    boolean constraint,
    Location source) {
  /** Copies the lists. */
  public Index {
    keys = List.copyOf(keys);
    included = List.copyOf(included);
  }

  /** Returns an index of columns, in ascending order. */
  public static Index of(
      String name, boolean unique, boolean primary, List<String> columns, Location source) {
    return new Index(
        name,
        unique,
        primary,
        "btree",
        columns.stream().map(IndexKey::of).toList(),
        List.of(),
        Optional.empty(),
        unique,
        source);
  }

  /** Returns whether a query that fixes these columns can use the index: they lead its key. */
  public boolean leadsWith(List<String> columns) {
    return columns.size() <= keys.size()
        && IntStream.range(0, columns.size())
            .allMatch(i -> keys.get(i).column().filter(columns.get(i)::equals).isPresent());
  }

  /** Returns whether a column is a key, stored beside it, or part of an expression of it. */
  boolean mentions(String column) {
    return included.contains(column)
        || keys.stream()
            .anyMatch(
                key -> key.column().map(column::equals).orElse(names(key.expression(), column)))
        || where.filter(condition -> names(condition, column)).isPresent();
  }

  private static boolean names(String expression, String column) {
    return SqlTokens.of(expression).names().contains(column);
  }

  Index named(String newName) {
    return new Index(newName, unique, primary, method, keys, included, where, constraint, source);
  }

  Index withColumnRenamed(String from, String to) {
    return new Index(
        name,
        unique,
        primary,
        method,
        keys.stream().map(key -> key.renamed(from, to)).toList(),
        included.stream().map(column -> column.equals(from) ? to : column).toList(),
        where,
        constraint,
        source);
  }

  Index copied(String newName, Location at) {
    return new Index(newName, unique, primary, method, keys, included, where, constraint, at);
  }
}
