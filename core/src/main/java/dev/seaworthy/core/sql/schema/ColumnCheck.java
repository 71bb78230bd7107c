package dev.seaworthy.core.sql.schema;

import static java.util.stream.Collectors.toSet;

import dev.seaworthy.core.sql.KeyWords;
import dev.seaworthy.core.sql.Literals;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlToken.Kind;
import dev.seaworthy.core.sql.SqlTokens;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses a condition or query that names a column which no table in its reach has, or compares one
 * with a value that its type does not have. What reaches a view, a function or a table of the
 * platform is not judged.
 */
final class ColumnCheck {
  private static final Set<String> SET_OPERATORS = Set.of("union", "intersect", "except");
  private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", ">", "<=", ">=");
  private static final Set<String> AFTER_FROM =
      Set.of("where", "group", "having", "window", "order", "limit", "offset", "fetch", "for");
  private static final Set<String> JOINS =
      Set.of("join", "inner", "left", "right", "full", "cross", "natural", "outer");

  private final SqlTokens tokens;
  private final Catalog catalog;
  private final LabelCheck labels;

  ColumnCheck(SqlTokens tokens, Catalog catalog) {
    this.tokens = tokens;
    this.catalog = catalog;
    this.labels = new LabelCheck(tokens, catalog);
  }

  private Optional<ColumnReach.Source> columns(ObjectName name) {
    Optional<Set<String>> ofMigrations =
        catalog
            .tables()
            .find(name)
            .filter(Table::columnsKnown)
            .map(table -> table.columns().stream().map(Column::name).collect(toSet()));
    return ofMigrations
        .or(() -> Platform.columns(name))
        .map(columns -> new ColumnReach.Source(name, columns));
  }

  /** Requires the columns of a condition on the rows of a table. */
  void requireCondition(Table table) throws StatementRefused {
    ColumnReach reach = new ColumnReach(null);
    reach.add(table.name().name(), columns(table.name()));
    range(0, tokens.size(), reach);
  }

  /** Requires the columns of a query that may name these variables besides. */
  void requireQuery(Set<String> variables) throws StatementRefused {
    ColumnReach reach = new ColumnReach(null);
    variables.forEach(reach::addName);
    range(0, tokens.size(), reach);
  }

  private void range(int from, int to, ColumnReach outer) throws StatementRefused {
    switch (from < to ? tokens.word(from) : "") {
      case "select" -> {
        int start = from;
        for (int i = from; i < to; i = next(i)) {
          if (SET_OPERATORS.contains(tokens.word(i))) {
            select(start, i, outer);
            start = tokens.isWord(i + 1, "all") ? i + 2 : i + 1;
          }
        }
        select(start, to, outer);
      }
      case "with", "insert", "update", "delete", "values", "table" -> {}
      default -> expressions(from, to, outer);
    }
  }

  /** Returns the index after a token, or after its group where it opens one. */
  private int next(int index) {
    boolean group = tokens.is(index, Kind.LEFT_PAREN) || tokens.is(index, Kind.LEFT_BRACKET);
    return group ? tokens.afterGroup(index) : index + 1;
  }

  private int find(int from, int to, Set<String> words) {
    int i = from;
    while (i < to && !words.contains(tokens.word(i))) {
      i = next(i);
    }
    return Math.min(i, to);
  }

  private void select(int from, int to, ColumnReach outer) throws StatementRefused {
    if (!tokens.isWord(from, "select")) {
      return;
    }
    ColumnReach reach = new ColumnReach(outer);
    int sources = find(from, to, Set.of("from"));
    int rest = find(sources, to, AFTER_FROM);
    if (sources < to) {
      sources(sources + 1, rest, reach);
    }
    for (int i = from; i < sources; i = next(i)) {
      if (tokens.isWord(i, "as") || isAlias(i)) {
        int name = tokens.isWord(i, "as") ? i + 1 : i;
        reach.addName(Literals.identifier(tokens.textOf(name)));
      }
    }
    expressions(from + 1, sources, reach);
    expressions(rest, to, reach);
  }

  private void sources(int from, int to, ColumnReach reach) throws StatementRefused {
    int i = from;
    while (i < to) {
      boolean condition = tokens.isWord(i, "on");
      if (condition || tokens.isWord(i, "using")) {
        int end = condition ? endOfJoin(i + 1, to) : next(i + 1);
        if (condition) {
          expressions(i + 1, end, reach);
        }
        i = end;
      } else if (JOINS.contains(tokens.word(i))
          || tokens.is(i, Kind.COMMA)
          || tokens.isWord(i, "only")
          || tokens.isWord(i, "lateral")) {
        i++;
      } else {
        i = source(i, to, reach);
      }
    }
  }

  private int endOfJoin(int from, int to) {
    int i = from;
    while (i < to && !JOINS.contains(tokens.word(i)) && !tokens.is(i, Kind.COMMA)) {
      i = next(i);
    }
    return i;
  }

  private int source(int from, int to, ColumnReach reach) throws StatementRefused {
    Optional<ColumnReach.Source> source = Optional.empty();
    String alias = "";
    int i = from;
    if (tokens.is(i, Kind.LEFT_PAREN)) {
      i = tokens.afterGroup(i);
      boolean query =
          tokens.isWord(from + 1, "select")
              || tokens.isWord(from + 1, "with")
              || tokens.isWord(from + 1, "values");
      if (!query) {
        sources(from + 1, i - 1, reach);
        return i;
      }
      range(from + 1, i - 1, reach);
    } else {
      ObjectName name = ObjectName.unqualified(Literals.identifier(tokens.textOf(i)));
      for (i++; tokens.is(i, Kind.DOT) && i + 1 < to; i += 2) {
        name = new ObjectName(name.name(), Literals.identifier(tokens.textOf(i + 1)));
      }
      alias = name.name();
      if (tokens.is(i, Kind.LEFT_PAREN)) {
        i = tokens.afterGroup(i);
      } else {
        source = columns(catalog.resolve(name));
      }
    }
    i = tokens.isWord(i, "as") ? i + 1 : i;
    boolean named = i < to && isName(i) && !JOINS.contains(tokens.word(i)) && !isWordOfJoin(i);
    if (named) {
      alias = Literals.identifier(tokens.textOf(i++));
      if (tokens.is(i, Kind.LEFT_PAREN)) {
        source = Optional.empty();
        i = tokens.afterGroup(i);
      }
    }
    reach.add(alias, source);
    return Math.max(i, from + 1);
  }

  private boolean isWordOfJoin(int index) {
    return tokens.isWord(index, "on")
        || tokens.isWord(index, "using")
        || tokens.isWord(index, "tablesample")
        || tokens.isWord(index, "with");
  }

  private void expressions(int from, int to, ColumnReach reach) throws StatementRefused {
    int i = from;
    while (i < to) {
      if (tokens.is(i, Kind.LEFT_PAREN) || tokens.is(i, Kind.LEFT_BRACKET)) {
        int end = tokens.afterGroup(i);
        range(i + 1, Math.min(end - 1, to), reach);
        i = end;
      } else if (isName(i)) {
        int end = i + 1;
        while (tokens.is(end, Kind.DOT) && end + 1 < to) {
          end += 2;
        }
        name(i, end, reach);
        i = end;
      } else {
        i++;
      }
    }
  }

  private boolean isName(int i) {
    return tokens.is(i, Kind.WORD) || tokens.is(i, Kind.QUOTED_IDENTIFIER);
  }

  /** What is compared is a column, even where its name is a key word elsewhere. */
  private boolean isPlainName(int i) {
    return tokens.is(i, Kind.QUOTED_IDENTIFIER)
        || tokens.is(i, Kind.WORD)
            && (!KeyWords.isKeyWord(tokens.word(i))
                || isCompared(i) && !KeyWords.isReserved(tokens.word(i)));
  }

  private boolean isCompared(int i) {
    return COMPARISONS.stream().anyMatch(symbol -> tokens.isSymbol(i + 1, symbol));
  }

  /** A name right after a value gives that value a name. */
  private boolean isAlias(int i) {
    return isPlainName(i)
        && (tokens.is(i - 1, Kind.RIGHT_PAREN)
            || tokens.is(i - 1, Kind.RIGHT_BRACKET)
            || tokens.is(i - 1, Kind.STRING)
            || tokens.is(i - 1, Kind.NUMBER)
            || tokens.isWord(i - 1, "end")
            || isPlainName(i - 1));
  }

  private void name(int first, int end, ColumnReach reach) throws StatementRefused {
    boolean other =
        tokens.is(end, Kind.LEFT_PAREN)
            || tokens.is(end, Kind.STRING)
            || tokens.isSymbol(end, "=>")
            || tokens.isSymbol(end, ":=")
            || tokens.isSymbol(first - 1, "::")
            || tokens.isWord(first - 1, "as")
            || tokens.isWord(first - 1, "collate")
            || tokens.isWord(end, "from") && tokens.isWord(first - 2, "extract")
            || isAlias(first);
    if (other) {
      return;
    }
    String name = Literals.identifier(tokens.textOf(first));
    if (end == first + 1) {
      if (isPlainName(first)
          && !BuiltInNames.mayBeType(ObjectName.unqualified(name))
          && !reach.mayHold(name)) {
        throw new StatementRefused("undefined_column", "no column " + name + " exists");
      }
      Optional<ObjectName> owner = reach.owner(name);
      if (owner.isPresent()) {
        labels.require(owner.get(), name, end);
      }
    } else if (end == first + 3
        && (tokens.is(end - 1, Kind.WORD) || tokens.is(end - 1, Kind.QUOTED_IDENTIFIER))) {
      String column = Literals.identifier(tokens.textOf(end - 1));
      Optional<ColumnReach.Source> table = reach.source(name);
      if (!ColumnReach.mayHave(table, column)) {
        ObjectName owner = table.orElseThrow().name();
        throw StatementRefused.missing(
            "undefined_column", owner, "column " + column + " of " + owner);
      }
      if (table.isPresent()) {
        labels.require(table.get().name(), column, end);
      }
    }
  }
}
