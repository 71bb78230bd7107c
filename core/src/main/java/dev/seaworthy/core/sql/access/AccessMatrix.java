package dev.seaworthy.core.sql.access;

import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.schema.Schema;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each principal may do with the rows of the tables that the Data API serves. Immutable.
 *
 * @param tables the answers by table
 */
public record AccessMatrix(SortedMap<ObjectName, TableAccess> tables) {
  /** Takes a copy. */
  public AccessMatrix {
    tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
  }

  /**
   * Decides grants and policies.
   *
   * @param served the schemas that the Data API serves
   */
  public static AccessMatrix of(Schema schema, Set<String> served) {
    AccessEvaluator evaluator = new AccessEvaluator(schema);
    SortedMap<ObjectName, TableAccess> tables = new TreeMap<>();
    schema
        .tables()
        .forEach(
            (name, table) -> {
              if (served.contains(name.schema())) {
                tables.put(name, TableAccess.of(table, evaluator));
              }
            });
    return new AccessMatrix(tables);
  }

  /** Returns the answers about a table; empty for one that is not served. */
  public Optional<TableAccess> of(ObjectName table) {
    return Optional.ofNullable(tables.get(table));
  }
}
