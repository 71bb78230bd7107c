package dev.seaworthy.core.sql.expression;

import dev.seaworthy.core.sql.Literals;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlToken.Kind;
import dev.seaworthy.core.sql.SqlTokens;
import dev.seaworthy.core.sql.expression.SelectQuery.From;
import dev.seaworthy.core.sql.expression.SelectQuery.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code SELECT … FROM … WHERE …} with inner joins. */
public final class QueryParser {
  private static final Set<String> CLAUSES =
      Set.of(
          "from",
          "where",
          "group",
          "having",
          "window",
          "union",
          "intersect",
          "except",
          "order",
          "limit",
          "offset",
          "fetch",
          "for");
  private static final Set<String> HARMLESS = Set.of("order", "limit", "offset", "fetch", "for");
  private static final Set<String> AFTER_TABLE =
      Set.of("join", "inner", "left", "right", "full", "cross", "natural", "on", "using");

  private final SqlTokens tokens;
  private final List<From> from = new ArrayList<>();
  private Optional<SqlExpression> condition = Optional.empty();
  private boolean understood = true;

  private QueryParser(SqlTokens tokens) {
    this.tokens = tokens;
  }

  /** Reads a query; what is not understood is marked in it. */
  public static SelectQuery parse(SqlTokens tokens) {
    return new QueryParser(tokens).query();
  }

  private SelectQuery query() {
    if (!tokens.isWord(0, "select")) {
      return new SelectQuery(List.of(), List.of(), Optional.empty(), false, false);
    }
    boolean distinct = tokens.isWord(1, "distinct");
    int start = distinct ? 2 : 1;
    int end = clauseEnd(start);
    List<Item> items =
        tokens.slice(start, end).splitAtCommas().stream().map(QueryParser::item).toList();
    while (end < tokens.size()) {
      int next = clauseEnd(end + 1);
      clause(tokens.word(end), tokens.slice(end + 1, next));
      end = next;
    }
    return new SelectQuery(unnested(items), from, condition, distinct, understood);
  }

  /** {@code SELECT unnest(array) AS name} yields what {@code FROM unnest(array) AS name} does. */
  private List<Item> unnested(List<Item> items) {
    if (!from.isEmpty()
        || items.size() != 1
        || !(items.get(0).expression().orElse(null) instanceof SqlExpression.Call call)
        || !call.function().name().equals("unnest")
        || call.arguments().size() != 1) {
      return items;
    }
    String column = items.get(0).alias().orElse("unnest");
    from.add(new SelectQuery.FromArray(call.arguments().get(0), Optional.empty(), column));
    return List.of(new Item(Optional.empty(), Optional.empty()));
  }

  private int clauseEnd(int start) {
    int i = start;
    while (i < tokens.size() && !CLAUSES.contains(tokens.word(i))) {
      boolean group = tokens.is(i, Kind.LEFT_PAREN) || tokens.is(i, Kind.LEFT_BRACKET);
      i = group ? tokens.afterGroup(i) : i + 1;
    }
    return i;
  }

  private void clause(String word, SqlTokens body) {
    switch (word) {
      case "from" -> body.splitAtCommas().forEach(this::joined);
      case "where" -> and(body);
      default -> understood &= HARMLESS.contains(word);
    }
  }

  private void and(SqlTokens body) {
    SqlExpression more = ExpressionParser.parse(body);
    condition =
        Optional.of(
            condition
                .<SqlExpression>map(known -> new SqlExpression.Binary("and", known, more))
                .orElse(more));
  }

  private static Item item(SqlTokens written) {
    if (written.size() == 1 && written.isSymbol(0, "*")) {
      return new Item(Optional.empty(), Optional.empty());
    }
    int end = written.size();
    Optional<String> alias = Optional.empty();
    if (end >= 3 && written.isWord(end - 2, "as")) {
      alias = Optional.of(Literals.identifier(written.textOf(end - 1)));
      end -= 2;
    }
    return new Item(Optional.of(ExpressionParser.parse(written.slice(0, end))), alias);
  }

  /** Reads one table and those joined to it. */
  private void joined(SqlTokens body) {
    int i = source(body, 0);
    while (i < body.size()) {
      if (body.isWord(i, "inner") || body.isWord(i, "cross")) {
        i++;
      }
      if (!body.isWord(i, "join")) {
        understood = false;
        return;
      }
      i = source(body, i + 1);
      if (body.isWord(i, "on")) {
        int end = i + 1;
        while (end < body.size() && !AFTER_TABLE.contains(body.word(end))) {
          end = body.is(end, Kind.LEFT_PAREN) ? body.afterGroup(end) : end + 1;
        }
        and(body.slice(i + 1, end));
        i = end;
      }
    }
  }

  /** Reads one table, returns the index after it. */
  private int source(SqlTokens body, int start) {
    int i = start;
    if (body.is(i, Kind.LEFT_PAREN)) {
      return values(body, i);
    }
    if (!body.is(i, Kind.WORD) && !body.is(i, Kind.QUOTED_IDENTIFIER)) {
      understood = false;
      return body.size();
    }
    String name = Literals.identifier(body.textOf(i++));
    String schema = null;
    while (body.is(i, Kind.DOT) && i + 1 < body.size()) {
      schema = name;
      name = Literals.identifier(body.textOf(i + 1));
      i += 2;
    }
    if (body.is(i, Kind.LEFT_PAREN)) {
      return array(body, i, name);
    }
    Alias alias = alias(body, i);
    from.add(new SelectQuery.FromTable(new ObjectName(schema, name), alias.name));
    return alias.end;
  }

  private int array(SqlTokens body, int open, String function) {
    int end = body.afterGroup(open);
    understood &= function.equals("unnest");
    SqlExpression array = ExpressionParser.parse(body.slice(open + 1, Math.max(open + 1, end - 1)));
    Alias alias = alias(body, end);
    String column = alias.columns.isEmpty() ? alias.name.orElse("unnest") : alias.columns.get(0);
    from.add(new SelectQuery.FromArray(array, alias.name, column));
    return alias.end;
  }

  private int values(SqlTokens body, int open) {
    int end = body.afterGroup(open);
    SqlTokens inside = body.slice(open + 1, Math.max(open + 1, end - 1));
    Alias alias = alias(body, end);
    if (!inside.isWord(0, "values")) {
      understood = false;
      return alias.end;
    }
    List<List<SqlExpression>> rows = new ArrayList<>();
    for (SqlTokens row : inside.slice(1, inside.size()).splitAtCommas()) {
      rows.add(
          ExpressionParser.list(row.slice(Math.min(1, row.size()), Math.max(1, row.size() - 1))));
    }
    from.add(new SelectQuery.FromValues(rows, alias.name, alias.columns));
    return alias.end;
  }

  private record Alias(Optional<String> name, List<String> columns, int end) {}

  private static Alias alias(SqlTokens body, int start) {
    int i = body.isWord(start, "as") ? start + 1 : start;
    boolean named =
        body.is(i, Kind.QUOTED_IDENTIFIER)
            || (body.is(i, Kind.WORD) && !AFTER_TABLE.contains(body.word(i)));
    if (!named) {
      return new Alias(Optional.empty(), List.of(), start);
    }
    Optional<String> name = Optional.of(Literals.identifier(body.textOf(i++)));
    List<String> columns = new ArrayList<>();
    if (body.is(i, Kind.LEFT_PAREN)) {
      int end = body.afterGroup(i);
      for (int j = i + 1; j < end - 1; j += 2) {
        columns.add(Literals.identifier(body.textOf(j)));
      }
      i = end;
    }
    return new Alias(name, columns, i);
  }
}
