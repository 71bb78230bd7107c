package dev.seaworthy.rules.access;

import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.rule.ProjectRule;
import dev.seaworthy.core.rule.Question;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.sql.access.Access;
import dev.seaworthy.core.sql.access.Command;
import dev.seaworthy.core.sql.access.Principal;
import dev.seaworthy.core.sql.access.TableAccess;
import dev.seaworthy.core.sql.access.Verdict;
import dev.seaworthy.core.sql.schema.Policy;
import dev.seaworthy.core.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A policy decides about rows, not about columns: whoever may change the own row may change all of
 * it, unless the condition on the new row, a grant on columns or a trigger says otherwise. Where
 * other policies decide by such a column, users choose their rights.
 *
 * <p>Source: "Column Level Security" of the Supabase manual; the page CREATE POLICY of the
 * PostgreSQL manual.
 */
@RuleInfo(
    id = "rls-self-escalation",
    summary = "Users can write the column of their own row that says what they may do.",
    category = Category.ACCESS,
    severity = Severity.BLOCKER,
    cwe = {269, 915},
    securityScore = 9.0,
    questions = Question.OWN_DATA,
    needs = Language.SQL,
    since = "0.1")
public final class RlsSelfEscalation implements ProjectRule {

  @Override
  public Outcome check(ProjectFacts project) {
    return DataApi.judge(
        project,
        api -> {
          Judging judging = new Judging(new ColumnGuards(api.schema()), new Deciding(api.schema()));
          return ProtectedTables.judged(
              api,
              api.protectedTables().stream()
                  .map(judging::finding)
                  .flatMap(Optional::stream)
                  .toList());
        });
  }

  private record Judging(ColumnGuards guards, Deciding deciding) {

    Optional<Finding> finding(TableAccess access) {
      Table table = access.table();
      List<String> powers = PowerColumns.of(table);
      return powers.isEmpty()
          ? Optional.empty()
          : finding(access, Command.UPDATE, powers)
              .or(
                  () ->
                      mayBeFirst(access)
                          ? finding(access, Command.INSERT, powers)
                          : Optional.empty());
    }

    /** A row that is there already, one per user, cannot be added another time. */
    private boolean mayBeFirst(TableAccess access) {
      Table table = access.table();
      boolean deletes = access.verdict(Command.DELETE, Principal.OWNER) == Verdict.ALLOWED;
      return !PowerColumns.isOnePerUser(table) || !guards.isMadeAtSignUp(table) || deletes;
    }

    private Optional<Finding> finding(TableAccess access, Command command, List<String> powers) {
      Table table = access.table();
      Optional<Deciding.Decider> decider = Optional.empty();
      Policy opening = null;
      List<String> open = new ArrayList<>();
      for (String column : powers) {
        Optional<Policy> policy = opening(access, command, column);
        if (policy.isPresent() && !guards.protect(table, column, command)) {
          opening = opening == null ? policy.get() : opening;
          decider = decider.or(() -> deciding.by(table.name(), column));
          open.add(column);
        }
      }
      if (open.isEmpty() || decider.isEmpty() && !PowerColumns.isOfUsers(table)) {
        return Optional.empty();
      }
      Finding finding = report(table, command, opening, open, decider);
      boolean always = access.verdict(command, Principal.OWNER) == Verdict.ALLOWED;
      return Optional.of(always ? finding : finding.forReview());
    }

    /**
     * Returns a policy that lets the owner of a row, and no other user, write the column: the last
     * that always does, or else the last that may, which can be one for administrators.
     */
    private static Optional<Policy> opening(TableAccess access, Command command, String column) {
      Access owner = access.answer(command, Principal.OWNER);
      if (owner.reason() != Access.Reason.POLICIES || owner.verdict() == Verdict.DENIED) {
        return Optional.empty();
      }
      List<Policy> closed = access.answer(command, Principal.OTHER).opening(Verdict.DENIED);
      return owner.decisions().stream()
          .filter(
              decision ->
                  decision.verdict() == Verdict.ALLOWED || decision.verdict() == Verdict.DEPENDS)
          .filter(decision -> decision.policy().permissive())
          .filter(decision -> closed.contains(decision.policy()))
          .filter(decision -> !ColumnGuards.limits(decision.policy(), column, command))
          .reduce(
              (earlier, later) ->
                  earlier.verdict() == Verdict.ALLOWED && later.verdict() != Verdict.ALLOWED
                      ? earlier
                      : later)
          .map(Access.Decision::policy);
    }
  }

  private static Finding report(
      Table table,
      Command command,
      Policy policy,
      List<String> open,
      Optional<Deciding.Decider> decider) {
    String columns = Names.listed(open);
    String message =
        "%s: the policy \"%s\" lets users %s their own row with any value of %s%s."
            .formatted(
                table.name(),
                policy.name(),
                command == Command.UPDATE ? "change" : "add",
                columns,
                decider
                    .map(by -> ", by which " + by.name() + " decides")
                    .orElse(": nothing in the database keeps them from it"));
    String verb = command == Command.UPDATE ? "update" : "insert";
    String nextStep =
        ("Take `%1$s on %2$s` from `authenticated` and grant it on the harmless columns alone, or move"
                + " what only the server decides to a table that users may not write.")
            .formatted(verb, table.name().quoted());
    Finding finding = Finding.at(policy.source(), message, nextStep);
    if (decider.isPresent()) {
      Severity severity = PowerColumns.isOfUsers(table) ? Severity.BLOCKER : Severity.HIGH;
      return finding
          .withSeverity(severity)
          .withRelated(decider.get().place(), "this decides by it");
    }
    return open.stream().anyMatch(PowerColumns::isPaid)
        ? finding.withSeverity(Severity.HIGH)
        : finding.withSeverity(Severity.MEDIUM).forReview();
  }
}
