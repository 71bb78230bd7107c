package dev.seaworthy.cli;

import dev.seaworthy.core.engine.Report;
import dev.seaworthy.core.rule.Severity;
import java.util.List;
import java.util.Optional;

/** The threshold from which on findings make an audit fail. */
enum FailOn {
  /** At a blocker. */
  BLOCKER("blocker", Severity.BLOCKER),
  /** At high or above. */
  HIGH("high", Severity.HIGH),
  /** At medium or above. */
  MEDIUM("medium", Severity.MEDIUM),
  /** At low or above. */
  LOW("low", Severity.LOW),
  /** At nothing. */
  NEVER("never", null);

  /** All thresholds. */
  static final List<FailOn> ALL = List.of(values());

  private final String word;
  private final Optional<Severity> threshold;

  FailOn(String word, Severity threshold) {
    this.word = word;
    this.threshold = Optional.ofNullable(threshold);
  }

  /** Returns the word that the command line and the configuration use. */
  String word() {
    return word;
  }

  /** Returns whether a report holds a finding at the threshold. */
  boolean isReached(Report report) {
    return threshold.map(report::fails).orElse(false);
  }
}
