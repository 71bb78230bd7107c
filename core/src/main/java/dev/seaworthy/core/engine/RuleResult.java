package dev.seaworthy.core.engine;

import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Status;
import java.util.List;

/**
 * How a rule ended.
 *
 * @param rule what is said of the rule
 * @param status the one status
 * @param evidence what it rests on
 */
public record RuleResult(RuleInfo rule, Status status, List<ReportedEvidence> evidence) {

  /**
   * Evidence as a reader meets it, redacted.
   *
   * @param text what was examined or seen
   * @param place where, or null when it is not one place
   */
  public record ReportedEvidence(String text, Place place) {}

  /** Copies the list. */
  public RuleResult {
    evidence = List.copyOf(evidence);
  }
}
