package dev.seaworthy.rules.database;

import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Fix;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.rule.ProjectRule;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.lint.Slowness;
import dev.seaworthy.core.sql.schema.Index;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Indexes are equal where PostgreSQL prints the same definition but for the name. Source: lint
 * {@code 0009_duplicate_index} of supabase/splinter.
 */
@RuleInfo(
    id = "duplicate-index",
    summary = "A table has the same index twice, and every write pays for both.",
    category = Category.DATABASE,
    severity = Severity.LOW,
    cwe = 1176,
    needs = Language.SQL,
    since = "0.1")
public final class DuplicateIndex implements ProjectRule {
  @Override
  public Outcome check(ProjectFacts project) {
    Schema schema = project.schema();
    if (!SupabaseMigrations.are(schema.migrations())) {
      return SupabaseMigrations.absent();
    }
    List<Table> tables = AppTables.of(schema);
    List<Finding> findings = new ArrayList<>();
    for (Table table : tables) {
      for (List<Index> equal : Slowness.duplicates(table.indexes())) {
        findings.add(finding(table, equal));
      }
    }
    return Outcome.of(findings, List.of(AppTables.examined(tables, schema)));
  }

  /** Keeps the index that a constraint needs, or else the first one. */
  private static Finding finding(Table table, List<Index> equal) {
    List<Index> sorted =
        equal.stream()
            .sorted(
                Comparator.comparing((Index index) -> !index.constraint())
                    .thenComparing(Index::source)
                    .thenComparing(Index::name))
            .toList();
    Index kept = sorted.get(0);
    List<Index> others = sorted.subList(1, sorted.size());
    String names = others.stream().map(Index::name).collect(Collectors.joining(" and "));
    Finding finding =
        Finding.at(
                others.get(0).source(),
                "%s: %s %s the same as %s. Every write pays for each of them, and no read gains."
                    .formatted(table.name(), names, others.size() == 1 ? "is" : "are", kept.name()),
                "Drop " + names + ".")
            .withRelated(kept.source(), kept.name() + " is made here");
    for (Index index : others) {
      if (!index.unique()) {
        ObjectName name = table.name().renamed(index.name());
        finding =
            finding.withFix(Fix.of("index " + name.quoted(), "", "drop index " + name.quoted()));
      }
    }
    return finding;
  }
}
