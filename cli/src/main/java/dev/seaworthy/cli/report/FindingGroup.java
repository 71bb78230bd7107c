package dev.seaworthy.cli.report;

import dev.seaworthy.core.engine.ReportedFinding;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Findings of one rule and one severity.
 *
 * @param rule the rule
 * @param severity the severity
 * @param findings the findings in the order of the report, at least one
 */
record FindingGroup(RuleInfo rule, Severity severity, List<ReportedFinding> findings) {
  private record Key(Severity severity, String ruleId) {}

  FindingGroup {
    findings = List.copyOf(findings);
  }

  /** Groups findings, in the order of the first of each group. */
  static List<FindingGroup> of(List<ReportedFinding> findings) {
    Map<Key, List<ReportedFinding>> byKey = new LinkedHashMap<>();
    for (ReportedFinding finding : findings) {
      Key key = new Key(finding.severity(), finding.rule().id());
      byKey.computeIfAbsent(key, absent -> new ArrayList<>()).add(finding);
    }
    return byKey.values().stream()
        .map(group -> new FindingGroup(group.get(0).rule(), group.get(0).severity(), group))
        .toList();
  }

  /** Returns the next step if it is the same for all, so that it needs to be said only once. */
  Optional<String> commonNextStep() {
    String first = findings.get(0).nextStep();
    return findings.stream().allMatch(finding -> finding.nextStep().equals(first))
        ? Optional.of(first)
        : Optional.empty();
  }
}
