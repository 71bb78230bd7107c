package dev.seaworthy.core.sql;

import dev.seaworthy.core.sql.SqlToken.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Says what is wrong with a statement that PostgreSQL's grammar does not accept. */
final class SyntaxFaults {
  private static final Set<String> REPLACEABLE =
      Set.of(
          "AGGREGATE", "FUNCTION", "LANGUAGE", "PROCEDURE", "RULE", "TRANSFORM", "TRIGGER", "VIEW");
  private static final Set<String> CONDITIONAL =
      Set.of(
          "COLLATION",
          "EXTENSION",
          "FOREIGN",
          "INDEX",
          "MATERIALIZED",
          "SCHEMA",
          "SEQUENCE",
          "SERVER",
          "STATISTICS",
          "TABLE",
          "USER");
  private static final Set<String> STATEMENT_STARTS =
      Set.of(
          "alter", "comment", "create", "delete", "do", "drop", "grant", "insert", "revoke",
          "select", "update");
  private static final int HEAD = 8;

  private final SqlTokens tokens;
  private final String kind;

  private SyntaxFaults(SqlTokens tokens, String kind) {
    this.tokens = tokens;
    this.kind = kind;
  }

  /**
   * Returns the usual mistake that a refused statement makes, as a phrase; {@link
   * #OpaqueStatement.UNNAMED_FAULT} where it is another one.
   */
  static String in(SqlTokens tokens, String kind) {
    SyntaxFaults faults = new SyntaxFaults(tokens, kind);
    String fault = faults.ofHead();
    if (fault.isEmpty() && kind.endsWith(" POLICY")) {
      fault = faults.ofPolicy();
    }
    return fault.isEmpty() ? faults.ofTokens() : fault;
  }

  private String ofHead() {
    String object = kind.startsWith("CREATE ") ? kind.substring("CREATE ".length()) : "";
    boolean replaces = tokens.areWords(0, "create", "or", "replace");
    if (replaces && !object.isEmpty() && !REPLACEABLE.contains(object)) {
      return "there is no CREATE OR REPLACE " + object;
    }
    int condition = find(0, Math.min(HEAD, tokens.size()), "if", "not", "exists");
    if (condition > 0 && !object.isEmpty() && !CONDITIONAL.contains(object)) {
      return "there is no " + kind + " IF NOT EXISTS";
    }
    if (kind.equals("CREATE TABLE")) {
      return ofTable();
    }
    if (kind.equals("ALTER TABLE")
        && find(0, tokens.size(), "add", "constraint", "if", "not", "exists") > 0) {
      return "there is no ADD CONSTRAINT IF NOT EXISTS";
    }
    return "";
  }

  /** What MySQL has and PostgreSQL has not. */
  private String ofTable() {
    for (int i = 0; i < tokens.size(); i++) {
      boolean item = tokens.is(i - 1, Kind.LEFT_PAREN) || tokens.is(i - 1, Kind.COMMA);
      String word = tokens.word(i);
      if (item && (word.equals("index") || word.equals("key"))) {
        return "CREATE TABLE makes no index; CREATE INDEX does";
      }
      if (word.equals("auto_increment")) {
        return "there is no AUTO_INCREMENT; GENERATED ALWAYS AS IDENTITY counts";
      }
    }
    return "";
  }

  private String ofPolicy() {
    int command = find(0, tokens.size(), "for");
    if (command > 0 && tokens.is(command + 2, Kind.COMMA)) {
      return "a policy is for one command, or for ALL";
    }
    for (String word : List.of("restrictive", "permissive")) {
      int as = find(0, tokens.size(), "as", word);
      if (command > 0 && as > command) {
        return "AS " + word.toUpperCase(Locale.ROOT) + " stands before FOR";
      }
    }
    int to = find(0, tokens.size(), "to");
    return to > 0 && to < command ? "TO stands after FOR" : "";
  }

  private String ofTokens() {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.is(i, Kind.STRING) && tokens.textOf(i).endsWith("\\'") && !endsValue(i + 1)) {
        return "a text ends at \\', because an apostrophe in it is written ''";
      }
      boolean text = tokens.is(i, Kind.DOLLAR_STRING) || tokens.is(i, Kind.STRING);
      if (text && STATEMENT_STARTS.contains(tokens.word(i + 1))) {
        return "no semicolon stands before " + tokens.word(i + 1).toUpperCase(Locale.ROOT);
      }
    }
    return ImpossibleNeighbours.in(tokens).orElse(OpaqueStatement.UNNAMED_FAULT);
  }

  private boolean endsValue(int next) {
    return next == tokens.size()
        || tokens.is(next, Kind.COMMA)
        || tokens.is(next, Kind.RIGHT_PAREN);
  }

  /** Returns the index of the first of some words that follow each other, or -1. */
  private int find(int from, int to, String... words) {
    for (int i = from; i < to; i++) {
      if (tokens.areWords(i, words)) {
        return i;
      }
    }
    return -1;
  }
}
