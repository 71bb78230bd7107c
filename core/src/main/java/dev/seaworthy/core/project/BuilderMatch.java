package dev.seaworthy.core.project;

import java.util.List;

/**
 * A builder that made the app, or part of it.
 *
 * @param builder the builder
 * @param confidence how sure that is
 * @param evidence what speaks for it, the surest first
 */
public record BuilderMatch(Builder builder, Confidence confidence, List<Clue> evidence) {

  /** Copies the evidence. */
  public BuilderMatch {
    evidence = List.copyOf(evidence);
  }
}
