package dev.seaworthy.sarif;

import dev.seaworthy.core.engine.Report;
import dev.seaworthy.core.engine.ReportedAnswer;
import dev.seaworthy.core.engine.RuleResult;
import dev.seaworthy.core.engine.RuleResult.ReportedEvidence;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.rule.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What SARIF has no place for: the verdict, the answers to the three questions, and how every rule
 * ended, with its evidence. Goes into the property bag of the run.
 */
final class Readiness {
  private Readiness() {}

  static Map<String, Object> of(Report report) {
    Map<String, Object> readiness = new LinkedHashMap<>();
    readiness.put("verdict", Names.word(report.verdict().level()));
    Map<String, Integer> findings = new LinkedHashMap<>();
    for (Severity severity : Severity.values()) {
      findings.put(severity.word(), report.verdict().count(severity));
    }
    readiness.put("findings", findings);
    Map<String, Integer> statuses = new LinkedHashMap<>();
    for (Status status : Status.values()) {
      statuses.put(status.word(), report.verdict().count(status));
    }
    readiness.put("statuses", statuses);
    readiness.put("questions", report.answers().stream().map(Readiness::answer).toList());
    readiness.put("rules", report.results().stream().map(Readiness::rule).toList());
    return readiness;
  }

  private static Map<String, Object> answer(ReportedAnswer answer) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("question", Names.word(answer.question()));
    map.put("answer", Names.word(answer.answer()));
    map.put("evidence", evidence(answer.evidence()));
    map.put("nextStep", answer.nextStep());
    return map;
  }

  private static Map<String, Object> rule(RuleResult result) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", result.rule().id());
    map.put("status", result.status().word());
    map.put("evidence", evidence(result.evidence()));
    return map;
  }

  private static List<Map<String, Object>> evidence(List<ReportedEvidence> evidence) {
    return evidence.stream().map(Readiness::evidence).toList();
  }

  private static Map<String, Object> evidence(ReportedEvidence evidence) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("text", evidence.text());
    if (evidence.place() != null) {
      map.put("location", Locations.of(evidence.place()));
    }
    return map;
  }
}
