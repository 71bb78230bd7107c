package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.source.Span;

/**
 * A value of the build machine's environment that a bundler writes into the code for browsers.
 *
 * @param key what the code calls it, such as {@code process.env.API_KEY}
 * @param variable the variable; empty for all that the machine has
 * @param span the entry of the configuration
 */
record BundledSetting(String key, String variable, Span span) implements Fact {
  /** Returns whether every variable of the machine is written. */
  boolean isWholeEnvironment() {
    return variable.isEmpty();
  }
}
