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
import dev.seaworthy.core.sql.schema.Policy;
import dev.seaworthy.core.sql.schema.RowSecurity;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Permissive policies are combined by OR, so each row of a query is checked against all of them.
 * Source: lint {@code 0006_multiple_permissive_policies} of supabase/splinter. An app has one
 * finding, and it is a note: to merge policies is a matter of taste until a table is large.
 */
@RuleInfo(
    id = "multiple-permissive-policies",
    summary = "Several permissive policies decide about the same rows, and all of them run.",
    category = Category.DATABASE,
    severity = Severity.INFO,
    cwe = 1050,
    needs = Language.SQL,
    since = "0.1")
public final class MultiplePermissivePolicies implements ProjectRule {
  private record Crowd(Table table, List<Policy> policies) {
    /** The second policy is the one too many. */
    Location place() {
      return policies.get(1).source();
    }

    String described() {
      return table.name() + " (" + policies.size() + ")";
    }
  }

  @Override
  public Outcome check(ProjectFacts project) {
    Schema schema = project.schema();
    if (!SupabaseMigrations.are(schema.migrations())) {
      return SupabaseMigrations.absent();
    }
    List<Table> tables =
        AppTables.of(schema).stream()
            .filter(table -> table.rowSecurity().state() == RowSecurity.State.ON)
            .toList();
    if (tables.isEmpty()) {
      return Outcome.notApplicable("no table has row level security");
    }
    List<Crowd> crowds = new ArrayList<>();
    for (Table table : tables) {
      List<Policy> policies =
          Slowness.overlappingPolicies(table).values().stream()
              .flatMap(Collection::stream)
              .distinct()
              .sorted(Comparator.comparing(Policy::source).thenComparing(Policy::name))
              .toList();
      if (!policies.isEmpty()) {
        crowds.add(new Crowd(table, policies));
      }
    }
    crowds.sort(Comparator.comparing(Crowd::place).thenComparing(Crowd::described));
    return Outcome.of(
        crowds.isEmpty() ? List.of() : List.of(finding(crowds)),
        List.of(AppTables.examined(tables, schema)));
  }

  private static Finding finding(List<Crowd> crowds) {
    String names = AppTables.listed(crowds.stream().map(Crowd::described).toList());
    Finding finding =
        Finding.at(
            crowds.get(0).place(),
            "Several permissive policies are for the same role and command, on "
                + names
                + ". Each row of a query is checked against all of them.",
            "Where such a table grows large, merge them into one policy with OR, or name the role"
                + " that each is for.");
    return AppTables.withOthers(finding, crowds.stream().map(Crowd::place).toList(), "another one");
  }
}
