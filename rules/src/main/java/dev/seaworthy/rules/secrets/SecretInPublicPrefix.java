package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.Evidence;
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

/** A secret whose variable has the prefix by which a bundler ships it to browsers. */
@RuleInfo(
    id = "secret-in-public-prefix",
    summary = "A variable that is shipped to every browser holds a secret.",
    category = Category.SECRETS,
    severity = Severity.BLOCKER,
    cwe = {200, 798},
    securityScore = 9.1,
    needs = {Language.DOTENV, Language.JAVASCRIPT, Language.TYPESCRIPT, Language.TSX},
    since = "0.1")
public final class SecretInPublicPrefix implements ProjectRule {

  @Override
  public List<FactCollector> collectors() {
    return SecretFacts.COLLECTORS;
  }

  @Override
  public Outcome check(ProjectFacts project) {
    List<Finding> findings = new ArrayList<>();
    for (Leak leak : Leaks.of(project).of(Reporter.PUBLIC_PREFIX)) {
      findings.add(
          LeakFinding.of(
              leak, "give the new one a name without the prefix and use it on the server alone"));
    }
    findings.addAll(ClientVariables.findings(project, name -> !SecretNames.isServiceRole(name)));
    long variables =
        project.all(VariableUse.class).stream()
            .map(use -> use.fact().name())
            .filter(name -> PublicPrefix.of(name).isPresent())
            .distinct()
            .count();
    return findings.isEmpty() && variables == 0
        ? Outcome.notApplicable("the app uses no variable with a prefix for browsers")
        : Outcome.of(
            findings,
            List.of(Evidence.of("examined %d variables for browsers".formatted(variables))));
  }
}
