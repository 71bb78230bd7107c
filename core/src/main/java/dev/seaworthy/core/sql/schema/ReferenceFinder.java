package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.Literals;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlToken.Kind;
import dev.seaworthy.core.sql.SqlTokens;
import dev.seaworthy.core.sql.schema.References.Call;
import dev.seaworthy.core.sql.schema.References.Cast;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Passes over the tokens of a condition or query once and collects what they name. */
final class ReferenceFinder {
  private static final Set<String> NOT_CALLED =
      Set.of(
          "and",
          "any",
          "all",
          "array",
          "as",
          "between",
          "by",
          "case",
          "cast",
          "coalesce",
          "cube",
          "else",
          "except",
          "exists",
          "extract",
          "filter",
          "from",
          "greatest",
          "group",
          "grouping",
          "having",
          "if",
          "in",
          "intersect",
          "into",
          "is",
          "join",
          "lateral",
          "least",
          "like",
          "ilike",
          "limit",
          "not",
          "nullif",
          "offset",
          "on",
          "or",
          "order",
          "over",
          "overlay",
          "partition",
          "position",
          "recursive",
          "returning",
          "rollup",
          "row",
          "rows",
          "select",
          "set",
          "sets",
          "similar",
          "some",
          "substring",
          "then",
          "treat",
          "trim",
          "union",
          "unique",
          "using",
          "values",
          "when",
          "where",
          "with",
          "within",
          "xmlelement",
          "xmlforest",
          "materialized");

  private static final Set<String> ALIAS_ENDS =
      Set.of(
          "where",
          "group",
          "order",
          "limit",
          "offset",
          "having",
          "union",
          "intersect",
          "except",
          "join",
          "inner",
          "left",
          "right",
          "full",
          "cross",
          "natural",
          "on",
          "using",
          "for",
          "window",
          "fetch",
          "set",
          "returning",
          "values",
          "select",
          "tablesample");

  private final SqlTokens tokens;
  private final Set<String> queryNames = new HashSet<>();

  /** Where aliases with names for their columns stand, which look like calls. */
  private final Set<Integer> columnAliases = new HashSet<>();

  private final Set<Integer> columnLists = new HashSet<>();
  private final List<ObjectName> relations = new ArrayList<>();
  private final List<Call> calls = new ArrayList<>();
  private final List<Cast> casts = new ArrayList<>();

  ReferenceFinder(SqlTokens tokens) {
    this.tokens = tokens;
  }

  List<ObjectName> relations() {
    return relations;
  }

  List<Call> calls() {
    return calls;
  }

  List<Cast> casts() {
    return casts;
  }

  void find() {
    nameQueries();
    Deque<Boolean> inQuery = new ArrayDeque<>(List.of(tokens.isWord(0, "select")));
    for (int i = 0; i < tokens.size(); i++) {
      switch (tokens.get(i).kind()) {
        case LEFT_PAREN -> inQuery.push(false);
        case RIGHT_PAREN -> {
          if (inQuery.size() > 1) {
            inQuery.pop();
          }
        }
        case WORD -> {
          if (tokens.isWord(i, "select") || tokens.isWord(i, "delete")) {
            inQuery.pop();
            inQuery.push(true);
          }
          word(i, inQuery.peek());
        }
        case QUOTED_IDENTIFIER -> call(i);
        case PUNCTUATION -> cast(i);
        default -> {}
      }
    }
  }

  /** {@code WITH name AS (…)} names rows that are no table. */
  private void nameQueries() {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (tokens.isWord(i, "as")) {
        int open = i + 1;
        while (tokens.isWord(open, "not") || tokens.isWord(open, "materialized")) {
          open++;
        }
        int name = tokens.is(i - 1, Kind.RIGHT_PAREN) ? beforeGroup(i - 1) : i - 1;
        if (tokens.is(open, Kind.LEFT_PAREN) && name >= 0) {
          queryNames.add(Literals.identifier(tokens.textOf(name)));
        }
      }
    }
  }

  private int beforeGroup(int close) {
    int depth = 0;
    for (int i = close; i >= 0; i--) {
      depth += tokens.is(i, Kind.RIGHT_PAREN) ? 1 : tokens.is(i, Kind.LEFT_PAREN) ? -1 : 0;
      if (depth == 0) {
        return i - 1;
      }
    }
    return -1;
  }

  private void word(int i, boolean inQuery) {
    switch (tokens.word(i)) {
      case "from" -> {
        if (inQuery && !tokens.isWord(i - 1, "distinct")) {
          sources(i + 1);
        }
      }
      case "join" -> source(i + 1);
      case "into" -> {
        if (tokens.isWord(i - 1, "insert")) {
          written(i + 1);
        }
      }
      case "update" -> {
        if (!tokens.isWord(i - 1, "for") && !tokens.isWord(i - 1, "do")) {
          source(i + 1);
        }
      }
      default -> call(i);
    }
  }

  private void sources(int start) {
    int i = source(start);
    while (tokens.is(i, Kind.COMMA)) {
      i = source(i + 1);
    }
  }

  /** Reads one table or other source of rows with its alias, returns the index after it. */
  private int source(int start) {
    int i = start;
    while (tokens.isWord(i, "only") || tokens.isWord(i, "lateral")) {
      i++;
    }
    if (tokens.is(i, Kind.LEFT_PAREN)) {
      return alias(tokens.afterGroup(i));
    }
    if (!isName(i)) {
      return i;
    }
    int last = i;
    while (tokens.is(last + 1, Kind.DOT) && isName(last + 2)) {
      last += 2;
    }
    if (tokens.is(last + 1, Kind.LEFT_PAREN)) {
      return alias(tokens.afterGroup(last + 1));
    }
    ObjectName name = name(last, i);
    if (name.schema() != null || !queryNames.contains(name.name())) {
      relations.add(name);
    }
    return alias(last + 1);
  }

  /** Reads the table of an {@code INSERT}, whose columns look like the arguments of a call. */
  private void written(int start) {
    int last = start;
    while (tokens.is(last + 1, Kind.DOT) && isName(last + 2)) {
      last += 2;
    }
    if (isName(start)) {
      relations.add(name(last, start));
      columnLists.add(last + 1);
    }
  }

  private int alias(int start) {
    int i = tokens.isWord(start, "as") ? start + 1 : start;
    if (isName(i) && !ALIAS_ENDS.contains(tokens.word(i))) {
      if (!tokens.is(i + 1, Kind.LEFT_PAREN)) {
        return i + 1;
      }
      columnAliases.add(i);
      return tokens.afterGroup(i + 1);
    }
    return start;
  }

  private boolean isName(int i) {
    return tokens.is(i, Kind.WORD) || tokens.is(i, Kind.QUOTED_IDENTIFIER);
  }

  private ObjectName name(int last, int first) {
    String name = Literals.identifier(tokens.textOf(last));
    return last - 2 < first
        ? ObjectName.unqualified(name)
        : new ObjectName(Literals.identifier(tokens.textOf(last - 2)), name);
  }

  private void call(int i) {
    if (!tokens.is(i + 1, Kind.LEFT_PAREN)
        || columnLists.contains(i + 1)
        || NOT_CALLED.contains(tokens.word(i))) {
      return;
    }
    boolean alias = isName(i - 1) && !NOT_CALLED.contains(tokens.word(i - 1));
    boolean column = tokens.is(i - 1, Kind.RIGHT_PAREN) || tokens.isSymbol(i - 1, "::");
    if (alias || column || columnAliases.contains(i) || queryNames.contains(tokens.word(i))) {
      return;
    }
    boolean qualified = tokens.is(i - 1, Kind.DOT);
    SqlTokens inside = tokens.slice(i + 2, Math.max(i + 2, tokens.afterGroup(i + 1) - 1));
    calls.add(new Call(name(i, qualified ? i - 2 : i), inside.splitAtCommas().size()));
  }

  private void cast(int i) {
    if (!tokens.isSymbol(i, "::") || !isName(i + 1)) {
      return;
    }
    boolean qualified = tokens.is(i + 2, Kind.DOT);
    String type =
        tokens.list().subList(i + 1, Math.min(tokens.size(), qualified ? i + 4 : i + 2)).stream()
            .map(token -> tokens.text().substring(token.start(), token.end()))
            .collect(Collectors.joining());
    boolean array = tokens.is(qualified ? i + 4 : i + 2, Kind.LEFT_BRACKET);
    casts.add(
        new Cast(
            type,
            !array && tokens.is(i - 1, Kind.STRING)
                ? Optional.of(Literals.string(tokens.textOf(i - 1)))
                : Optional.empty()));
  }
}
