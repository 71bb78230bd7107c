package dev.seaworthy.core.sql;

import java.util.Optional;

/**
 * An argument of a function.
 *
 * @param mode {@code in}, {@code out}, {@code inout} or {@code variadic}
 * @param name its name, empty where it has none
 * @param type its type as it is written, in lower case
 * @param hasDefault whether a call may leave it out
 */
public record FunctionArgument(
    String mode, Optional<String> name, String type, boolean hasDefault) {
  /** Returns whether a call passes a value for it. */
  public boolean isInput() {
    return !mode.equals("out");
  }
}
