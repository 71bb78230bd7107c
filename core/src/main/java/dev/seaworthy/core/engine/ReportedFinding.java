package dev.seaworthy.core.engine;

import dev.seaworthy.core.rule.Fix;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import java.util.List;
import java.util.Optional;

/**
 * A finding as a reader meets it: located, redacted, with its final severity.
 *
 * @param rule what is said of its rule
 * @param severity the final severity
 * @param review whether a person must decide if it is wrong at all
 * @param place the smallest place that shows it
 * @param message what is wrong here and what follows from it
 * @param nextStep what to do first
 * @param related other places of the proof
 * @param fixes changes that repair it; one that would show sensitive text is left out
 * @param lineHash the value that GitHub's upload action computes as {@code primaryLocationLineHash}
 * @param fingerprint an identity that survives the shifting of lines: rule, path, text of the line
 *     and how many equal ones came before
 * @param suppressedBecause the reason of the comment that silences it, or empty
 */
public record ReportedFinding(
    RuleInfo rule,
    Severity severity,
    boolean review,
    Place place,
    String message,
    String nextStep,
    List<RelatedPlace> related,
    List<Fix> fixes,
    String lineHash,
    String fingerprint,
    Optional<String> suppressedBecause) {

  /**
   * Another place of the proof.
   *
   * @param place where
   * @param message what is seen there
   */
  public record RelatedPlace(Place place, String message) {}

  /** Copies the lists. */
  public ReportedFinding {
    related = List.copyOf(related);
    fixes = List.copyOf(fixes);
  }

  /** Returns whether the finding counts: it is neither suppressed nor left to a person. */
  public boolean counts() {
    return suppressedBecause.isEmpty() && !review;
  }
}
