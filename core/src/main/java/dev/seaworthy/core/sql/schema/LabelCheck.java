package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.Literals;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlToken.Kind;
import dev.seaworthy.core.sql.SqlTokens;
import java.util.Optional;

/** Refuses a comparison of an enum's column with a text that is none of the enum's labels. */
final class LabelCheck {
  private final SqlTokens tokens;
  private final Catalog catalog;

  LabelCheck(SqlTokens tokens, Catalog catalog) {
    this.tokens = tokens;
    this.catalog = catalog;
  }

  /**
   * Looks at what follows a column.
   *
   * @param table the table of the column
   * @param after the index of the token after the column
   */
  void require(ObjectName table, String column, int after) throws StatementRefused {
    Optional<UserType> type =
        catalog
            .tables()
            .find(table)
            .flatMap(known -> known.column(column))
            .flatMap(found -> catalog.resolveType(TypeNames.name(found.type())))
            .flatMap(catalog.types()::find);
    if (type.isEmpty()) {
      return;
    }
    if (tokens.isSymbol(after, "=")
        || tokens.isSymbol(after, "<>")
        || tokens.isSymbol(after, "!=")) {
      label(after + 1, type.get());
    }
    int list = tokens.isWord(after, "not") ? after + 1 : after;
    if (tokens.isWord(list, "in") && tokens.is(list + 1, Kind.LEFT_PAREN)) {
      for (int i = list + 2; tokens.is(i, Kind.STRING); i += 2) {
        label(i, type.get());
      }
    }
  }

  /** A text of a type of its own is not read as a label. */
  private void label(int index, UserType type) throws StatementRefused {
    if (!tokens.is(index, Kind.STRING) || tokens.isSymbol(index + 1, "::")) {
      return;
    }
    require(type, Literals.string(tokens.textOf(index)));
  }

  /** Requires that a type has a label, unless it is no enum. */
  static void require(UserType type, String text) throws StatementRefused {
    if (!type.labels().map(labels -> labels.contains(text)).orElse(true)) {
      throw new StatementRefused(
          "invalid_text_representation", "type " + type.name() + " has no value \"" + text + '"');
    }
  }
}
