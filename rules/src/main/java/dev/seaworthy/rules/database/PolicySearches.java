package dev.seaworthy.rules.database;

import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlTokens;
import dev.seaworthy.core.sql.expression.ExpressionParser;
import dev.seaworthy.core.sql.expression.SelectQuery;
import dev.seaworthy.core.sql.expression.SelectQuery.FromTable;
import dev.seaworthy.core.sql.expression.SqlExpression;
import dev.seaworthy.core.sql.expression.SqlExpression.Binary;
import dev.seaworthy.core.sql.expression.SqlExpression.Call;
import dev.seaworthy.core.sql.expression.SqlExpression.Cast;
import dev.seaworthy.core.sql.expression.SqlExpression.Exists;
import dev.seaworthy.core.sql.expression.SqlExpression.NameReference;
import dev.seaworthy.core.sql.expression.SqlExpression.Not;
import dev.seaworthy.core.sql.expression.SqlExpression.ScalarQuery;
import dev.seaworthy.core.sql.schema.Policy;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the policies of a table give away about searches: the user's rows, the rows of others. */
final class PolicySearches {
  private final Schema schema;
  private final List<TableSearch> searches = new ArrayList<>();

  private PolicySearches(Schema schema) {
    this.schema = schema;
  }

  /**
   * Returns the column by which the policies of a table find the rows that a user may read; empty
   * where they do not agree on one, so that no index of one column serves.
   */
  static Optional<String> ownerColumn(Table table) {
    List<Set<String>> columns =
        table.policies().stream()
            .filter(Policy::permissive)
            .filter(policy -> policy.command().equals("SELECT") || policy.command().equals("ALL"))
            .filter(policy -> !policy.roles().equals(List.of("service_role")))
            .map(policy -> policy.using().map(using -> ofUser(using, table)).orElse(Set.of()))
            .distinct()
            .toList();
    return columns.size() == 1 && columns.get(0).size() == 1
        ? Optional.of(columns.get(0).iterator().next())
        : Optional.empty();
  }

  private static Set<String> ofUser(String using, Table table) {
    Set<String> columns = new HashSet<>();
    for (SqlExpression part : conjuncts(ExpressionParser.parse(SqlTokens.of(using)))) {
      if (part instanceof Binary equality && equality.operator().equals("=")) {
        ofUser(equality.left(), equality.right(), table).ifPresent(columns::add);
        ofUser(equality.right(), equality.left(), table).ifPresent(columns::add);
      }
    }
    return columns;
  }

  /**
   * Returns the searches that policies make per row, each in the one table of an {@code EXISTS}.
   */
  static List<TableSearch> of(List<Table> tables, Schema schema) {
    PolicySearches all = new PolicySearches(schema);
    for (Table table : tables) {
      for (Policy policy : table.policies()) {
        policy
            .using()
            .map(using -> ExpressionParser.parse(SqlTokens.of(using)))
            .ifPresent(condition -> all.subqueries(condition, policy));
      }
    }
    return all.searches;
  }

  private void add(Table table, List<String> columns, Policy policy) {
    if (!columns.isEmpty()) {
      searches.add(
          new TableSearch(
              table.name(),
              columns,
              policy.source(),
              "the policy \"" + policy.name() + "\" searches by it"));
    }
  }

  /** With {@code OR}, no index of one side alone serves. */
  private static List<SqlExpression> conjuncts(SqlExpression condition) {
    if (condition instanceof Binary binary && binary.operator().equals("and")) {
      List<SqlExpression> all = new ArrayList<>(conjuncts(binary.left()));
      all.addAll(conjuncts(binary.right()));
      return all;
    }
    return List.of(condition);
  }

  private static Optional<String> ofUser(SqlExpression column, SqlExpression value, Table table) {
    return isUser(value)
            && column instanceof NameReference name
            && table.column(last(name)).isPresent()
        ? Optional.of(last(name))
        : Optional.empty();
  }

  private static boolean isUser(SqlExpression value) {
    if (value instanceof Cast cast) {
      return isUser(cast.operand());
    }
    if (value instanceof ScalarQuery scalar) {
      List<SelectQuery.Item> items = scalar.query().items();
      return scalar.query().from().isEmpty()
          && items.size() == 1
          && items.get(0).expression().filter(PolicySearches::isUser).isPresent();
    }
    return value instanceof Call call && call.function().equals(new ObjectName("auth", "uid"));
  }

  private void subqueries(SqlExpression condition, Policy policy) {
    if (condition instanceof Binary binary) {
      subqueries(binary.left(), policy);
      subqueries(binary.right(), policy);
    } else if (condition instanceof Not not) {
      subqueries(not.operand(), policy);
    } else if (condition instanceof Exists exists
        && exists.query().understood()
        && exists.query().from().size() == 1
        && exists.query().from().get(0) instanceof FromTable from
        && exists.query().where().isPresent()) {
      ObjectName name = from.table().schema() == null ? from.table().in("public") : from.table();
      Table searched = schema.tables().get(name);
      if (searched != null) {
        String alias = from.alias().orElse(name.name());
        add(searched, given(exists.query().where().get(), searched, alias), policy);
      }
    }
  }

  /** Returns the columns of the searched table that a condition compares with something else. */
  private static List<String> given(SqlExpression where, Table searched, String alias) {
    List<String> columns = new ArrayList<>();
    for (SqlExpression part : conjuncts(where)) {
      if (part instanceof Binary equality && equality.operator().equals("=")) {
        Optional<String> left = column(equality.left(), searched, alias);
        Optional<String> right = column(equality.right(), searched, alias);
        if (left.isPresent() != right.isPresent()) {
          columns.add(left.or(() -> right).get());
        }
      }
    }
    return columns;
  }

  private static Optional<String> column(SqlExpression side, Table searched, String alias) {
    if (!(side instanceof NameReference name)) {
      return Optional.empty();
    }
    int parts = name.parts().size();
    boolean own = parts == 1 || parts == 2 && name.parts().get(0).equals(alias);
    return own && searched.column(last(name)).isPresent()
        ? Optional.of(last(name))
        : Optional.empty();
  }

  private static String last(NameReference name) {
    return name.parts().get(name.parts().size() - 1);
  }
}
