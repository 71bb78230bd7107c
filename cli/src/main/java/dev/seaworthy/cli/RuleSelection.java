package dev.seaworthy.cli;

import dev.seaworthy.rules.secrets.GitleaksRules;
import dev.seaworthy.rules.secrets.scan.ScanConfig;
import dev.seaworthy.rules.secrets.scan.ScanRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses some rules of a configuration. */
final class RuleSelection {
  private RuleSelection() {}

  /**
   * Returns a configuration with the named rules alone, and with those that they require.
   *
   * @param ids the rules; none for all
   * @throws TroubleException if there is no such rule
   */
  static ScanConfig of(ScanConfig config, List<String> ids) throws TroubleException {
    if (ids.isEmpty()) {
      return config;
    }
    Set<String> chosen = new LinkedHashSet<>();
    for (String id : ids) {
      chosen.addAll(rules(id, config));
    }
    Set<String> named = Set.copyOf(chosen);
    config.rules().stream()
        .filter(rule -> named.contains(rule.id()))
        .flatMap(rule -> rule.required().stream())
        .forEach(required -> chosen.add(required.id()));
    return new ScanConfig(
        config.rules().stream().filter(rule -> chosen.contains(rule.id())).toList(),
        config.allowlists(),
        config.notices());
  }

  /** An id of gitleaks stands for the rules that find the same here. */
  private static List<String> rules(String id, ScanConfig config) throws TroubleException {
    Set<String> known = config.rules().stream().map(ScanRule::id).collect(Collectors.toSet());
    List<String> kinds =
        GitleaksRules.aliases().rules(id).stream().filter(known::contains).toList();
    return known.contains(id) || kinds.isEmpty()
        ? List.of(Words.find("rule", id, config.rules(), ScanRule::id).id())
        : kinds;
  }
}
