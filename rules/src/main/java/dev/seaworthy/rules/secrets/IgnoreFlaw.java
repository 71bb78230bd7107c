package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.source.Span;

/**
 * A line of {@code .gitignore} that means nothing to git, or not what its author meant.
 *
 * @param span the line
 * @param cause what is wrong with it
 * @param meant the pattern that does not work, as it was meant
 */
record IgnoreFlaw(Span span, Cause cause, String meant) implements Fact {
  /** What is wrong with a line. */
  enum Cause {
    /** Its characters are two bytes wide, so every second byte is NUL. */
    WIDE,
    /** Two patterns on one line, because the line before had no line feed. */
    GLUED
  }
}
