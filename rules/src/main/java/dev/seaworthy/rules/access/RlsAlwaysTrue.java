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
import dev.seaworthy.core.sql.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * Policies are decided for somebody who is not signed in; what comes out true whatever the row says
 * is open. Public reading is common and right, so it counts only where columns are about people;
 * public adding is how a contact form works, so it is a question.
 */
@RuleInfo(
    id = "rls-always-true",
    summary = "A policy opens every row of a table to anybody who has the app's public key.",
    category = Category.ACCESS,
    severity = Severity.BLOCKER,
    cwe = {284, 862},
    securityScore = 9.1,
    questions = Question.OWN_DATA,
    needs = Language.SQL,
    since = "0.1")
public final class RlsAlwaysTrue implements ProjectRule {

  @Override
  public Outcome check(ProjectFacts project) {
    return ProtectedTables.judge(project, RlsAlwaysTrue::finding);
  }

  private static Optional<Finding> finding(TableAccess access) {
    Table table = access.table();
    Opening open =
        Opening.of(access, Principal.ANONYMOUS, policies -> !ServicePolicies.areAll(policies));
    for (Inversion inversion : Inversion.of(access)) {
      open = open.without(inversion.command());
    }
    List<String> secret = PersonalColumns.secret(table);
    List<String> contact = PersonalColumns.contact(table);
    boolean personal = !secret.isEmpty() || !contact.isEmpty();
    if (open.allowsChange()) {
      return Optional.of(report(open, Severity.BLOCKER, read(open, secret, contact)));
    }
    if (open.allows(Command.SELECT) && personal) {
      boolean certain = !secret.isEmpty() || PersonalColumns.haveOwner(table);
      Finding finding = report(open, Severity.BLOCKER, read(open, secret, contact));
      return Optional.of(certain ? finding : finding.forReview());
    }
    Opening writes = open.without(Command.SELECT);
    return writes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            report(
                    writes,
                    Severity.MEDIUM,
                    " That is right for a form that visitors fill in, if something limits how often.")
                .forReview());
  }

  private static String read(Opening open, List<String> secret, List<String> contact) {
    List<String> columns = secret.isEmpty() ? contact : secret;
    return open.allows(Command.SELECT) && !columns.isEmpty()
        ? " Among the columns: " + String.join(", ", columns) + "."
        : "";
  }

  private static Finding report(Opening open, Severity severity, String more) {
    String message =
        "%s: %s anyone with the app's public anon key %s.%s"
            .formatted(open.table().name(), open.subject(), open.deeds(), more);
    String nextStep =
        "In a new migration, drop it and create one whose condition names the user, such as"
            + " `(select auth.uid()) = user_id`, `to authenticated`; what only the server does"
            + " needs no policy, because the service role is not bound by any.";
    return open.withOthers(Finding.at(open.place(), message, nextStep).withSeverity(severity));
  }
}
