package dev.seaworthy.core.engine;

import dev.seaworthy.core.engine.RuleResult.ReportedEvidence;
import dev.seaworthy.core.rule.Question;
import dev.seaworthy.core.rule.QuestionAnswer.Answer;
import java.util.List;

/**
 * The answer to one of the three questions as a reader meets it, redacted.
 *
 * @param question the question
 * @param answer the answer
 * @param evidence what it rests on
 * @param nextStep the one thing to do next; empty when nothing is left
 */
public record ReportedAnswer(
    Question question, Answer answer, List<ReportedEvidence> evidence, String nextStep) {

  /** Copies the list. */
  public ReportedAnswer {
    evidence = List.copyOf(evidence);
  }
}
