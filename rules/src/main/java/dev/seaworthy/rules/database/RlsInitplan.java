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
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.lint.Slowness;
import dev.seaworthy.core.sql.schema.Policy;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * PostgreSQL runs {@code (select auth.uid())} once and {@code auth.uid()} for each row. Sources:
 * "RLS Performance and Best Practices" of the Supabase manual; lint {@code 0003_auth_rls_initplan}
 * of supabase/splinter. An app has one finding, since most of its policies are alike.
 */
@RuleInfo(
    id = "rls-initplan",
    summary = "Policies ask who the user is once per row instead of once per query.",
    category = Category.DATABASE,
    severity = Severity.LOW,
    cwe = 1050,
    needs = Language.SQL,
    since = "0.1")
public final class RlsInitplan implements ProjectRule {
  private record Slow(Table table, Policy policy) {
    Location place() {
      return policy.source();
    }
  }

  @Override
  public Outcome check(ProjectFacts project) {
    Schema schema = project.schema();
    if (!SupabaseMigrations.are(schema.migrations())) {
      return SupabaseMigrations.absent();
    }
    List<Table> tables = AppTables.of(schema);
    List<Slow> slow = new ArrayList<>();
    for (Table table : tables) {
      Slowness.policiesPerRow(table).forEach(policy -> slow.add(new Slow(table, policy)));
    }
    slow.sort(Comparator.comparing(Slow::place).thenComparing(each -> each.policy().name()));
    return Outcome.of(
        slow.isEmpty() ? List.of() : List.of(finding(slow)),
        List.of(AppTables.examined(tables, schema)));
  }

  private static Finding finding(List<Slow> slow) {
    List<String> tables =
        slow.stream().map(each -> each.table().name().toString()).distinct().toList();
    String subject =
        slow.size() == 1
            ? "The policy \"" + slow.get(0).policy().name() + "\" of " + tables.get(0) + " asks"
            : slow.size() + " policies of " + AppTables.listed(tables) + " ask";
    Finding finding =
        Finding.at(
            slow.get(0).place(),
            subject
                + " who the user is for every row that a query looks at. What takes milliseconds in"
                + " a small table takes seconds in a large one.",
            "Write `(select auth.uid())` instead of `auth.uid()`, in a new migration that alters the"
                + " policies: the answer is then worked out once per query.");
    finding =
        AppTables.withOthers(finding, slow.stream().map(Slow::place).toList(), "so does this");
    for (Slow each : slow) {
      finding = finding.withFix(fix(each.table(), each.policy()));
    }
    return finding;
  }

  private static Fix fix(Table table, Policy policy) {
    String subject = policy.quoted(table.name());
    StringBuilder alter = new StringBuilder("alter ").append(subject);
    policy.using().ifPresent(using -> alter.append(" using (").append(perQuery(using)).append(")"));
    policy
        .check()
        .ifPresent(check -> alter.append(" with check (").append(perQuery(check)).append(")"));
    return Fix.of(subject, "", alter.toString());
  }

  /** A comment at the end of the condition must not hide the bracket. */
  private static String perQuery(String condition) {
    String asked = UserQuestions.perQuery(condition);
    return asked.contains("--") ? asked + "\n" : asked;
  }
}
