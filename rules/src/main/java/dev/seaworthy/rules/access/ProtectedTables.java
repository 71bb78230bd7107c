package dev.seaworthy.rules.access;

import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Evidence;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.sql.access.TableAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The tables of a Supabase project about which policies decide, for rules about policies. */
final class ProtectedTables {
  private ProtectedTables() {}

  /**
   * Judges each table that is served and has row level security.
   *
   * @param rule what to say of a table; nothing where it is in order
   */
  static Outcome judge(ProjectFacts project, Function<TableAccess, Optional<Finding>> rule) {
    return DataApi.judge(
        project,
        api -> {
          TableUses uses = TableUses.of(project);
          List<Finding> findings = new ArrayList<>();
          for (TableAccess access : api.protectedTables()) {
            rule.apply(access)
                .map(finding -> uses.shown(finding, access.table().name()))
                .ifPresent(findings::add);
          }
          return judged(api, findings);
        });
  }

  /** Returns the outcome of a rule that judged the protected tables together. */
  static Outcome judged(DataApi api, List<Finding> findings) {
    List<TableAccess> tables = api.protectedTables();
    if (tables.isEmpty()) {
      return Outcome.unknown(
          Evidence.of("no SQL file turns row level security on for a table that is served"));
    }
    int policies = tables.stream().mapToInt(each -> each.table().policies().size()).sum();
    return api.outcome(
        findings, "decided %d policies of %d tables".formatted(policies, tables.size()));
  }
}
