package dev.seaworthy.core.engine;

import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.rule.Status;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The answer to the one question: will it survive production?
 *
 * @param level the answer
 * @param findings how many findings count, by severity; severities without one are absent
 * @param statuses how many rules ended how; statuses without one are absent
 */
public record Verdict(Level level, Map<Severity, Integer> findings, Map<Status, Integer> statuses) {

  /** What the verdict can be. */
  public enum Level {
    /** At least one blocker. */
    NOT_READY("NOT READY"),
    /** No blocker, but something that breaks for real users soon. */
    READY_WITH_WARNINGS("READY WITH WARNINGS"),
    /** Nothing of severity high or above, as far as the repository shows. */
    READY("READY");

    private final String words;

    Level(String words) {
      this.words = words;
    }

    /** Returns the words that reports use. */
    public String words() {
      return words;
    }
  }

  /** Copies the maps, in the order of the constants. */
  public Verdict {
    findings = ordered(findings, Severity.class);
    statuses = ordered(statuses, Status.class);
  }

  private static <K extends Enum<K>> Map<K, Integer> ordered(
      Map<K, Integer> counts, Class<K> type) {
    Map<K, Integer> copy = new EnumMap<>(type);
    copy.putAll(counts);
    return Collections.unmodifiableMap(copy);
  }

  /** Draws the verdict. */
  static Verdict of(List<ReportedFinding> findings, List<RuleResult> results) {
    Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
    for (ReportedFinding finding : findings) {
      if (finding.counts()) {
        bySeverity.merge(finding.severity(), 1, Integer::sum);
      }
    }
    Map<Status, Integer> byStatus = new EnumMap<>(Status.class);
    for (RuleResult result : results) {
      byStatus.merge(result.status(), 1, Integer::sum);
    }
    return new Verdict(level(bySeverity), bySeverity, byStatus);
  }

  private static Level level(Map<Severity, Integer> findings) {
    if (findings.containsKey(Severity.BLOCKER)) {
      return Level.NOT_READY;
    }
    return findings.containsKey(Severity.HIGH) ? Level.READY_WITH_WARNINGS : Level.READY;
  }

  /** Returns how many findings of a severity count. */
  public int count(Severity severity) {
    return findings.getOrDefault(severity, 0);
  }

  /** Returns how many rules ended with a status. */
  public int count(Status status) {
    return statuses.getOrDefault(status, 0);
  }
}
