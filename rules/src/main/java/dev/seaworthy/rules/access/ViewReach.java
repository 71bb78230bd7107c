package dev.seaworthy.rules.access;

import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlTokens;
import dev.seaworthy.core.sql.expression.QueryParser;
import dev.seaworthy.core.sql.expression.SelectQuery;
import dev.seaworthy.core.sql.expression.SqlExpression;
import dev.seaworthy.core.sql.schema.References;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.View;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a view reaches with the rights of its owner.
 *
 * @param tables the tables that it reads, over other such views too
 * @param written the table whose rows can be changed through it, as PostgreSQL does with simple
 *     views by itself; empty for any other view
 */
record ViewReach(Set<ObjectName> tables, Optional<ObjectName> written) {
  /** Source: "Updatable Views" on the page CREATE VIEW of the PostgreSQL manual. */
  private static final Set<String> NOT_UPDATABLE =
      Set.of(
          "with",
          "distinct",
          "group",
          "having",
          "limit",
          "offset",
          "fetch",
          "union",
          "intersect",
          "except",
          "over");

  private static final Set<String> AGGREGATES =
      Set.of(
          "count",
          "sum",
          "avg",
          "min",
          "max",
          "array_agg",
          "string_agg",
          "json_agg",
          "jsonb_agg",
          "json_object_agg",
          "jsonb_object_agg",
          "bool_and",
          "bool_or",
          "every",
          "unnest",
          "generate_series",
          "percentile_cont",
          "percentile_disc",
          "mode");

  static ViewReach of(View view, Schema schema) {
    Set<ObjectName> tables = new LinkedHashSet<>();
    add(view, schema, tables, new LinkedHashSet<>());
    return new ViewReach(tables, written(view, schema));
  }

  private static void add(View view, Schema schema, Set<ObjectName> tables, Set<ObjectName> seen) {
    for (ObjectName name : relations(view)) {
      View inner = schema.views().get(name);
      if (inner == null) {
        tables.add(name);
      } else if (!inner.securityInvoker() && seen.add(name)) {
        add(inner, schema, tables, seen);
      }
    }
  }

  private static List<ObjectName> relations(View view) {
    return References.in(SqlTokens.of(view.query())).relations().stream()
        .map(ViewReach::resolved)
        .toList();
  }

  private static ObjectName resolved(ObjectName name) {
    return name.schema() == null ? name.in("public") : name;
  }

  private static Optional<ObjectName> written(View view, Schema schema) {
    SqlTokens tokens = SqlTokens.of(view.query());
    SelectQuery query = QueryParser.parse(tokens);
    boolean simple =
        !view.materialized()
            && query.understood()
            && query.from().size() == 1
            && tokens.names().stream().noneMatch(NOT_UPDATABLE::contains)
            && query.items().stream().noneMatch(ViewReach::isAggregate);
    return simple && query.from().get(0) instanceof SelectQuery.FromTable from
        ? Optional.of(resolved(from.table())).filter(schema.tables()::containsKey)
        : Optional.empty();
  }

  private static boolean isAggregate(SelectQuery.Item item) {
    return item.expression().orElse(null) instanceof SqlExpression.Call call
        && AGGREGATES.contains(call.function().name());
  }
}
