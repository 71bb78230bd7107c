package dev.seaworthy.core.sql;

import dev.seaworthy.core.sql.SqlToken.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
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

  /** Returns whether a statement has such tokens. */
  static boolean in(SqlTokens tokens) {
    return new ImpossibleNeighbours(tokens).found();
  }

  private boolean found() {
    for (int i = 0; i < tokens.size(); i++) {
      if (isImpossible(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isImpossible(int i) {
    switch (tokens.get(i).kind()) {
      case LEFT_PAREN -> lists.push(false);
      case RIGHT_PAREN -> {
        if (lists.size() > 1) {
          lists.pop();
        }
      }
      case COMMA -> {
        return i + 1 == tokens.size()
            || tokens.is(i + 1, Kind.COMMA)
            || tokens.is(i + 1, Kind.RIGHT_PAREN)
            || NO_ITEM.contains(tokens.word(i + 1));
      }
      case STRING, NUMBER -> {
        return !lists.peek()
            && tokens.is(i + 1, Kind.WORD)
            && !KeyWords.isKeyWord(tokens.word(i + 1));
      }
      case WORD -> {
        return isWrongAlias(i);
      }
      default -> {}
    }
    return false;
  }

  private boolean isWrongAlias(int i) {
    switch (tokens.word(i)) {
      case "select", "returning" -> {
        lists.pop();
        lists.push(true);
      }
      case "join" -> {
        return namesTableWrong(i + 1);
      }
      case "from" -> {
        return lists.peek() && !tokens.isWord(i - 1, "distinct") && namesTableWrong(i + 1);
      }
      default -> {}
    }
    return false;
  }

  private boolean namesTableWrong(int first) {
    int last = first;
    while (tokens.is(last + 1, Kind.DOT)) {
      last += 2;
    }
    if (!tokens.is(last, Kind.WORD) && !tokens.is(last, Kind.QUOTED_IDENTIFIER)) {
      return false;
    }
    boolean as = tokens.isWord(last + 1, "as");
    String alias = tokens.word(as ? last + 2 : last + 1);
    return KeyWords.isReserved(alias) && (as || !AFTER_TABLE.contains(alias));
  }
}
