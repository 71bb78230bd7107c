package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.project.FileFacts;
import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.project.Located;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A secret of the app's own with a default that everyone can read. */
@RuleInfo(
    id = "insecure-secret-fallback",
    summary = "When the variable of a secret is not set, the app uses one that everyone can read.",
    category = Category.SECRETS,
    severity = Severity.HIGH,
    cwe = {1188, 798},
    securityScore = 8.1,
    needs = {Language.JAVASCRIPT, Language.TYPESCRIPT, Language.TSX},
    since = "0.1")
public final class InsecureSecretFallback implements ProjectRule {

  @Override
  public List<FactCollector> collectors() {
    return SecretFacts.COLLECTORS;
  }

  @Override
  public Outcome check(ProjectFacts project) {
    long files = project.files().stream().filter(InsecureSecretFallback::mayRead).count();
    if (files == 0) {
      return Outcome.notApplicable("no code and no settings that could read a variable");
    }
    Leaks leaks = Leaks.of(project);
    Map<String, List<Located<SecretFallback>>> byVariable = new LinkedHashMap<>();
    for (Located<SecretFallback> fallback : project.all(SecretFallback.class)) {
      if (!leaks.isReportedElsewhere(fallback)) {
        byVariable
            .computeIfAbsent(fallback.fact().variable(), variable -> new ArrayList<>())
            .add(fallback);
      }
    }
    List<Finding> findings =
        byVariable.values().stream().map(InsecureSecretFallback::finding).toList();
    return Outcome.of(
        findings,
        List.of(Evidence.of("examined the defaults of secrets in %d files".formatted(files))));
  }

  private static boolean mayRead(FileFacts file) {
    return file.role() == FileRole.APP
        && (file.language().isEcmaScript()
            || file.language() == Language.JAVA
            || file.language().isConfig()
            || file.path().endsWith(".py"));
  }

  /** One missing variable is one thing to mend, however many files fall back. */
  private static Finding finding(List<Located<SecretFallback>> places) {
    Located<SecretFallback> first = places.get(0);
    String variable = first.fact().variable();
    Finding finding =
        Finding.at(
            first.at(first.fact().span()),
            "Where `%s` is not set, the app does not stop but uses a secret that stands in its code: whoever can read the code can forge what this secret protects."
                .formatted(variable),
            "Rotate the secret wherever the app ran without `%s`, set that variable at your host, and throw an error when it is missing."
                .formatted(variable));
    for (Located<SecretFallback> other : places.subList(1, places.size())) {
      finding =
          finding.withRelated(other.at(other.fact().span()), "the same variable falls back here");
    }
    return finding;
  }
}
