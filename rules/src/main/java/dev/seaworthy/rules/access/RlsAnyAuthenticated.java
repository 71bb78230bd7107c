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
import dev.seaworthy.core.sql.access.Verdict;
import dev.seaworthy.core.sql.schema.Policy;
import dev.seaworthy.core.sql.schema.Table;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Policies are decided for a signed-in user whom nothing about the row names. Where signing up is
 * all it takes to change rows that belong to users, any user can change those of any other.
 */
@RuleInfo(
    id = "rls-any-authenticated",
    summary = "Every signed-in user can change or read the rows of every other user.",
    category = Category.ACCESS,
    severity = Severity.HIGH,
    cwe = {639},
    securityScore = 8.1,
    questions = Question.OWN_DATA,
    needs = Language.SQL,
    since = "0.1")
public final class RlsAnyAuthenticated implements ProjectRule {

  @Override
  public Outcome check(ProjectFacts project) {
    return ProtectedTables.judge(project, RlsAnyAuthenticated::finding);
  }

  private static Optional<Finding> finding(TableAccess access) {
    Table table = access.table();
    if (!PersonalColumns.haveOwner(table)) {
      return Optional.empty();
    }
    Opening open =
        Opening.of(
            access,
            Principal.OTHER,
            policies -> policies.stream().noneMatch(policy -> isForAnybody(policy, access)));
    for (Inversion inversion : Inversion.of(access)) {
      open = open.without(inversion.command());
    }
    boolean readsSecrets = open.allows(Command.SELECT) && !PersonalColumns.secret(table).isEmpty();
    if (!open.allowsChange() && !readsSecrets) {
      return Optional.empty();
    }
    String message =
        "%s: %s every signed-in user %s, whoever owns them; signing up is all it takes."
            .formatted(table.name(), open.subject(), open.deeds());
    String nextStep =
        "In a new migration, drop it and create one whose condition names the owner of the row, such"
            + " as `(select auth.uid()) = user_id`, or the role that may do it, such as"
            + " `has_role((select auth.uid()), 'admin')`.";
    return Optional.of(open.withOthers(Finding.at(open.place(), message, nextStep)));
  }

  private static boolean isForAnybody(Policy policy, TableAccess access) {
    return Stream.of(Command.values())
        .map(command -> access.answer(command, Principal.ANONYMOUS))
        .anyMatch(answer -> answer.opening(Verdict.ALLOWED).contains(policy));
  }
}
