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
import java.util.List;

/** Judges each secret of the repository by what it is and where it stands. */
@RuleInfo(
    id = "secret-in-source",
    summary = "A key, password or token stands in a file of the repository.",
    category = Category.SECRETS,
    severity = Severity.BLOCKER,
    cwe = {798},
    securityScore = 9.8,
    needs = Language.TEXT,
    since = "0.1")
public final class SecretInSource implements ProjectRule {

  @Override
  public List<FactCollector> collectors() {
    return SecretFacts.COLLECTORS;
  }

  @Override
  public Outcome check(ProjectFacts project) {
    if (project.files().isEmpty()) {
      return Outcome.notApplicable("there is no file to look at");
    }
    List<Finding> findings =
        Leaks.of(project).of(Reporter.SOURCE).stream()
            .map(leak -> LeakFinding.of(leak, LeakFinding.takenOut(leak)))
            .toList();
    return Outcome.of(findings, List.of(SecretFacts.searched(project)));
  }
}
