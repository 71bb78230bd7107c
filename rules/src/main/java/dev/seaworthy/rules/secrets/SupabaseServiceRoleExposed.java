package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.rule.ProjectRule;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.rules.secrets.Leaks.Reporter;
import java.util.ArrayList;
import java.util.List;

/**
 * The key of Supabase that no row level security binds, as a value or as a variable for browsers.
 */
@RuleInfo(
    id = "supabase-service-role-exposed",
    summary = "The Supabase key that bypasses row level security can be read by others.",
    category = Category.SECRETS,
    severity = Severity.BLOCKER,
    cwe = {798, 200},
    securityScore = 9.8,
    needs = {Language.TEXT, Language.JAVASCRIPT, Language.TYPESCRIPT, Language.TSX},
    since = "0.1")
public final class SupabaseServiceRoleExposed implements ProjectRule {

  @Override
  public List<FactCollector> collectors() {
    return SecretFacts.COLLECTORS;
  }

  @Override
  public Outcome check(ProjectFacts project) {
    if (project.files().isEmpty()) {
      return Outcome.notApplicable("there is no file to look at");
    }
    List<Finding> findings = new ArrayList<>();
    for (Leak leak : Leaks.of(project).of(Reporter.SERVICE_ROLE)) {
      findings.add(
          LeakFinding.of(
              leak,
              leak.way().isPresent()
                  ? "move the code that uses it into an edge function or a server route"
                  : LeakFinding.takenOut(leak)));
    }
    findings.addAll(ClientVariables.findings(project, SecretNames::isServiceRole));
    return Outcome.of(findings, List.of(SecretFacts.searched(project)));
  }
}
