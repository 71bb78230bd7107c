package dev.seaworthy.core.engine;

import dev.seaworthy.core.engine.RuleResult.ReportedEvidence;
import dev.seaworthy.core.rule.Question;
import dev.seaworthy.core.rule.QuestionAnswer.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Weighs what the repository says of a question against what the rules found. */
final class Answers {
  private Answers() {}

  /**
   * Returns the answer, or no where a finding that counts belongs to a rule that speaks to the
   * question: data that anybody can read is not one's own, whoever runs the database.
   *
   * @param findings all findings, worst first
   */
  static ReportedAnswer weigh(ReportedAnswer answer, List<ReportedFinding> findings) {
    List<ReportedFinding> against =
        findings.stream()
            .filter(ReportedFinding::counts)
            .filter(finding -> speaksTo(answer.question(), finding))
            .toList();
    if (against.isEmpty()) {
      return answer;
    }
    ReportedFinding worst = against.get(0);
    String count = against.size() == 1 ? "1 finding" : against.size() + " findings";
    List<ReportedEvidence> evidence = new ArrayList<>();
    evidence.add(
        new ReportedEvidence(count + ", the worst of " + worst.rule().id(), worst.place()));
    evidence.addAll(answer.evidence());
    return new ReportedAnswer(answer.question(), Answer.NO, evidence, worst.nextStep());
  }

  private static boolean speaksTo(Question question, ReportedFinding finding) {
    return Arrays.asList(finding.rule().questions()).contains(question);
  }
}
