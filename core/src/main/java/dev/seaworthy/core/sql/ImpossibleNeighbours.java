package dev.seaworthy.core.sql;

import dev.seaworthy.core.sql.SqlToken.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds tokens that no statement of PostgreSQL has beside each other. Conditions, queries and rows
 * are not read by the grammar; this tells what is surely wrong with them: a comma with nothing
 * after it, a name right after a value as where an apostrophe ended a text too early, and a key
 * word that names a table.
 */
final class ImpossibleNeighbours {
  /** The key words that nothing in a list begins with. */
  private static final Set<String> NO_ITEM =
      Set.of(
          "from",
          "where",
          "on",
          "order",
          "group",
          "having",
          "limit",
          "offset",
          "fetch",
          "union",
          "intersect",
          "except",
          "returning",
          "then",
          "else",
          "end",
          "as",
          "and",
          "or",
          "into");

  /** The reserved words that may follow the name of a table. */
  private static final Set<String> AFTER_TABLE =
      Set.of(
          "as",
          "where",
          "on",
          "using",
          "join",
          "inner",
          "left",
          "right",
          "full",
          "cross",
          "natural",
          "group",
          "order",
          "having",
          "limit",
          "offset",
          "fetch",
          "for",
          "union",
          "intersect",
          "except",
          "window",
          "tablesample",
          "returning",
          "with",
          "when",
          "then",
          "else",
          "end",
          "and",
          "or",
          "not",
          "select",
          "default",
          "do",
          "into");

  private final SqlTokens tokens;

  /** Per open bracket, whether values in it may have names: the list of a {@code SELECT}. */
  private final Deque<Boolean> lists = new ArrayDeque<>(List.of(true));

  private ImpossibleNeighbours(SqlTokens tokens) {
    this.tokens = tokens;
  }

  /** Returns what is wrong with the first such tokens of a statement, as a phrase. */
  static Optional<String> in(SqlTokens tokens) {
    return new ImpossibleNeighbours(tokens).find();
  }

  private Optional<String> find() {
    for (int i = 0; i < tokens.size(); i++) {
      Optional<String> fault = faultAt(i);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private Optional<String> faultAt(int i) {
    switch (tokens.get(i).kind()) {
      case LEFT_PAREN -> lists.push(false);
      case RIGHT_PAREN -> {
        if (lists.size() > 1) {
          lists.pop();
        }
      }
      case COMMA -> {
        return afterComma(i + 1);
      }
      case STRING, NUMBER -> {
        boolean named =
            !lists.peek() && tokens.is(i + 1, Kind.WORD) && !KeyWords.isKeyWord(tokens.word(i + 1));
        return named
            ? Optional.of("a value ends before " + tokens.textOf(i + 1) + "; a text writes ' as ''")
            : Optional.empty();
      }
      case WORD -> {
        return wrongAlias(i);
      }
      default -> {}
    }
    return Optional.empty();
  }

  private Optional<String> afterComma(int next) {
    if (next == tokens.size() || tokens.is(next, Kind.COMMA) || tokens.is(next, Kind.RIGHT_PAREN)) {
      return Optional.of("nothing follows a comma");
    }
    String word = tokens.word(next);
    return NO_ITEM.contains(word)
        ? Optional.of("nothing stands between a comma and " + word.toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  private Optional<String> wrongAlias(int i) {
    switch (tokens.word(i)) {
      case "select", "returning" -> {
        lists.pop();
        lists.push(true);
      }
      case "join" -> {
        return wrongName(i + 1);
      }
      case "from" -> {
        return lists.peek() && !tokens.isWord(i - 1, "distinct")
            ? wrongName(i + 1)
            : Optional.empty();
      }
      default -> {}
    }
    return Optional.empty();
  }

  private Optional<String> wrongName(int first) {
    int last = first;
    while (tokens.is(last + 1, Kind.DOT)) {
      last += 2;
    }
    if (!tokens.is(last, Kind.WORD) && !tokens.is(last, Kind.QUOTED_IDENTIFIER)) {
      return Optional.empty();
    }
    boolean as = tokens.isWord(last + 1, "as");
    String alias = tokens.word(as ? last + 2 : last + 1);
    return KeyWords.isReserved(alias) && (as || !AFTER_TABLE.contains(alias))
        ? Optional.of("the key word " + alias + " cannot name a table without quotes")
        : Optional.empty();
  }
}
