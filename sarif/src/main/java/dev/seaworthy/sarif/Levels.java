package dev.seaworthy.sarif;

import de.jcup.sarif_2_1_0.model.ReportingConfiguration;
import de.jcup.sarif_2_1_0.model.Result;
import dev.seaworthy.core.rule.Severity;

/** The levels of SARIF and of GitHub for a severity. */
final class Levels {
  private Levels() {}

  /** Returns the level of a result; a mere note has none, since nothing failed. */
  static Result.Level ofResult(Severity severity) {
    return switch (severity) {
      case BLOCKER, HIGH -> Result.Level.ERROR;
      case MEDIUM -> Result.Level.WARNING;
      case LOW -> Result.Level.NOTE;
      case INFO -> Result.Level.NONE;
    };
  }

  /** Returns the level that results of a rule have unless they say their own. */
  static ReportingConfiguration.Level ofRule(Severity severity) {
    return ReportingConfiguration.Level.fromValue(ofResult(severity).value());
  }

  /** Returns what GitHub calls the {@code problem.severity} of a rule. */
  static String problemSeverity(Severity severity) {
    return switch (severity) {
      case BLOCKER, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW, INFO -> "recommendation";
    };
  }
}
