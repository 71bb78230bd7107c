package dev.seaworthy.rules.postgres;

import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.sql.CreateExtension;
import dev.seaworthy.core.sql.SqlParser;
import dev.seaworthy.core.sql.SqlStatement;
import dev.seaworthy.core.sql.schema.GrantEra;
import dev.seaworthy.core.sql.schema.MigrationFinder;
import dev.seaworthy.core.sql.schema.MigrationSet;
import dev.seaworthy.core.sql.schema.MigrationSet.Script;
import dev.seaworthy.core.sql.schema.ReplayMode;
import dev.seaworthy.core.sql.schema.Replayed;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.SchemaReplay;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The SQL files of a project, for the replay and for PostgreSQL alike. */
final class Migrations {
  private static final String NOT_SUPPORTED = "0A000";

  private final Map<String, SourceFile> sources = new TreeMap<>();
  private final MigrationSet set;

  Migrations(Map<String, String> files) {
    List<Script> scripts = new ArrayList<>();
    files.forEach(
        (path, text) -> {
          if (path.endsWith(".sql")) {
            SourceFile source = new SourceFile(path, text);
            sources.put(path, source);
            scripts.add(new Script(path, SqlParser.parse(source).tree().statements()));
          }
        });
    set = MigrationFinder.find(scripts);
  }

  /** Returns whether Supabase would apply them. */
  boolean forSupabase() {
    return set.kind() == MigrationSet.Kind.SUPABASE;
  }

  Schema replay() {
    return SchemaReplay.replay(set, ReplayMode.STRICT, GrantEra.LEGACY);
  }

  /** Returns whether the migrations need nothing that they do not make themselves. */
  boolean areComplete() {
    return replay().statements().stream()
        .flatMap(statement -> statement.refusal().stream())
        .noneMatch(Replayed.Refusal::isMissing);
  }

  /** Returns the statements that the replay refused, as {@code path:line}, with the reason. */
  Map<String, String> refusedBy(Schema schema) {
    Map<String, String> refused = new LinkedHashMap<>();
    schema
        .statements()
        .forEach(
            statement ->
                statement
                    .refusal()
                    .ifPresent(
                        refusal ->
                            refused.put(
                                place(
                                    statement.location().path(),
                                    statement.location().span().start()),
                                refusal.reason())));
    return refused;
  }

  /**
   * Applies them one statement at a time; returns those that PostgreSQL refused, as above, but for
   * extensions that this server does not bring along.
   */
  Map<String, String> apply(Connection connection) throws SQLException {
    Map<String, String> refused = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (Script script : set.scripts()) {
        statement.execute("reset all");
        for (SqlStatement each : script.statements()) {
          String text = sources.get(script.path()).text();
          try {
            statement.execute(text.substring(each.span().start(), each.span().end()));
          } catch (SQLException e) {
            if (each instanceof CreateExtension && e.getSQLState().equals(NOT_SUPPORTED)) {
              continue;
            }
            refused.put(place(script.path(), each.span().start()), e.getMessage());
          }
        }
      }
      statement.execute("reset all");
    }
    return refused;
  }

  private String place(String path, int offset) {
    return path + ":" + sources.get(path).lines().line(offset);
  }
}
