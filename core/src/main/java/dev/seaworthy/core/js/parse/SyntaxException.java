package dev.seaworthy.core.js.parse;

import dev.seaworthy.core.source.SyntaxProblem;

/** Leaves the rules of the grammar up to the next place that can recover from a syntax error. */
final class SyntaxException extends RuntimeException {
  private final transient SyntaxProblem problem;

  SyntaxException(SyntaxProblem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  SyntaxProblem problem() {
    return problem;
  }
}
