package dev.seaworthy.core.rule;

import dev.seaworthy.core.project.ProjectFacts;

/** Answers one of the three questions from the facts of the app. Stateless, like a rule. */
public interface QuestionAssessor {
  /** Answers the question. */
  QuestionAnswer assess(ProjectFacts project);
}
