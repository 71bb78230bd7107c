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
import dev.seaworthy.core.sql.access.Command;
import dev.seaworthy.core.sql.access.Principal;
import dev.seaworthy.core.sql.access.TableAccess;
import dev.seaworthy.core.sql.schema.Policy;
import dev.seaworthy.core.sql.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * Policies are decided for somebody who is not signed in, for another user and for the owner of the
 * row. Who comes closer to the row must not get less: where it is so, a condition is the wrong way
 * around.
 */
@RuleInfo(
    id = "rls-inverted",
    summary = "A policy lets strangers do what the owner of the row may not.",
    category = Category.ACCESS,
    severity = Severity.BLOCKER,
    cwe = {863, 284},
    securityScore = 9.1,
    questions = Question.OWN_DATA,
    needs = Language.SQL,
    since = "0.1")
public final class RlsInverted implements ProjectRule {

  @Override
  public Outcome check(ProjectFacts project) {
    return ProtectedTables.judge(project, RlsInverted::finding);
  }

  private static Optional<Finding> finding(TableAccess access) {
    List<Inversion> inversions = Inversion.of(access);
    if (inversions.isEmpty()) {
      return Optional.empty();
    }
    Inversion worst = inversions.get(inversions.size() - 1);
    Policy first = worst.policies().get(0);
    String message =
        "%s: the policy \"%s\" lets %s %s every row, but not %s."
            .formatted(
                access.table().name(),
                first.name(),
                who(worst.favoured()),
                deed(worst.command()),
                lockedOut(worst));
    Finding finding =
        Finding.at(
                first.source(),
                message,
                "Turn the condition around in a new migration: name the user whose row it is, such as"
                    + " `(select auth.uid()) = user_id`, `to authenticated`.")
            .withSeverity(severity(access.table(), worst));
    for (Inversion inversion : inversions) {
      for (Policy policy : inversion.policies()) {
        if (!policy.equals(first)) {
          finding = finding.withRelated(policy.source(), "so does \"" + policy.name() + '"');
        }
      }
    }
    return Optional.of(finding);
  }

  /** What visitors may read may be meant for them; that it ends with signing in is a bug. */
  private static Severity severity(Table table, Inversion inversion) {
    boolean personal =
        !PersonalColumns.secret(table).isEmpty() || !PersonalColumns.contact(table).isEmpty();
    boolean published =
        inversion.command() == Command.SELECT
            && inversion.favoured() == Principal.ANONYMOUS
            && !personal;
    return published ? Severity.MEDIUM : Severity.BLOCKER;
  }

  private static String who(Principal principal) {
    return principal == Principal.ANONYMOUS
        ? "anyone who is not signed in"
        : "every signed-in user whom the row does not name";
  }

  private static String lockedOut(Inversion inversion) {
    return inversion.lockedOut() == Principal.OWNER
        ? "the owner of the row"
        : "other signed-in users";
  }

  private static String deed(Command command) {
    return switch (command) {
      case SELECT -> "read";
      case INSERT -> "add";
      case UPDATE -> "change";
      case DELETE -> "delete";
    };
  }
}
