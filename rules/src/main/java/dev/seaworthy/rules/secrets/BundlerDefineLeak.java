package dev.seaworthy.rules.secrets;

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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A secret of the build machine that the configuration of a bundler writes into the bundle. */
@RuleInfo(
    id = "bundler-define-leak",
    summary = "The configuration of the bundler writes a secret into the code for browsers.",
    category = Category.SECRETS,
    severity = Severity.BLOCKER,
    cwe = {200, 540},
    securityScore = 9.1,
    needs = {Language.JAVASCRIPT, Language.TYPESCRIPT},
    since = "0.1")
public final class BundlerDefineLeak implements ProjectRule {
  private static final String ENVIRONMENT = "process.env.";

  @Override
  public List<FactCollector> collectors() {
    return List.of(new BundlerCollector(), new VariableCollector());
  }

  @Override
  public Outcome check(ProjectFacts project) {
    List<Located<BundledSetting>> settings = project.all(BundledSetting.class);
    if (settings.isEmpty()) {
      return Outcome.notApplicable("no configuration of a bundler writes variables into the code");
    }
    Map<String, List<Located<VariableUse>>> reads = readsInBrowser(project);
    Set<String> seen = new HashSet<>();
    List<Finding> findings = new ArrayList<>();
    for (Located<BundledSetting> setting : settings) {
      BundledSetting fact = setting.fact();
      boolean harmful = fact.isWholeEnvironment() || isSecret(fact);
      if (harmful && seen.add(setting.path() + fact.span())) {
        findings.add(finding(setting, reads.getOrDefault(nameInCode(fact), List.of())));
      }
    }
    return Outcome.of(
        findings,
        List.of(
            Evidence.of("examined %d values that a bundler writes".formatted(settings.size()))));
  }

  private static boolean isSecret(BundledSetting setting) {
    return PublicPrefix.of(setting.variable()).isEmpty()
        && SecretNames.isSecret(setting.variable());
  }

  private static String nameInCode(BundledSetting setting) {
    return setting.key().startsWith(ENVIRONMENT)
        ? setting.key().substring(ENVIRONMENT.length())
        : setting.key();
  }

  private static Map<String, List<Located<VariableUse>>> readsInBrowser(ProjectFacts project) {
    ClientReach reach = ClientReach.of(project);
    return project.all(VariableUse.class).stream()
        .filter(use -> use.fact().kind() == VariableUse.Kind.READ)
        .filter(use -> reach.isInBrowser(use.path()))
        .collect(
            Collectors.groupingBy(
                use -> use.fact().name(), LinkedHashMap::new, Collectors.toList()));
  }

  private static Finding finding(
      Located<BundledSetting> setting, List<Located<VariableUse>> reads) {
    BundledSetting fact = setting.fact();
    boolean asWritten = !fact.isWholeEnvironment() && reads.isEmpty() && isVariable(fact);
    String message =
        fact.isWholeEnvironment()
            ? "`%s` writes every variable of the machine that builds the app into the code that visitors download, its secrets too."
                .formatted(fact.key().isEmpty() ? "process.env" : fact.key())
            : "`%s` writes the value of `%s` into the code that every visitor downloads%s."
                .formatted(
                    fact.key(), fact.variable(), asWritten ? ", wherever that code reads it" : "");
    String next =
        fact.isWholeEnvironment()
            ? "Rotate every secret that the app was ever built with, and name the few variables that browsers need instead."
            : "Rotate the key if the app was ever built with it, remove the entry, and use `%s` in a function on the server that the browser calls."
                .formatted(fact.variable());
    Finding finding = Finding.at(setting.at(fact.span()), message, next);
    for (Located<VariableUse> read : reads) {
      finding = finding.withRelated(read.at(read.fact().span()), "read here, in the browser");
    }
    return asWritten ? finding.withSeverity(Severity.HIGH) : finding;
  }

  private static boolean isVariable(BundledSetting setting) {
    return setting.key().startsWith(ENVIRONMENT);
  }
}
