package dev.seaworthy.rules.database;

import dev.seaworthy.core.sql.SqlToken.Kind;
import dev.seaworthy.core.sql.SqlTokens;
import java.util.Set;

/** The calls by which a policy asks who the user is. */
final class UserQuestions {
  private static final Set<String> FUNCTIONS_OF_AUTH = Set.of("uid", "jwt", "role", "email");

  private UserQuestions() {}

  /** Returns a condition with each call as a query of its own, which PostgreSQL runs once. */
  static String perQuery(String condition) {
    SqlTokens tokens = SqlTokens.of(condition);
    StringBuilder asked = new StringBuilder();
    int copied = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int open = bracketOf(tokens, i);
      if (open > 0 && !tokens.isWord(i - 1, "select")) {
        int last = tokens.afterGroup(open) - 1;
        int start = tokens.get(i).start();
        int end = tokens.get(last).end();
        asked.append(condition, copied, start);
        asked.append("(select ").append(condition, start, end).append(')');
        copied = end;
        i = last;
      }
    }
    return asked.append(condition.substring(copied)).toString();
  }

  /** Returns the index of the opening bracket of a call that begins at {@code start}, or 0. */
  private static int bracketOf(SqlTokens tokens, int start) {
    if (tokens.is(start - 1, Kind.DOT)) {
      return 0;
    }
    if (tokens.isWord(start, "current_setting") && tokens.is(start + 1, Kind.LEFT_PAREN)) {
      return start + 1;
    }
    boolean ofAuth =
        tokens.isWord(start, "auth")
            && tokens.is(start + 1, Kind.DOT)
            && FUNCTIONS_OF_AUTH.contains(tokens.word(start + 2))
            && tokens.is(start + 3, Kind.LEFT_PAREN);
    return ofAuth ? start + 3 : 0;
  }
}
