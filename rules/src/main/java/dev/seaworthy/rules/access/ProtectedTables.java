package dev.seaworthy.rules.access;

import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Evidence;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.sql.access.TableAccess;
import dev.seaworthy.core.sql.schema.RowSecurity.State;
import dev.seaworthy.core.sql.schema.Schema;
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
    Optional<Evidence> supabase = SupabaseUse.find(project);
    if (supabase.isEmpty()) {
      return SupabaseUse.absent();
    }
    Schema schema = project.schema();
    if (schema.migrations().scripts().isEmpty()) {
      return Outcome.unknown(Evidence.of("no SQL file says which policies its tables have"));
    }
    TableUses uses = TableUses.of(project);
    List<Finding> findings = new ArrayList<>();
    int judged = 0;
    int policies = 0;
    for (TableAccess access : project.access().tables().values()) {
      if (access.table().rowSecurity().state() == State.ON) {
        judged++;
        policies += access.table().policies().size();
        rule.apply(access)
            .map(finding -> uses.shown(finding, access.table().name()))
            .ifPresent(findings::add);
      }
    }
    if (judged == 0) {
      return Outcome.unknown(
          Evidence.of("no SQL file turns row level security on for a table that is served"));
    }
    return Outcome.of(
        findings,
        List.of(
            supabase.get(),
            Evidence.of(
                "decided %d policies of %d tables, in the state after %s"
                    .formatted(policies, judged, schema.migrations().describe()))));
  }
}
