package dev.seaworthy.rules.access;

import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.rule.ProjectRule;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.access.TableAccess;
import dev.seaworthy.core.sql.schema.Replayed;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.Table;
import dev.seaworthy.core.supabase.PlacedCall;
import dev.seaworthy.core.supabase.TableQuery;
import java.util.ArrayList;
import java.util.List;

/**
 * Row level security without a policy keeps everybody but the service role out. That is right for
 * what only the server uses, and a bug for what code asks with the rights of a user.
 *
 * <p>Source: the lint {@code 0008_rls_enabled_no_policy} of supabase/splinter, which does not know
 * who asks.
 */
@RuleInfo(
    id = "rls-no-policy",
    summary = "A table that the app reads as a user has row level security and no policy.",
    category = Category.ACCESS,
    severity = Severity.MEDIUM,
    cwe = {863},
    needs = {Language.SQL, Language.JAVASCRIPT, Language.TYPESCRIPT, Language.TSX},
    since = "0.1")
public final class RlsNoPolicy implements ProjectRule {

  @Override
  public Outcome check(ProjectFacts project) {
    return DataApi.judge(
        project,
        api -> {
          List<Table> closed =
              api.protectedTables().stream()
                  .map(TableAccess::table)
                  .filter(table -> table.policies().isEmpty() && table.partitionOf().isEmpty())
                  .filter(table -> DataApi.ROLES.stream().anyMatch(table::isReachable))
                  .toList();
          List<Finding> findings = closed.isEmpty() ? List.of() : findings(project, closed);
          return ProtectedTables.judged(api, findings);
        });
  }

  private static List<Finding> findings(ProjectFacts project, List<Table> closed) {
    TableUses uses = TableUses.of(project);
    List<Finding> findings = new ArrayList<>();
    List<Table> unasked = new ArrayList<>();
    for (Table table : closed) {
      List<PlacedCall<TableQuery>> asUser = uses.asUser(table.name());
      if (!asUser.isEmpty()) {
        findings.add(uses.shown(asked(project.schema(), table, asUser), table.name()));
      } else if (!uses.names(table.name())) {
        unasked.add(table);
      }
    }
    if (!unasked.isEmpty()) {
      findings.add(unasked(unasked));
    }
    return findings;
  }

  private static Finding asked(Schema schema, Table table, List<PlacedCall<TableQuery>> queries) {
    boolean reads =
        queries.stream().anyMatch(q -> q.call().operation() == TableQuery.Operation.SELECT);
    String message =
        "%s has row level security and no policy, so %s asks in vain: %s."
            .formatted(
                table.name(),
                queries.get(0).path(),
                reads ? "it finds no row" : "what it writes is refused with error 42501");
    Finding finding =
        Finding.at(
            place(table),
            message,
            "Add a policy for what the app's users may do with their rows, or ask the table on the"
                + " server with the service key.");
    for (Location refused : refusedPolicies(schema, place(table).path())) {
      finding =
          finding
              .forReview()
              .withRelated(refused, "PostgreSQL refuses this policy of the same file");
    }
    return finding;
  }

  /** A file that asks for policies in words that PostgreSQL does not know was never applied. */
  private static List<Location> refusedPolicies(Schema schema, String path) {
    return schema.statements().stream()
        .filter(statement -> statement.refusal().isPresent())
        .filter(statement -> statement.kind().equals("CREATE POLICY"))
        .map(Replayed::location)
        .filter(location -> location.path().equals(path))
        .toList();
  }

  private static Finding unasked(List<Table> tables) {
    String names = Names.listed(tables.stream().map(table -> table.name().toString()).toList());
    boolean one = tables.size() == 1;
    String message =
        "%s %s row level security and no policy: only the service role reaches %s, and no code here names %s."
            .formatted(names, one ? "has" : "have", one ? "it" : "them", one ? "it" : "them");
    return Finding.at(
            place(tables.get(0)),
            message,
            "Check whether that is intended: drop what nothing uses, add a policy where users should"
                + " see rows.")
        .withSeverity(Severity.INFO)
        .forReview();
  }

  private static Location place(Table table) {
    return table.rowSecurity().changedAt().or(table::created).orElseThrow();
  }
}
