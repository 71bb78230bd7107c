package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.Literals;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlToken.Kind;
import dev.seaworthy.core.sql.SqlTokens;
import java.util.Set;

/** Checks that the tables and functions that an expression or a query names exist. */
final class RelationReferences {
  private static final Set<String> NO_RELATION =
      Set.of("select", "lateral", "only", "unnest", "values", "current_date");
  private static final Set<String> SYSTEM_SCHEMAS = Set.of("pg_catalog", "information_schema");

  private final Catalog catalog;

  RelationReferences(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * @throws StatementRefused if the replay is strict and something is missing
   */
  void require(SqlTokens tokens) throws StatementRefused {
    if (catalog.mode() != ReplayMode.STRICT || tokens.isWord(0, "with")) {
      return;
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i, "join") || isFromClause(tokens, i)) {
        requireRelation(tokens, i + 1);
      } else if (tokens.isWord(i, "public")
          && tokens.is(i + 1, Kind.DOT)
          && tokens.is(i + 3, Kind.LEFT_PAREN)) {
        requireFunction(Literals.identifier(tokens.textOf(i + 2)));
      }
    }
  }

  /** {@code FROM} also stands in {@code extract(year from x)} and in {@code is distinct from}. */
  private static boolean isFromClause(SqlTokens tokens, int index) {
    if (!tokens.isWord(index, "from") || tokens.isWord(index - 1, "distinct")) {
      return false;
    }
    int depth = 0;
    for (int i = index - 1; i >= 0 && depth <= 0; i--) {
      switch (tokens.get(i).kind()) {
        case RIGHT_PAREN -> depth--;
        case LEFT_PAREN -> depth++;
        default -> {
          if (depth == 0 && tokens.isWord(i, "select")) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private void requireRelation(SqlTokens tokens, int index) throws StatementRefused {
    boolean named = tokens.is(index, Kind.WORD) || tokens.is(index, Kind.QUOTED_IDENTIFIER);
    if (!named || NO_RELATION.contains(tokens.word(index))) {
      return;
    }
    String first = Literals.identifier(tokens.textOf(index));
    boolean qualified = tokens.is(index + 1, Kind.DOT) && index + 2 < tokens.size();
    ObjectName name =
        qualified
            ? new ObjectName(first, Literals.identifier(tokens.textOf(index + 2)))
            : ObjectName.unqualified(first);
    boolean call = tokens.is(index + (qualified ? 3 : 1), Kind.LEFT_PAREN);
    if (!call) {
      require(name);
    }
  }

  /**
   * Checks that a table or view exists; one of PostgreSQL's own always does.
   *
   * @throws StatementRefused if the replay is strict and it is missing
   */
  void require(ObjectName name) throws StatementRefused {
    boolean system =
        name.schema() == null
            ? name.name().startsWith("pg_")
            : SYSTEM_SCHEMAS.contains(name.schema());
    if (!system && !catalog.views().containsKey(catalog.resolve(name))) {
      catalog.require(name);
    }
  }

  private void requireFunction(String name) throws StatementRefused {
    boolean known =
        catalog.functions().values().stream()
            .anyMatch(
                function ->
                    function.name().name().equals(name)
                        && "public".equals(function.name().schema()));
    if (!known) {
      throw new StatementRefused("undefined_function", "no function public." + name + " exists");
    }
  }
}
