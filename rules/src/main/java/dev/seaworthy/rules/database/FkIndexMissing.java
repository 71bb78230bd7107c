package dev.seaworthy.rules.database;

import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.rule.ProjectRule;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.lint.Slowness;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.Table;
import dev.seaworthy.core.sql.schema.TableConstraint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * PostgreSQL indexes the key that a foreign key points to, not the columns that point. Source: lint
 * {@code 0001_unindexed_foreign_keys} of supabase/splinter; an app has one finding, since most of
 * its keys are alike.
 */
@RuleInfo(
    id = "fk-index-missing",
    summary = "A foreign key has no index, so joins and deletes read the whole table.",
    category = Category.DATABASE,
    severity = Severity.LOW,
    cwe = 1067,
    needs = Language.SQL,
    since = "0.1")
public final class FkIndexMissing implements ProjectRule {
  private record Key(Table table, TableConstraint constraint) {
    Location place() {
      return constraint.source();
    }

    String described() {
      return table.name() + " (" + String.join(", ", constraint.columns()) + ")";
    }
  }

  @Override
  public Outcome check(ProjectFacts project) {
    Schema schema = project.schema();
    if (!SupabaseMigrations.are(schema.migrations())) {
      return SupabaseMigrations.absent();
    }
    List<Table> tables = AppTables.of(schema);
    List<Key> keys = new ArrayList<>();
    for (Table table : tables) {
      Slowness.unindexedKeys(table).forEach(key -> keys.add(new Key(table, key)));
    }
    keys.sort(Comparator.comparing(Key::place).thenComparing(Key::described));
    return Outcome.of(
        keys.isEmpty() ? List.of() : List.of(finding(keys)),
        List.of(AppTables.examined(tables, schema)));
  }

  private static Finding finding(List<Key> keys) {
    String names = AppTables.listed(keys.stream().map(Key::described).toList());
    String message =
        keys.size() == 1
            ? "The foreign key of "
                + names
                + " has no index: joining along it, and deleting a row that it points to, reads the"
                + " whole table."
            : keys.size()
                + " foreign keys have no index: "
                + names
                + ". Joining along one, and deleting a row that it points to, reads the whole table.";
    Finding finding =
        Finding.at(
            keys.get(0).place(),
            message,
            "Create the indexes in a new migration; on a table that is large already, use `create"
                + " index concurrently` by hand, which lets others write meanwhile.");
    finding = AppTables.withOthers(finding, keys.stream().map(Key::place).toList(), "so has this");
    for (Key key : keys) {
      finding = finding.withFix(IndexFix.of(key.table(), key.constraint().columns()));
    }
    return finding;
  }
}
