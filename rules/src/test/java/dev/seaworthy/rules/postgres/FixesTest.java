package dev.seaworthy.rules.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.engine.Auditor;
import dev.seaworthy.core.engine.FixMigration;
import dev.seaworthy.core.engine.Progress;
import dev.seaworthy.core.engine.Report;
import dev.seaworthy.core.engine.ReportedFinding;
import dev.seaworthy.core.project.Settings;
import dev.seaworthy.core.rule.Fix;
import dev.seaworthy.core.source.MemoryTree;
import dev.seaworthy.rules.Rules;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * PostgreSQL takes every fix that a report of the small projects of {@code testdata} prints, and
 * once the migration that {@code seaworthy fix} makes is there, what it fixes is found no more.
 */
@ExtendWith(PostgresServer.Resolver.class)
class FixesTest {
  /** A fix may make way for another one of the same thing, which comes in the next round. */
  private static final int ROUNDS = 3;

  /** What a table that was made in a dashboard looks like, only that dashboard knows. */
  static Stream<Path> projects() throws Exception {
    return TestProjects.all()
        .filter(
            project -> {
              Map<String, String> files = TestProjects.files(project);
              return new Migrations(files).areComplete()
                  && audit(files).findings().stream().anyMatch(FixesTest::hasFix);
            });
  }

  private static boolean hasFix(ReportedFinding finding) {
    return !finding.fixes().isEmpty();
  }

  @ParameterizedTest
  @MethodSource("projects")
  void everyFixIsAcceptedAndWorks(Path project, PostgresServer server) throws Exception {
    Map<String, String> files = new TreeMap<>(TestProjects.files(project));
    try (Connection database = server.database()) {
      new Migrations(files).apply(database);
      for (int round = 1; round <= ROUNDS; round++) {
        Report report = audit(files);
        for (ReportedFinding finding : report.findings()) {
          tryEach(finding.fixes(), database);
        }
        if (report.fixes().isEmpty()) {
          return;
        }
        FixMigration migration = report.fixes().get();
        run(migration.sql(), database);
        files.put(migration.path().orElse("zz_seaworthy_fixes_" + round + ".sql"), migration.sql());
      }
    }
    assertThat(audit(files).fixes()).isEmpty();
  }

  private static void tryEach(List<Fix> fixes, Connection database) throws SQLException {
    for (Fix fix : fixes) {
      database.setAutoCommit(false);
      for (String statement : fix.statements()) {
        run(statement, database);
      }
      database.rollback();
      database.setAutoCommit(true);
    }
  }

  private static void run(String sql, Connection database) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    } catch (SQLException refused) {
      throw new AssertionError(sql, refused);
    }
  }

  private static Report audit(Map<String, String> files) {
    try {
      return new Auditor(Rules.plan(Rules.ALL, Map.of(), Settings.NONE, 1))
          .audit(new MemoryTree("app", files), Progress.NONE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
