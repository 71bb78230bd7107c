package dev.seaworthy.sarif;

import dev.seaworthy.core.engine.ReportedFinding;
import dev.seaworthy.core.engine.ReportedFinding.RelatedPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings that GitHub is told of: none that is accepted, since it would open an alert for it,
 * and one per rule and line, since it tells alerts apart by them.
 *
 * @param findings the findings, worst first, at most {@value #MOST_RESULTS}
 * @param leftOut how many more there were
 */
record GitHubFindings(List<ReportedFinding> findings, int leftOut) {
  /** GitHub rejects a run with more. */
  static final int MOST_RESULTS = 25_000;

  private record Line(String ruleId, String path, int line) {}

  static GitHubFindings of(List<ReportedFinding> all) {
    Map<Line, List<ReportedFinding>> byLine = new LinkedHashMap<>();
    for (ReportedFinding finding : all) {
      if (finding.suppressedBecause().isEmpty()) {
        Line line =
            new Line(finding.rule().id(), finding.place().path(), finding.place().startLine());
        byLine.computeIfAbsent(line, absent -> new ArrayList<>()).add(finding);
      }
    }
    List<ReportedFinding> merged = byLine.values().stream().map(GitHubFindings::merge).toList();
    int taken = Math.min(MOST_RESULTS, merged.size());
    return new GitHubFindings(merged.subList(0, taken), merged.size() - taken);
  }

  /** Keeps the first, which is the worst, and shows the others as places that belong to it. */
  private static ReportedFinding merge(List<ReportedFinding> ofLine) {
    ReportedFinding worst = ofLine.get(0);
    List<RelatedPlace> related = new ArrayList<>(worst.related());
    for (ReportedFinding other : ofLine.subList(1, ofLine.size())) {
      String message = "the same in column " + other.place().startColumn();
      related.add(new RelatedPlace(other.place(), message));
    }
    return new ReportedFinding(
        worst.rule(),
        worst.severity(),
        worst.review(),
        worst.place(),
        worst.message(),
        worst.nextStep(),
        related,
        ofLine.stream().flatMap(finding -> finding.fixes().stream()).distinct().toList(),
        worst.lineHash(),
        worst.fingerprint(),
        worst.suppressedBecause());
  }
}
