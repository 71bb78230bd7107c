package dev.seaworthy.rules.access;

import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Fix;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.rule.ProjectRule;
import dev.seaworthy.core.rule.Question;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.sql.access.Principal;
import dev.seaworthy.core.sql.access.TableAccess;
import dev.seaworthy.core.sql.schema.Policy;
import dev.seaworthy.core.sql.schema.Table;
import java.util.Optional;

/**
 * The service role is not bound by policies, so a policy "for the service role" without {@code TO
 * service_role} gives it nothing and everybody else all.
 */
@RuleInfo(
    id = "policy-named-service-but-public",
    summary = "A policy that is called one for the server opens the table to everybody.",
    category = Category.ACCESS,
    severity = Severity.BLOCKER,
    cwe = {284, 862},
    securityScore = 9.1,
    questions = Question.OWN_DATA,
    needs = Language.SQL,
    since = "0.1")
public final class PolicyNamedServiceButPublic implements ProjectRule {

  @Override
  public Outcome check(ProjectFacts project) {
    return ProtectedTables.judge(project, PolicyNamedServiceButPublic::finding);
  }

  private static Optional<Finding> finding(TableAccess access) {
    Opening open = Opening.of(access, Principal.ANONYMOUS, ServicePolicies::areAll);
    if (open.isEmpty()) {
      return Optional.empty();
    }
    String message =
        "%s: by its name it is for the server, but %s anyone with the app's public anon key %s."
            .formatted(open.table().name(), open.subject(), open.deeds());
    String nextStep =
        "Restrict the policy to service_role, or drop it: that role is not bound by row level"
            + " security and needs none. If the app's users should do this, write a policy that"
            + " names them.";
    Finding finding =
        open.withOthers(
            Finding.at(open.place(), message, nextStep)
                .withSeverity(open.allowsChange() ? Severity.BLOCKER : Severity.HIGH));
    for (Policy policy : open.all()) {
      finding = finding.withFix(restriction(open.table(), policy));
    }
    return Optional.of(finding);
  }

  private static Fix restriction(Table table, Policy policy) {
    String subject = policy.quoted(table.name());
    return Fix.of(subject, "", "alter " + subject + " to service_role");
  }
}
