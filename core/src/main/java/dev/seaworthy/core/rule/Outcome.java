package dev.seaworthy.core.rule;

import java.util.List;

/**
 * What a rule found out about the app.
 *
 * @param status the one status
 * @param findings what is wrong; empty unless the status is {@code FAIL} or {@code REVIEW}
 * @param evidence what the status rests on; a pass names at least one
 */
public record Outcome(Status status, List<Finding> findings, List<Evidence> evidence) {

  /**
   * Checks that the status fits what it rests on.
   *
   * @throws IllegalArgumentException for a pass without evidence, or a failure without a finding
   */
  public Outcome {
    findings = List.copyOf(findings);
    evidence = List.copyOf(evidence);
    boolean needsFinding = status == Status.FAIL || status == Status.REVIEW;
    if (needsFinding == findings.isEmpty()) {
      throw new IllegalArgumentException(status + " with " + findings.size() + " findings");
    }
    if (evidence.isEmpty() && !needsFinding) {
      throw new IllegalArgumentException(status + " without evidence");
    }
  }

  /**
   * Returns the outcome of a rule that examined something: {@code FAIL} with a finding that is
   * certain, {@code REVIEW} with findings that a person must decide, {@code PASS} without findings.
   */
  public static Outcome of(List<Finding> findings, List<Evidence> examined) {
    if (findings.isEmpty()) {
      return new Outcome(Status.PASS, findings, examined);
    }
    boolean certain = findings.stream().anyMatch(finding -> !finding.review());
    return new Outcome(certain ? Status.FAIL : Status.REVIEW, findings, examined);
  }

  /** Returns the outcome of a rule whose evidence is not in the repository. */
  public static Outcome unknown(Evidence why) {
    return new Outcome(Status.UNKNOWN, List.of(), List.of(why));
  }

  /** Returns the outcome of a rule about something that the app does not use. */
  public static Outcome notApplicable(String why) {
    return new Outcome(Status.NOT_APPLICABLE, List.of(), List.of(Evidence.of(why)));
  }
}
