package dev.seaworthy.core.sql.lint;

import dev.seaworthy.core.sql.Literals;
import dev.seaworthy.core.sql.SqlToken.Kind;
import dev.seaworthy.core.sql.SqlTokens;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What splinter reads out of the text of a condition. It reads what PostgreSQL prints, we what was
 * written: names and brackets may differ, the answer may not.
 */
final class Conditions {
  private static final Pattern USER_METADATA =
      Pattern.compile(
          "auth\\.jwt\\(\\).*user_metadata|current_setting\\(.*request\\.jwt\\.claims.*\\).*user_metadata",
          Pattern.DOTALL);

  private Conditions() {}

  /** Returns whether the condition is {@code true} or {@code 1 = 1}, in any brackets. */
  static boolean isAlwaysTrue(String condition) {
    SqlTokens tokens = withoutBrackets(SqlTokens.of(condition));
    return tokens.size() == 1 && tokens.isWord(0, "true")
        || tokens.size() == 3
            && tokens.textOf(0).equals("1")
            && tokens.isSymbol(1, "=")
            && tokens.textOf(2).equals("1");
  }

  private static SqlTokens withoutBrackets(SqlTokens tokens) {
    SqlTokens inside = tokens;
    while (inside.is(0, Kind.LEFT_PAREN) && inside.afterGroup(0) == inside.size()) {
      inside = inside.slice(1, inside.size() - 1);
    }
    return inside;
  }

  /** Returns whether a condition asks who the user is once per row instead of once per query. */
  static boolean asksPerRow(String condition) {
    SqlTokens tokens = SqlTokens.of(condition);
    return asksPerRow(tokens, "auth", "uid")
        || asksPerRow(tokens, "auth", "jwt")
        || asksPerRow(tokens, "auth", "role")
        || asksPerRow(tokens, "auth", "email")
        || asksPerRow(tokens, "current_setting");
  }

  /** One call within {@code (SELECT call)} is enough for splinter. */
  private static boolean asksPerRow(SqlTokens tokens, String... name) {
    boolean called = false;
    for (int i = 0; i < tokens.size(); i++) {
      int open = callOf(tokens, i, name);
      if (open > 0) {
        called = true;
        if (tokens.isWord(i - 1, "select") && endsItem(tokens, tokens.afterGroup(open))) {
          return false;
        }
      }
    }
    return called;
  }

  /** Returns the index of the bracket of a call that begins at {@code start}, or 0. */
  private static int callOf(SqlTokens tokens, int start, String... name) {
    int i = start;
    for (String part : name) {
      if (!tokens.isWord(i, part) || i > start && !tokens.is(i - 1, Kind.DOT)) {
        return 0;
      }
      i += 2;
    }
    return tokens.is(i - 1, Kind.LEFT_PAREN) ? i - 1 : 0;
  }

  private static boolean endsItem(SqlTokens tokens, int index) {
    return index >= tokens.size()
        || tokens.is(index, Kind.RIGHT_PAREN)
        || tokens.is(index, Kind.COMMA)
        || tokens.isWord(index, "as")
        || tokens.isWord(index, "from")
        || tokens.isWord(index, "limit")
        || tokens.isWord(index, "where");
  }

  /** Returns whether a condition reads what users write about themselves. */
  static boolean readsUserMetadata(String condition) {
    StringBuilder text = new StringBuilder();
    SqlTokens tokens = SqlTokens.of(condition);
    for (int i = 0; i < tokens.size(); i++) {
      text.append(tokens.textOf(i));
    }
    Matcher matcher = USER_METADATA.matcher(text);
    return matcher.find();
  }

  /** Returns the one bucket whose files a condition opens: {@code bucket_id = 'name'}. */
  static Optional<String> onlyBucket(String condition) {
    SqlTokens tokens = withoutBrackets(SqlTokens.of(condition));
    boolean comparison =
        tokens.isWord(0, "bucket_id") && tokens.isSymbol(1, "=") && tokens.is(2, Kind.STRING);
    boolean cast = tokens.size() == 5 && tokens.isSymbol(3, "::");
    return comparison && (tokens.size() == 3 || cast)
        ? Optional.of(Literals.string(tokens.textOf(2)))
        : Optional.empty();
  }
}
