package dev.seaworthy.rules.access;

import dev.seaworthy.core.sql.schema.Function;

/** How statements name a function or procedure. */
final class FunctionText {
  private FunctionText() {}

  /**
   * Returns the key word and the name with the types of the arguments, which tell functions of one
   * name apart. One without a result may be a procedure, for which there is a word that means both.
   */
  static String reference(Function function) {
    return (function.returns().isPresent() ? "function " : "routine ")
        + function.name().quoted()
        + "("
        + String.join(", ", function.argumentTypes())
        + ")";
  }
}
