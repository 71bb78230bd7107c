package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.source.Span;

/**
 * A place that reads or sets an environment variable.
 *
 * @param name the variable
 * @param span the place
 * @param kind what happens there
 */
record VariableUse(String name, Span span, Kind kind) implements Fact {
  /** What happens to the variable. */
  enum Kind {
    /** Code reads it. */
    READ,
    /** A file of settings gives it a value. */
    SET
  }
}
