package dev.seaworthy.core.source;

import java.util.List;

/**
 * What a parser made of a file.
 *
 * @param <T> the type of the tree
 * @param tree what could be understood, never null; damaged places are absent or marked in it
 * @param problems the syntax errors, in order of their place; empty for a valid file
 */
public record Parsed<T>(T tree, List<SyntaxProblem> problems) {

  /** Copies the list of problems. */
  public Parsed {
    problems = List.copyOf(problems);
  }

  /** Returns whether the file followed its language. */
  public boolean isValid() {
    return problems.isEmpty();
  }
}
