package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.expression.SelectQuery;
import dev.seaworthy.core.sql.expression.SelectQuery.From;
import dev.seaworthy.core.sql.expression.SelectQuery.Item;
import dev.seaworthy.core.sql.expression.SqlExpression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs queries over the system tables and over lists. */
final class QueryEvaluator {
  private static final Set<String> AGGREGATES = Set.of("count", "array_agg", "string_agg");

  private final Catalog catalog;
  private final Evaluator evaluator;

  QueryEvaluator(Catalog catalog, Evaluator evaluator) {
    this.catalog = catalog;
    this.evaluator = evaluator;
  }

  /**
   * Returns the rows, or empty where they cannot be told: a table of data, an unknown condition.
   */
  Optional<List<SqlValue.Row>> rows(SelectQuery query, Scope outer) {
    if (!query.understood()) {
      return Optional.empty();
    }
    List<Scope> matching = new ArrayList<>();
    Optional<List<Scope>> joined =
        join(query.from(), query.where().map(QueryEvaluator::comparisons).orElse(List.of()), outer);
    if (joined.isEmpty()) {
      return Optional.empty();
    }
    for (Scope row : joined.get()) {
      SqlValue fits =
          query.where().map(where -> evaluator.value(where, row)).orElse(SqlValue.of(true));
      if (fits.isUnknown()) {
        return Optional.empty();
      }
      if (fits.isTrue()) {
        matching.add(row);
      }
    }
    return Optional.of(project(query, matching, outer));
  }

  private List<SqlValue.Row> project(SelectQuery query, List<Scope> rows, Scope outer) {
    if (query.items().size() == 1
        && query.items().get(0).expression().orElse(null) instanceof SqlExpression.Call call
        && AGGREGATES.contains(call.function().name())) {
      SqlValue value = aggregate(call, rows, outer);
      return List.of(new SqlValue.Row(Map.of(call.function().name(), value)));
    }
    List<SqlValue.Row> projected = rows.stream().map(row -> project(query.items(), row)).toList();
    return query.distinct() ? projected.stream().distinct().toList() : projected;
  }

  private SqlValue.Row project(List<Item> items, Scope row) {
    Map<String, SqlValue> columns = new LinkedHashMap<>();
    for (Item item : items) {
      if (item.expression().isEmpty()) {
        if (row.lookup(List.of(ALL_COLUMNS)) instanceof SqlValue.Row all) {
          columns.putAll(all.columns());
        }
        continue;
      }
      SqlExpression expression = item.expression().get();
      SqlValue value = evaluator.value(expression, row);
      columns.put(item.alias().orElseGet(() -> columnName(expression)), value);
    }
    return new SqlValue.Row(columns);
  }

  /** The name under which a row holds all of its columns for {@code *}. */
  private static final String ALL_COLUMNS = "*";

  private static String columnName(SqlExpression expression) {
    if (expression instanceof SqlExpression.NameReference name) {
      return name.parts().get(name.parts().size() - 1);
    }
    if (expression instanceof SqlExpression.Call call) {
      return call.function().name();
    }
    return expression instanceof SqlExpression.Cast cast ? columnName(cast.operand()) : "?column?";
  }

  private SqlValue aggregate(SqlExpression.Call call, List<Scope> rows, Scope outer) {
    if (call.function().name().equals("count")) {
      return SqlValue.of(String.valueOf(rows.size()));
    }
    if (call.arguments().isEmpty()) {
      return SqlValue.UNKNOWN;
    }
    List<SqlValue> values =
        rows.stream().map(row -> evaluator.value(call.arguments().get(0), row)).toList();
    if (values.stream().anyMatch(SqlValue::isUnknown)) {
      return SqlValue.UNKNOWN;
    }
    if (values.isEmpty()) {
      return SqlValue.NULL;
    }
    if (call.function().name().equals("array_agg")) {
      return new SqlValue.Many(values);
    }
    if (call.arguments().size() < 2) {
      return SqlValue.UNKNOWN;
    }
    String separator = evaluator.value(call.arguments().get(1), outer).asText().orElse("");
    return SqlValue.of(
        values.stream().map(v -> v.asText().orElse("")).collect(Collectors.joining(separator)));
  }

  /** Returns the comparisons of plain values that must all hold. */
  private static List<SqlExpression> comparisons(SqlExpression condition) {
    if (!(condition instanceof SqlExpression.Binary binary)) {
      return List.of();
    }
    if (binary.operator().equals("and")) {
      List<SqlExpression> both = new ArrayList<>(comparisons(binary.left()));
      both.addAll(comparisons(binary.right()));
      return both;
    }
    boolean plain =
        binary.operator().equals("=") && isPlain(binary.left()) && isPlain(binary.right());
    return plain ? List.of(condition) : List.of();
  }

  private static boolean isPlain(SqlExpression expression) {
    return expression instanceof SqlExpression.NameReference
        || expression instanceof SqlExpression.Constant
        || expression instanceof SqlExpression.Cast cast && isPlain(cast.operand());
  }

  /**
   * Joins the sources one after the other. A row that a comparison rules out by then is joined no
   * further, since a product of system tables is large; a name of a later source is not known yet.
   */
  private Optional<List<Scope>> join(
      List<From> sources, List<SqlExpression> comparisons, Scope outer) {
    List<Scope> rows = List.of(new Scope(outer));
    for (From source : sources) {
      List<Scope> joined = new ArrayList<>();
      Optional<List<Map<String, SqlValue>>> table =
          source instanceof SelectQuery.FromTable from
              ? new CatalogRows(catalog).of(from.table())
              : Optional.empty();
      for (Scope row : rows) {
        Optional<List<Map<String, SqlValue>>> more =
            source instanceof SelectQuery.FromTable ? table : listed(source, row);
        if (more.isEmpty()) {
          return Optional.empty();
        }
        for (Map<String, SqlValue> columns : more.get()) {
          Scope extended = extended(row, name(source), columns);
          if (comparisons.stream().noneMatch(each -> evaluator.value(each, extended).isFalse())) {
            joined.add(extended);
          }
        }
      }
      rows = joined;
    }
    return Optional.of(rows);
  }

  private static Scope extended(Scope row, String name, Map<String, SqlValue> columns) {
    Scope extended = new Scope(row);
    columns.forEach(extended::declare);
    extended.declare(ALL_COLUMNS, new SqlValue.Row(columns));
    if (!columns.containsKey(name)) {
      extended.declare(name, new SqlValue.Row(columns));
    }
    return extended;
  }

  private static String name(From source) {
    if (source.alias().isPresent()) {
      return source.alias().get();
    }
    return source instanceof SelectQuery.FromTable table ? table.table().name() : "";
  }

  /** Returns the rows of a list, which may depend on the rows of the tables before it. */
  private Optional<List<Map<String, SqlValue>>> listed(From source, Scope scope) {
    if (source instanceof SelectQuery.FromArray array) {
      return evaluator
          .value(array.array(), scope)
          .asItems()
          .map(items -> items.stream().map(item -> Map.of(array.column(), item)).toList());
    }
    SelectQuery.FromValues values = (SelectQuery.FromValues) source;
    return Optional.of(values.rows().stream().map(row -> row(values, row, scope)).toList());
  }

  private Map<String, SqlValue> row(
      SelectQuery.FromValues values, List<SqlExpression> row, Scope scope) {
    Map<String, SqlValue> columns = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      String name = i < values.columns().size() ? values.columns().get(i) : "column" + (i + 1);
      columns.put(name, evaluator.value(row.get(i), scope));
    }
    return columns;
  }
}
