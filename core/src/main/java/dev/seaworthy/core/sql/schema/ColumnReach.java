package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.ObjectName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables and names that a place of a query reaches. */
final class ColumnReach {
  /** The columns that PostgreSQL adds to every table. */
  static final Set<String> OF_EVERY_TABLE =
      Set.of("ctid", "xmin", "xmax", "cmin", "cmax", "tableoid");

  private final ColumnReach outer;
  private final Map<String, Optional<Source>> byAlias = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  /**
   * @param outer what the query around this one reaches, or null
   */
  ColumnReach(ColumnReach outer) {
    this.outer = outer;
  }

  /** A table whose columns are known. */
  record Source(ObjectName name, Set<String> columns) {
    boolean has(String column) {
      return columns.contains(column) || OF_EVERY_TABLE.contains(column);
    }
  }

  /**
   * Adds a source of rows.
   *
   * @param source empty where its columns are not known
   */
  void add(String alias, Optional<Source> source) {
    byAlias.put(alias, source);
  }

  /** Adds a variable, or the name of a value. */
  void addName(String name) {
    names.add(name);
  }

  /** Returns whether a name may be a column, a table as a whole, or a variable. */
  boolean mayHold(String column) {
    for (ColumnReach reach = this; reach != null; reach = reach.outer) {
      boolean found =
          reach.names.contains(column)
              || reach.byAlias.containsKey(column)
              || reach.byAlias.values().stream().anyMatch(source -> mayHave(source, column));
      if (found) {
        return true;
      }
    }
    return false;
  }

  /** Returns the table whose column a name means; empty where that is not sure. */
  Optional<ObjectName> owner(String column) {
    for (ColumnReach reach = this; reach != null; reach = reach.outer) {
      List<Optional<Source>> holders =
          reach.byAlias.values().stream().filter(source -> mayHave(source, column)).toList();
      if (!holders.isEmpty() || reach.names.contains(column)) {
        return holders.size() == 1 && !reach.names.contains(column)
            ? holders.get(0).map(Source::name)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Returns the table that an alias means; empty where none is known under it. */
  Optional<Source> source(String alias) {
    for (ColumnReach reach = this; reach != null; reach = reach.outer) {
      if (reach.byAlias.containsKey(alias)) {
        return reach.byAlias.get(alias);
      }
    }
    return Optional.empty();
  }

  static boolean mayHave(Optional<Source> source, String column) {
    return source.map(known -> known.has(column)).orElse(true);
  }
}
