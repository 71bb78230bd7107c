package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.CreatePolicy;
import dev.seaworthy.core.sql.CreateTable;
import dev.seaworthy.core.sql.Grant;
import dev.seaworthy.core.sql.SqlStatement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The SQL files that make the database, in the order in which they are applied.
 *
 * @param kind the tool that applies them
 * @param folder the folder that holds them, empty for files of several folders
 * @param scripts the files that are applied, in order
 * @param others the files that may have been run by hand besides, sorted by path
 * @param leftOut the paths of files that are not applied: discarded, undoing, filling, testing
 */
public record MigrationSet(
    Kind kind, String folder, List<Script> scripts, List<Script> others, List<String> leftOut) {

  /** No SQL at all. */
  public static final MigrationSet EMPTY =
      new MigrationSet(Kind.NONE, "", List.of(), List.of(), List.of());

  /** The tool that applies migrations. */
  public enum Kind {
    /** {@code supabase/migrations/<timestamp>_<name>.sql}. */
    SUPABASE,
    /** {@code prisma/migrations/<timestamp>_<name>/migration.sql}. */
    PRISMA,
    /**
     * Numbered files of one folder: Drizzle, Flyway, v0's {@code scripts}, or a tool of its own.
     */
    NUMBERED,
    /** Files that a person runs; their order is a guess. */
    PLAIN,
    /** There is no SQL. */
    NONE
  }

  /**
   * A SQL file.
   *
   * @param path its path
   * @param statements its statements, in order
   */
  public record Script(String path, List<SqlStatement> statements) {
    /** Copies the list. */
    public Script {
      statements = List.copyOf(statements);
    }

    private boolean isForSupabase() {
      return statements.stream().anyMatch(Script::isForSupabase);
    }

    private static boolean isForSupabase(SqlStatement statement) {
      if (statement instanceof CreateTable create) {
        return create.constraints().stream()
            .flatMap(constraint -> constraint.references().stream())
            .anyMatch(table -> "auth".equals(table.schema()));
      }
      if (statement instanceof CreatePolicy policy) {
        return Stream.of(policy.using(), policy.check())
                .flatMap(Optional::stream)
                .anyMatch(condition -> condition.text().contains("auth."))
            || namesApiRole(policy.roles());
      }
      return statement instanceof Grant grant && namesApiRole(grant.roles());
    }

    private static boolean namesApiRole(List<String> roles) {
      return roles.contains("anon") || roles.contains("authenticated");
    }
  }

  /** Copies the lists. */
  public MigrationSet {
    scripts = List.copyOf(scripts);
    others = List.copyOf(others);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Returns whether the files make the database of a Supabase project: only that has policies for
   * {@code authenticated} and keys to {@code auth}.
   */
  public boolean isForSupabase() {
    return kind == Kind.SUPABASE || scripts.stream().anyMatch(Script::isForSupabase);
  }

  /** Returns what was applied, as a phrase. */
  public String describe() {
    String files = scripts.size() == 1 ? "1 SQL file" : scripts.size() + " SQL files";
    return folder.isEmpty() ? files : files + " in " + folder;
  }
}
