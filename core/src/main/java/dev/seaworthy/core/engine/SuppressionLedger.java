package dev.seaworthy.core.engine;

import dev.seaworthy.core.rule.Rule;
import dev.seaworthy.core.source.Notification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which suppression comments silence which findings, and which of them do nothing. */
final class SuppressionLedger {
  private final Map<Key, Suppression> byPlace = new HashMap<>();
  private final Set<Suppression> used = new HashSet<>();
  private final List<Suppression> all;
  private final Set<String> ruleIds;

  private record Key(String path, int line, String ruleId) {}

  SuppressionLedger(List<Suppression> suppressions, AuditPlan plan) {
    this.all = suppressions;
    this.ruleIds = plan.rules().stream().map(Rule::id).collect(Collectors.toUnmodifiableSet());
    for (Suppression suppression : suppressions) {
      if (suppression.hasReason()) {
        byPlace.put(
            new Key(suppression.location().path(), suppression.line(), suppression.ruleId()),
            suppression);
      }
    }
  }

  /** Returns why a finding of a rule on a 1-based line is silenced, or empty if it is not. */
  Optional<String> reasonFor(String ruleId, String path, int line) {
    Suppression suppression = byPlace.get(new Key(path, line, ruleId));
    if (suppression == null) {
      return Optional.empty();
    }
    used.add(suppression);
    return Optional.of(suppression.reason());
  }

  /** Returns what is wrong with the comments; those of rules that did not run are left alone. */
  List<Notification> complaints() {
    List<Notification> complaints = new ArrayList<>();
    for (Suppression suppression : all) {
      if (ruleIds.contains(suppression.ruleId()) && !used.contains(suppression)) {
        String problem =
            suppression.hasReason()
                ? "silences nothing; remove it"
                : "has no reason and therefore no effect; write \": why\" after the rule";
        complaints.add(
            new Notification(
                Notification.Kind.CONFIGURATION,
                suppression.location(),
                "the comment that ignores " + suppression.ruleId() + " " + problem));
      }
    }
    return complaints;
  }
}
