package dev.seaworthy.core.rule;

import java.util.List;
import java.util.Objects;

/**
 * The answer to one of the three questions.
 *
 * @param question the question
 * @param answer the answer
 * @param evidence what it rests on, at least one
 * @param nextStep the one thing to do next, an imperative sentence; empty when nothing is left
 */
public record QuestionAnswer(
    Question question, Answer answer, List<Evidence> evidence, String nextStep) {

  /** What can be said. */
  public enum Answer {
    /** The repository shows that it is so. */
    YES("yes"),
    /** The repository shows that it is not so. */
    NO("no"),
    /** The repository does not show it. */
    CANNOT_TELL("cannot tell");

    private final String word;

    Answer(String word) {
      this.word = word;
    }

    /** Returns the words that reports use. */
    public String word() {
      return word;
    }
  }

  /** Requires evidence. */
  public QuestionAnswer {
    Objects.requireNonNull(question);
    Objects.requireNonNull(answer);
    Objects.requireNonNull(nextStep);
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("an answer without evidence");
    }
  }
}
