package dev.seaworthy.rules.database;

import dev.seaworthy.core.js.module.Side;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.Table;
import dev.seaworthy.core.supabase.PlacedCall;
import dev.seaworthy.core.supabase.TableQuery;
import dev.seaworthy.core.supabase.TableQuery.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The searches that the queries of the code make. */
final class QuerySearches {
  private static final Set<String> EXACT = Set.of("eq", "in", "match");

  private QuerySearches() {}

  static ObjectName table(PlacedCall<TableQuery> query) {
    return new ObjectName(query.schema(), query.call().table());
  }

  /**
   * Returns the searches. A query that runs with the rights of a user gives the values of the
   * column too by which the policies find the user's rows.
   */
  static List<TableSearch> of(List<PlacedCall<TableQuery>> queries, Schema schema) {
    List<TableSearch> searches = new ArrayList<>();
    for (PlacedCall<TableQuery> query : queries) {
      Table table = schema.tables().get(table(query));
      Operation operation = query.call().operation();
      if (table != null && operation != Operation.INSERT && operation != Operation.UPSERT) {
        List<String> columns = new ArrayList<>();
        if (operation == Operation.SELECT && isOfUser(query)) {
          PolicySearches.ownerColumn(table).ifPresent(columns::add);
        }
        query.call().columns().stream()
            .filter(use -> use.relation().isEmpty() && EXACT.contains(use.operator()))
            .forEach(use -> columns.add(use.column()));
        if (!columns.isEmpty()) {
          searches.add(
              new TableSearch(table(query), columns, query.location(), "the app searches by it"));
        }
      }
    }
    return searches;
  }

  private static boolean isOfUser(PlacedCall<TableQuery> query) {
    return switch (query.key()) {
      case PUBLIC -> true;
      case UNKNOWN -> !query.sides().contains(Side.SERVER);
      case SERVICE -> false;
    };
  }
}
