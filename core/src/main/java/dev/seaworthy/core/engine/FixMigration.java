package dev.seaworthy.core.engine;

import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Fix;
import dev.seaworthy.core.sql.schema.MigrationSet;
import dev.seaworthy.core.sql.schema.NextMigration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The migration that makes the fixes of all findings that count.
 *
 * @param path the new file, relative to the root of the reports; empty where nothing shows where
 *     migrations go
 * @param advice what to do with the SQL where there is no path, a sentence; else empty
 * @param sql the text of the file
 * @param fixes how many fixes it makes
 * @param postponed the subjects of fixes that it does not make, because another fix changes the
 *     same: they come up again in the next audit if they are still needed
 */
public record FixMigration(
    Optional<String> path, String advice, String sql, int fixes, List<String> postponed) {
  private static final String WORDS = "seaworthy_fixes";
  private static final int COMMENT_WIDTH = 100;

  /** Copies the list. */
  public FixMigration {
    postponed = List.copyOf(postponed);
  }

  private record Made(String ruleId, Fix fix) {}

  /**
   * Returns the migration, or empty where there is nothing to fix.
   *
   * @param findings in the order of the report, in which the fixes are made: the worst first
   */
  static Optional<FixMigration> of(List<ReportedFinding> findings, ProjectFacts project) {
    Map<String, Made> made = new LinkedHashMap<>();
    List<String> postponed = new ArrayList<>();
    for (ReportedFinding finding : findings) {
      if (finding.counts()) {
        for (Fix fix : finding.fixes()) {
          Made before = made.putIfAbsent(fix.subject(), new Made(finding.rule().id(), fix));
          if (before != null && !before.fix().statements().equals(fix.statements())) {
            postponed.add(fix.subject());
          }
        }
      }
    }
    if (made.isEmpty()) {
      return Optional.empty();
    }
    MigrationSet migrations = project.schema().migrations();
    boolean journal = hasJournal(project, migrations.folder());
    Optional<String> path = journal ? Optional.empty() : NextMigration.path(migrations, WORDS);
    return Optional.of(
        new FixMigration(
            path,
            path.isPresent() ? "" : advice(journal),
            sql(made),
            made.size(),
            postponed.stream().distinct().toList()));
  }

  /** Drizzle runs only what its journal lists. */
  private static boolean hasJournal(ProjectFacts project, String folder) {
    String journal = folder + "/meta/_journal.json";
    return project.files().stream().anyMatch(file -> file.path().equals(journal));
  }

  private static String advice(boolean journal) {
    return journal
        ? "Drizzle runs only what its journal lists: make a file with `drizzle-kit generate --custom"
            + " --name="
            + WORDS
            + "` and put this SQL into it."
        : "Nothing shows where a new migration of this app belongs: run this SQL where its other"
            + " SQL is run.";
  }

  private static String sql(Map<String, Made> made) {
    StringBuilder sql = new StringBuilder();
    comment(sql, "Made by `seaworthy fix`. Read it before you apply it.");
    String rule = "";
    boolean noted = false;
    for (Made each : made.values()) {
      boolean titled = !each.ruleId().equals(rule);
      boolean below = noted;
      noted = !each.fix().note().isEmpty();
      if (titled || noted || below) {
        sql.append('\n');
      }
      if (titled) {
        comment(sql, each.ruleId());
      }
      comment(sql, each.fix().note());
      each.fix().statements().forEach(statement -> sql.append(statement).append(";\n"));
      rule = each.ruleId();
    }
    return sql.toString();
  }

  /** Names of the app must not end a comment: whatever breaks a line is a space in it. */
  private static void comment(StringBuilder sql, String text) {
    int column = 0;
    for (String word : text.strip().split("[\\s\\p{Cntrl}\\u2028\\u2029]+")) {
      if (word.isEmpty()) {
        continue;
      }
      if (column == 0 || column + 1 + word.length() > COMMENT_WIDTH) {
        sql.append(column == 0 ? "-- " : "\n-- ").append(word);
        column = "-- ".length() + word.length();
      } else {
        sql.append(' ').append(word);
        column += 1 + word.length();
      }
    }
    sql.append(column == 0 ? "" : "\n");
  }
}
