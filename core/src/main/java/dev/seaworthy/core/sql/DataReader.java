package dev.seaworthy.core.sql;

import dev.seaworthy.core.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the statements that change the rows of tables which configure the platform, such as the
 * buckets of a storage. Rows of any other table are data, and data is not kept.
 *
 * @param tokens the statement
 */
record DataReader(SqlTokens tokens) {
  private static final Set<String> CONFIGURING = Set.of("storage", "cron");

  /** Returns the statement, or empty where it is another one or about another table. */
  static Optional<SqlStatement> read(SqlTokens tokens) {
    DataReader reader = new DataReader(tokens);
    if (tokens.areWords(0, "insert", "into")) {
      return reader.configures(2) ? Optional.of(reader.insert()) : Optional.empty();
    }
    if (tokens.isWord(0, "update")) {
      return reader.configures(1) ? Optional.of(reader.update()) : Optional.empty();
    }
    if (tokens.areWords(0, "delete", "from") && reader.configures(2)) {
      return Optional.of(
          new DeleteRows(tokens.span(), reader.table(2), reader.after("where", "returning")));
    }
    return Optional.empty();
  }

  private boolean configures(int index) {
    return CONFIGURING.contains(tokens.word(index)) && tokens.is(index + 1, Kind.DOT);
  }

  private ObjectName table(int index) {
    return new ObjectName(tokens.word(index), Literals.identifier(tokens.textOf(index + 2)));
  }

  private SqlStatement insert() {
    int i = 5;
    List<String> columns = new ArrayList<>();
    if (tokens.is(i, Kind.LEFT_PAREN)) {
      int end = tokens.afterGroup(i);
      for (SqlTokens column : tokens.slice(i + 1, end - 1).splitAtCommas()) {
        columns.add(Literals.identifier(column.textOf(0)));
      }
      i = end;
    }
    List<List<Fragment>> rows = new ArrayList<>();
    if (tokens.isWord(i, "values")) {
      i++;
      while (tokens.is(i, Kind.LEFT_PAREN)) {
        int end = tokens.afterGroup(i);
        rows.add(fragments(tokens.slice(i + 1, end - 1)));
        i = tokens.is(end, Kind.COMMA) ? end + 1 : end;
      }
    } else if (tokens.isWord(i, "select")) {
      int end = find(i, "from", "where", "on");
      rows.add(fragments(tokens.slice(i + 1, end)));
    }
    return new InsertRows(tokens.span(), table(2), columns, rows, conflict());
  }

  private InsertRows.Conflict conflict() {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.areWords(i, "do", "nothing")) {
        return InsertRows.Conflict.KEEP;
      }
      if (tokens.areWords(i, "do", "update")) {
        return InsertRows.Conflict.UPDATE;
      }
    }
    return InsertRows.Conflict.FAIL;
  }

  private SqlStatement update() {
    int set = find(0, "set");
    int end = find(set, "from", "where", "returning");
    Map<String, Fragment> values = new LinkedHashMap<>();
    for (SqlTokens each : tokens.slice(Math.min(set + 1, end), end).splitAtCommas()) {
      if (each.size() > 2 && each.isSymbol(1, "=")) {
        SqlTokens value = each.slice(2, each.size());
        values.put(Literals.identifier(each.textOf(0)), new Fragment(value.source(), value.span()));
      }
    }
    return new UpdateRows(tokens.span(), table(1), values, after("where", "returning"));
  }

  private Optional<Fragment> after(String word, String end) {
    int start = find(0, word);
    if (start == tokens.size()) {
      return Optional.empty();
    }
    SqlTokens condition = tokens.slice(start + 1, find(start, end));
    return Optional.of(new Fragment(condition.source(), condition.span()));
  }

  /** Returns the index of the first of some words outside of brackets, or the end. */
  private int find(int start, String... words) {
    Set<String> wanted = Set.of(words);
    int i = start;
    while (i < tokens.size() && !wanted.contains(tokens.word(i))) {
      boolean group = tokens.is(i, Kind.LEFT_PAREN) || tokens.is(i, Kind.LEFT_BRACKET);
      i = group ? tokens.afterGroup(i) : i + 1;
    }
    return Math.min(i, tokens.size());
  }

  private static List<Fragment> fragments(SqlTokens list) {
    return list.splitAtCommas().stream()
        .map(part -> new Fragment(part.source(), part.span()))
        .toList();
  }
}
