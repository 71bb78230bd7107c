package dev.seaworthy.rules.database;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the code asks for is compared with what the database holds after all migrations. What only
 * the dashboard or the builder's chat has made is in no file: the database cannot be made anew.
 */
@RuleInfo(
    id = "table-not-in-migrations",
    summary = "The code uses a table or function that no migration creates.",
    category = Category.DATABASE,
    severity = Severity.HIGH,
    cwe = {1059},
    questions = Question.OWN_DATA,
    needs = {Language.SQL, Language.JAVASCRIPT, Language.TYPESCRIPT, Language.TSX},
    since = "0.1")
public final class TableNotInMigrations implements ProjectRule {
  private static final int NAMES_SHOWN = 8;
  private static final int PLACES_SHOWN = 10;

  @Override
  public Outcome check(ProjectFacts project) {
    MigrationSet migrations = project.schema().migrations();
    SortedMap<ObjectName, Location> tables = UsedObjects.tables(project);
    SortedMap<ObjectName, Location> functions = UsedObjects.functions(project);
    if (tables.isEmpty() && functions.isEmpty()) {
      return Outcome.notApplicable("no code names a table or function of a Supabase project");
    }
    if (migrations.scripts().isEmpty()) {
      return Outcome.notApplicable("there are no migrations to compare with");
    }
    MadeObjects made = MadeObjects.of(project);
    List<Finding> findings = new ArrayList<>();
    SortedMap<ObjectName, Location> missing = new TreeMap<>(tables);
    missing.keySet().removeIf(made::hasTable);
    if (!missing.isEmpty()) {
      findings.add(finding("table", missing, tables.size(), migrations, made));
    }
    missing = new TreeMap<>(functions);
    missing.keySet().removeIf(made::hasFunction);
    if (!missing.isEmpty()) {
      findings.add(finding("function", missing, functions.size(), migrations, made));
    }
    return Outcome.of(
        findings,
        List.of(
            Evidence.of(
                "compared %s and %s that the code names with %s"
                    .formatted(
                        counted(tables.size(), "table"),
                        counted(functions.size(), "function"),
                        migrations.describe()))));
  }

  private static String counted(int number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }

  private static Finding finding(
      String kind,
      SortedMap<ObjectName, Location> missing,
      int used,
      MigrationSet migrations,
      MadeObjects made) {
    Map.Entry<ObjectName, Location> first =
        missing.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow();
    String source =
        migrations.folder().isEmpty() ? "the SQL files" : "`" + migrations.folder() + "`";
    String subject = subject(kind, missing, used);
    Finding finding =
        Finding.at(
            first.getValue(),
            subject
                + " A database that is made anew from %s lacks %s: the app cannot be moved to another project, tested or restored from this repository."
                    .formatted(source, missing.size() == 1 ? "it" : "them"),
            "Run `supabase db pull` against the project that has %s, commit the migration that it writes, and make later changes as migrations."
                .formatted(missing.size() == 1 ? "it" : "them"));
    for (Map.Entry<ObjectName, Location> other : missing.entrySet()) {
      if (finding.related().size() < PLACES_SHOWN) {
        finding = withPlaces(finding, first.getKey(), other, made);
      }
    }
    return finding;
  }

  private static String subject(String kind, SortedMap<ObjectName, Location> missing, int used) {
    if (missing.size() == 1) {
      return "No SQL file creates the %s `%s`, which the code uses."
          .formatted(kind, missing.firstKey());
    }
    return missing.size() == used
        ? "The SQL files create none of the %d %ss that the code uses: %s."
            .formatted(used, kind, listed(missing))
        : "No SQL file creates %d of the %d %ss that the code uses: %s."
            .formatted(missing.size(), used, kind, listed(missing));
  }

  private static Finding withPlaces(
      Finding finding,
      ObjectName first,
      Map.Entry<ObjectName, Location> missing,
      MadeObjects made) {
    ObjectName name = missing.getKey();
    Finding more =
        name.equals(first)
            ? finding
            : finding.withRelated(missing.getValue(), "`" + name + "` is used here");
    Location elsewhere = made.inVain(name).orElse(null);
    return elsewhere == null
        ? more
        : more.withRelated(
            elsewhere, "this creates `" + name + "`, which is not there after all migrations");
  }

  private static String listed(SortedMap<ObjectName, Location> missing) {
    String shown =
        missing.keySet().stream()
            .limit(NAMES_SHOWN)
            .map(ObjectName::toString)
            .collect(Collectors.joining("`, `", "`", "`"));
    int more = missing.size() - NAMES_SHOWN;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }
}
