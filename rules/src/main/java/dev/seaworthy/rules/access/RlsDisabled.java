package dev.seaworthy.rules.access;

import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.project.ServedSchemas;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.Evidence;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.rule.ProjectRule;
import dev.seaworthy.core.rule.Question;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.rule.Status;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.sql.schema.MigrationSet;
import dev.seaworthy.core.sql.schema.RowSecurity.State;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The state after all migrations counts: a table may be protected by a later file, by a loop in a
 * {@code DO} block, by revoked grants, or lose its protection again. What is reachable without
 * policies is told from grants.
 *
 * <p>Sources: "Row Level Security" and "Securing your API" of the Supabase manual; the lint {@code
 * 0013_rls_disabled_in_public} of supabase/splinter, which asks a live database the same.
 */
@RuleInfo(
    id = "rls-disabled",
    summary = "A table that the browser can reach has no row level security.",
    category = Category.ACCESS,
    severity = Severity.BLOCKER,
    cwe = {862},
    securityScore = 9.1,
    questions = Question.OWN_DATA,
    needs = Language.SQL,
    since = "0.1")
public final class RlsDisabled implements ProjectRule {
  @Override
  public Outcome check(ProjectFacts project) {
    Optional<Evidence> supabase = SupabaseUse.find(project);
    if (supabase.isEmpty()) {
      return SupabaseUse.absent();
    }
    Schema schema = project.schema();
    if (schema.migrations().scripts().isEmpty()) {
      return new Outcome(
          Status.UNKNOWN,
          List.of(),
          List.of(
              supabase.get(),
              Evidence.of("no SQL file says how its tables are made and protected")));
    }
    Set<String> served = ServedSchemas.of(project, schema.migrations().folder());
    List<Table> unprotected = schema.unprotected(served);
    if (!unprotected.isEmpty()) {
      List<Finding> findings = new Exposure(schema, TableUses.of(project)).findings(unprotected);
      return Outcome.of(findings, List.of(supabase.get(), applied(schema.migrations())));
    }
    return withoutFinding(schema, served, supabase.get());
  }

  private static Outcome withoutFinding(Schema schema, Set<String> served, Evidence supabase) {
    List<Table> tables =
        schema.tables().values().stream()
            .filter(table -> served.contains(table.name().schema()))
            .toList();
    List<String> unknown =
        tables.stream()
            .filter(table -> table.rowSecurity().state() == State.UNKNOWN)
            .map(table -> table.name().toString())
            .toList();
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(supabase);
    evidence.add(applied(schema.migrations()));
    int judged = tables.size() - unknown.size();
    if (judged > 0) {
      evidence.add(
          Evidence.of(
              judged == 1
                  ? "1 table has row level security or is out of reach"
                  : judged + " tables have row level security or are out of reach"));
    }
    if (unknown.isEmpty() && judged > 0) {
      return Outcome.of(List.of(), evidence);
    }
    evidence.add(
        Evidence.of(
            unknown.isEmpty()
                ? "they make no table of " + String.join(", ", served)
                : "no SQL file says whether row level security is on for "
                    + Names.listed(unknown)));
    return new Outcome(Status.UNKNOWN, List.of(), evidence);
  }

  private static Evidence applied(MigrationSet migrations) {
    return Evidence.of("the state after " + migrations.describe());
  }
}
