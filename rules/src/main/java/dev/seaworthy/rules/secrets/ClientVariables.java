package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.project.Located;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The variables that a bundler ships to browsers although they are called like secrets. A variable
 * whose value stands in the repository is a leak, and reported as one.
 */
final class ClientVariables {
  private ClientVariables() {}

  /** Returns a finding for each variable whose name fits. */
  static List<Finding> findings(ProjectFacts project, Predicate<String> fits) {
    ClientReach reach = ClientReach.of(project);
    Set<String> written =
        project.all(BundledSetting.class).stream()
            .map(setting -> setting.path() + setting.fact().variable())
            .collect(Collectors.toSet());
    Set<String> leaked = Leaks.of(project).names();
    Map<String, List<Located<VariableUse>>> byName = new TreeMap<>();
    for (Located<VariableUse> use : project.all(VariableUse.class)) {
      String name = use.fact().name();
      if (PublicPrefix.of(name).isPresent()
          && SecretNames.isSecret(name)
          && fits.test(name)
          && !leaked.contains(name)) {
        byName.computeIfAbsent(name, variable -> new ArrayList<>()).add(use);
      }
    }
    List<Finding> findings = new ArrayList<>();
    Predicate<Located<VariableUse>> ships =
        use ->
            use.fact().kind() == VariableUse.Kind.READ
                && (reach.isInBrowser(use.path())
                    || written.contains(use.path() + use.fact().name()));
    byName.forEach((name, uses) -> findings.add(finding(name, uses, ships)));
    return findings;
  }

  private static Finding finding(
      String name, List<Located<VariableUse>> uses, Predicate<Located<VariableUse>> ships) {
    List<Located<VariableUse>> shipped = uses.stream().filter(ships).toList();
    Located<VariableUse> shown = shipped.isEmpty() ? uses.get(0) : shipped.get(0);
    String prefix = PublicPrefix.of(name).orElseThrow();
    String message =
        shipped.isEmpty()
            ? "`%s` is called like a secret, and its prefix `%s` is for what every visitor may see: where code for the browser reads it, its value is part of the download."
                .formatted(name, prefix)
            : "`%s` is called like a secret, and its prefix `%s` writes its value into the code that every visitor downloads: `%s` reads it."
                .formatted(name, prefix, shown.path());
    Finding finding =
        Finding.at(
                shown.at(shown.fact().span()),
                message,
                "Rotate the key if the app was ever built with it, rename the variable to `%s`, and use it in a function on the server that the browser calls."
                    .formatted(name.substring(prefix.length())))
            .withSeverity(shipped.isEmpty() ? Severity.MEDIUM : Severity.BLOCKER);
    for (Located<VariableUse> use : uses) {
      if (use != shown) {
        String seen = use.fact().kind() == VariableUse.Kind.READ ? "read here" : "set here";
        finding = finding.withRelated(use.at(use.fact().span()), seen);
      }
    }
    return finding;
  }
}
