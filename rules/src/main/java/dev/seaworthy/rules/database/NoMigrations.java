package dev.seaworthy.rules.database;

import dev.seaworthy.core.project.DeclaredTable;
import dev.seaworthy.core.project.DeclaredTable.Origin;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.Evidence;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.rule.ProjectRule;
import dev.seaworthy.core.rule.Question;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.schema.MigrationSet;
import java.util.List;
import java.util.SortedMap;

/**
 * What a schema file of Prisma or Drizzle describes can be made again; types that were generated
 * out of the database cannot, since they know neither policies nor functions.
 */
@RuleInfo(
    id = "no-migrations",
    summary = "The app uses tables of Supabase, and nothing in the repository can make them.",
    category = Category.DATABASE,
    severity = Severity.HIGH,
    cwe = 1059,
    questions = Question.OWN_DATA,
    needs = {Language.SQL, Language.JAVASCRIPT, Language.TYPESCRIPT, Language.TSX},
    since = "0.1")
public final class NoMigrations implements ProjectRule {

  @Override
  public Outcome check(ProjectFacts project) {
    SortedMap<ObjectName, Location> tables = UsedObjects.tables(project);
    if (tables.isEmpty()) {
      return Outcome.notApplicable("no code names a table of a Supabase project");
    }
    MigrationSet migrations = project.schema().migrations();
    if (!migrations.scripts().isEmpty()) {
      return Outcome.of(
          List.of(), List.of(Evidence.of("the repository holds " + migrations.describe())));
    }
    boolean mapped =
        project.all(DeclaredTable.class).stream()
            .anyMatch(table -> table.fact().origin() != Origin.SUPABASE_TYPES);
    if (mapped) {
      return Outcome.of(
          List.of(),
          List.of(Evidence.of("a schema of Prisma or Drizzle says what the tables are")));
    }
    Finding finding = finding(tables);
    return Outcome.of(
        List.of(migrations.leftOut().isEmpty() ? finding : finding.forReview()), List.of());
  }

  private static Finding finding(SortedMap<ObjectName, Location> tables) {
    Location first = tables.values().stream().min(Location::compareTo).orElseThrow();
    String names = AppTables.listed(tables.keySet().stream().map(ObjectName::name).toList());
    String message =
        (tables.size() == 1
                ? "The app uses the table "
                : "The app uses %d tables, ".formatted(tables.size()))
            + names
            + ", and the repository holds no SQL that makes "
            + (tables.size() == 1 ? "it" : "them")
            + ": neither columns nor policies can be made again in another project, and nobody can"
            + " check who may read what.";
    return Finding.at(
        first,
        message,
        "Run `supabase init`, `supabase link` and `supabase db pull` against the project, and commit"
            + " the migration that it writes.");
  }
}
