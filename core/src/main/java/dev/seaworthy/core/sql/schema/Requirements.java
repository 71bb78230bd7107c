package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.ColumnDefinition;
import dev.seaworthy.core.sql.CreateFunction;
import dev.seaworthy.core.sql.FunctionArgument;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlToken.Kind;
import dev.seaworthy.core.sql.SqlTokens;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Refuses what names something that does not exist, as PostgreSQL does. */
final class Requirements {
  private static final Set<String> AGGREGATES =
      Set.of("count", "sum", "avg", "min", "max", "stddev", "variance", "array_agg", "string_agg");

  private final Catalog catalog;

  Requirements(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Returns what a condition or query refers to.
   *
   * @throws StatementRefused if the replay is strict and something is missing
   */
  References require(SqlTokens tokens) throws StatementRefused {
    References references = References.in(tokens, catalog);
    if (catalog.isStrict()) {
      for (ObjectName relation : references.relations()) {
        relation(relation);
      }
      for (References.Call call : references.calls()) {
        function(call);
      }
      for (References.Cast cast : references.casts()) {
        type(cast);
      }
    }
    return references;
  }

  /**
   * Returns what the condition of a policy or an index refers to.
   *
   * @param table the table whose columns it may name
   */
  References requireCondition(SqlTokens tokens, Table table) throws StatementRefused {
    References references = require(tokens);
    if (catalog.isStrict()) {
      new ColumnCheck(tokens, catalog).requireCondition(table);
    }
    return references;
  }

  /** Returns what the query of a view refers to. */
  References requireQuery(SqlTokens tokens) throws StatementRefused {
    References references = require(tokens);
    if (catalog.isStrict()) {
      new ColumnCheck(tokens, catalog).requireQuery(Set.of());
      aggregates(tokens);
    }
    return references;
  }

  /** An aggregate cannot sum up what a window function yields in the same query. */
  private static void aggregates(SqlTokens tokens) throws StatementRefused {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (AGGREGATES.contains(tokens.word(i)) && tokens.is(i + 1, Kind.LEFT_PAREN)) {
        SqlTokens inside = tokens.slice(i + 2, tokens.afterGroup(i + 1));
        boolean window = false;
        boolean query = false;
        for (int j = 0; j < inside.size(); j++) {
          window |= inside.isWord(j, "over") && inside.is(j - 1, Kind.RIGHT_PAREN);
          query |= inside.isWord(j, "select");
        }
        if (window && !query) {
          throw new StatementRefused(
              "grouping_error", "a window function stands in the aggregate " + tokens.word(i));
        }
      }
    }
  }

  /** Requires columns of a table. */
  void columns(Table table, List<String> columns) throws StatementRefused {
    if (!catalog.isStrict() || !table.columnsKnown()) {
      return;
    }
    for (String column : columns) {
      if (table.column(column).isEmpty() && !ColumnReach.OF_EVERY_TABLE.contains(column)) {
        throw StatementRefused.missing(
            "undefined_column", table.name(), "column " + column + " of " + table.name());
      }
    }
  }

  /** Requires that roles exist. */
  void roles(List<String> roles) throws StatementRefused {
    for (String role : roles) {
      if (catalog.isStrict() && !catalog.isRole(role)) {
        throw new StatementRefused("undefined_object", "no role " + role + " exists");
      }
    }
  }

  /** Requires the types that a function names. */
  void types(CreateFunction create) throws StatementRefused {
    for (FunctionArgument argument : create.arguments()) {
      type(new References.Cast(argument.type(), Optional.empty()));
    }
    if (create.returns().isPresent()) {
      type(new References.Cast(create.returns().get().replace("setof ", ""), Optional.empty()));
    }
  }

  /** Requires the types of columns. */
  void columnTypes(List<ColumnDefinition> columns) throws StatementRefused {
    for (ColumnDefinition column : columns) {
      type(new References.Cast(column.type(), Optional.empty()));
    }
  }

  /** Requires what the body of a SQL function names; other languages look when they run. */
  void body(Function function) throws StatementRefused {
    if (function.language().equals("sql") && function.body().isPresent()) {
      SqlTokens body = SqlTokens.of(function.body().get());
      require(body);
      if (catalog.isStrict()) {
        Set<String> names = new HashSet<>();
        function.arguments().forEach(argument -> argument.name().ifPresent(names::add));
        names.add(function.name().name());
        new ColumnCheck(body, catalog).requireQuery(names);
      }
    }
  }

  /** Requires a table or view; one of PostgreSQL's own always exists. */
  void relation(ObjectName name) throws StatementRefused {
    boolean system =
        name.name().startsWith("pg_")
            || "pg_catalog".equals(name.schema())
            || "information_schema".equals(name.schema());
    if (!system && !catalog.views().contains(name)) {
      catalog.require(name);
    }
  }

  private void function(References.Call call) throws StatementRefused {
    List<Function> overloads = catalog.functions(call.function());
    boolean accepted =
        overloads.stream().anyMatch(function -> function.accepts(call.values()))
            || overloads.isEmpty() && BuiltInNames.mayBeFunction(call.function());
    if (!accepted) {
      throw StatementRefused.missing(
          "undefined_function",
          call.function(),
          "function "
              + call.function()
              + " with "
              + (call.values() == 1 ? "1 argument" : call.values() + " arguments"));
    }
  }

  private void type(References.Cast cast) throws StatementRefused {
    if (!catalog.isStrict() || cast.type().isEmpty() || cast.type().contains("%")) {
      return;
    }
    ObjectName name = TypeNames.name(cast.type());
    Optional<ObjectName> found = catalog.resolveType(name);
    if (found.isEmpty() && !BuiltInNames.mayBeType(name)) {
      throw new StatementRefused("undefined_object", "no type " + name + " exists");
    }
    Optional<UserType> type = found.flatMap(catalog.types()::find);
    if (type.isPresent() && cast.text().isPresent()) {
      LabelCheck.require(type.get(), cast.text().get());
    }
  }
}
