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
import java.util.List;

/** A secret in a module that the browser loads. */
@RuleInfo(
    id = "secret-in-client-graph",
    summary = "A secret stands in a module that the browser loads.",
    category = Category.SECRETS,
    severity = Severity.BLOCKER,
    cwe = {200, 798},
    securityScore = 9.1,
    needs = {Language.JAVASCRIPT, Language.TYPESCRIPT, Language.TSX},
    since = "0.1")
public final class SecretInClientGraph implements ProjectRule {

  @Override
  public List<FactCollector> collectors() {
    return SecretFacts.COLLECTORS;
  }

  @Override
  public Outcome check(ProjectFacts project) {
    List<Finding> findings =
        Leaks.of(project).of(Reporter.CLIENT_GRAPH).stream()
            .map(
                leak ->
                    LeakFinding.of(
                        leak, "call the provider from a function on the server that holds the key"))
            .toList();
    ClientReach reach = ClientReach.of(project);
    long modules = project.files().stream().filter(file -> reach.isInBrowser(file.path())).count();
    return findings.isEmpty() && modules == 0
        ? Outcome.notApplicable("no module of the app is known to run in a browser")
        : Outcome.of(
            findings,
            List.of(Evidence.of("searched %d modules that browsers load".formatted(modules))));
  }
}
