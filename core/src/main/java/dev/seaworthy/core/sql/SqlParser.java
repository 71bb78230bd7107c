package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Parsed;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads PostgreSQL scripts. */
public final class SqlParser {
  private static final Set<String> GRAMMAR_KINDS =
      Set.of(
          "CREATE TABLE",
          "ALTER TABLE",
          "CREATE POLICY",
          "ALTER POLICY",
          "DROP POLICY",
          "CREATE SCHEMA",
          "CREATE VIEW",
          "CREATE MATERIALIZED",
          "ALTER VIEW",
          "ALTER MATERIALIZED",
          "DROP TABLE",
          "DROP VIEW",
          "DROP MATERIALIZED",
          "DROP FOREIGN TABLE",
          "DROP SEQUENCE",
          "DROP INDEX",
          "DROP TYPE",
          "DROP DOMAIN",
          "DROP SCHEMA",
          "DROP EXTENSION",
          "DROP FUNCTION",
          "DROP PROCEDURE",
          "DROP ROUTINE",
          "DROP TRIGGER",
          "DROP PUBLICATION",
          "CREATE FUNCTION",
          "CREATE PROCEDURE",
          "ALTER FUNCTION",
          "ALTER PROCEDURE",
          "ALTER ROUTINE",
          "CREATE TRIGGER",
          "CREATE CONSTRAINT",
          "CREATE EVENT",
          "CREATE INDEX",
          "ALTER INDEX",
          "CREATE FOREIGN TABLE",
          "CREATE SEQUENCE",
          "CREATE TYPE",
          "CREATE DOMAIN",
          "ALTER TYPE",
          "CREATE EXTENSION",
          "CREATE ROLE",
          "CREATE PUBLICATION",
          "ALTER PUBLICATION",
          "ALTER DEFAULT",
          "GRANT",
          "REVOKE",
          "DO");
  private static final Set<String> MODIFIERS =
      Set.of(
          "or",
          "replace",
          "global",
          "local",
          "temp",
          "temporary",
          "unlogged",
          "unique",
          "recursive");

  private SqlParser() {}

  /**
   * Reads a script. Only what no reader could make sense of is a problem: quotes that are never
   * closed. Any other statement that is not understood is an {@link OpaqueStatement}.
   */
  public static Parsed<SqlScript> parse(SourceFile source) {
    StatementSplitter splitter = new StatementSplitter(source.text());
    List<SqlStatement> statements = new ArrayList<>();
    for (SqlTokens tokens : splitter.split()) {
      statements.add(statement(tokens));
    }
    return new Parsed<>(new SqlScript(source, statements), splitter.problems());
  }

  /**
   * Reads the statements of a text that is not a file, such as a string that {@code EXECUTE} runs.
   * Spans refer to that text.
   */
  public static List<SqlStatement> statements(String text) {
    return new StatementSplitter(text).split().stream().map(SqlParser::statement).toList();
  }

  /**
   * Reads one statement.
   *
   * @param tokens its tokens without the semicolon, at least one
   */
  public static SqlStatement statement(SqlTokens tokens) {
    String kind = kind(tokens);
    if (ImpossibleNeighbours.in(tokens).isPresent()) {
      return refused(tokens, kind);
    }
    boolean known = GRAMMAR_KINDS.contains(kind);
    Optional<SqlStatement> read =
        kind.equals("SELECT") ? selectCall(tokens) : DataReader.read(tokens);
    if (read.isEmpty() && (known || kind.equals("SET")) && !tokens.isTooDeep()) {
      read = DdlReader.read(tokens);
    }
    return read.orElseGet(
        () ->
            known
                ? refused(tokens, kind)
                : new OpaqueStatement(tokens.span(), kind, Optional.empty()));
  }

  private static OpaqueStatement refused(SqlTokens tokens, String kind) {
    return new OpaqueStatement(tokens.span(), kind, Optional.of(SyntaxFaults.in(tokens, kind)));
  }

  private static String kind(SqlTokens tokens) {
    String first = tokens.word(0).toUpperCase(Locale.ROOT);
    switch (first) {
      case "CREATE", "ALTER", "DROP":
        int i = 1;
        while (MODIFIERS.contains(tokens.word(i))) {
          i++;
        }
        // data wrappers are foreign too, and all tables may move to another tablespace
        boolean more = tokens.isWord(i, "foreign") || tokens.areWords(i, "table", "all");
        String second = tokens.word(i) + (more ? " " + tokens.word(i + 1) : "");
        return (first + " " + second.toUpperCase(Locale.ROOT)).strip();
      case "GRANT", "REVOKE":
        return tokens.names().contains("on") ? first : first + " ROLE";
      default:
        return first;
    }
  }

  private static Optional<SqlStatement> selectCall(SqlTokens tokens) {
    int open = 1;
    while (!tokens.is(open, Kind.LEFT_PAREN)) {
      boolean partOfName =
          tokens.is(open, Kind.DOT)
              || tokens.is(open, Kind.QUOTED_IDENTIFIER)
              || tokens.is(open, Kind.WORD);
      if (!partOfName) {
        return Optional.empty();
      }
      open++;
    }
    boolean one = open == 2;
    boolean two = open == 4 && tokens.is(2, Kind.DOT);
    if (!(one || two) || tokens.afterGroup(open) != tokens.size()) {
      return Optional.empty();
    }
    String name = Literals.identifier(tokens.textOf(open - 1));
    ObjectName function = new ObjectName(two ? Literals.identifier(tokens.textOf(1)) : null, name);
    List<Fragment> arguments =
        tokens.slice(open + 1, tokens.size() - 1).splitAtCommas().stream()
            .map(part -> new Fragment(part.source(), part.span()))
            .toList();
    return Optional.of(new SelectCall(tokens.span(), function, arguments));
  }
}
