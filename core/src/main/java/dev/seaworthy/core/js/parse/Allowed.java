package dev.seaworthy.core.js.parse;

/**
 * What is allowed at a place beyond the grammar: the parameters that ECMA-262 writes in brackets
 * behind a production, and TypeScript's contexts. A set of bits.
 */
final class Allowed {
  /** In an asynchronous function, {@code await} is an operator. */
  static final int AWAIT = 1;

  /** In a generator, {@code yield} is an operator. */
  static final int YIELD = 2;

  /** In the head of a for statement, {@code in} is no operator. */
  static final int NO_IN = 4;

  /** Before the colon of a conditional expression, a colon hardly starts a result type. */
  static final int CONSEQUENT = 8;

  /** Behind the extends of a conditional type, another one needs parentheses. */
  static final int NO_CONDITIONAL_TYPE = 16;

  /** In a decorator, a square bracket starts the next class element. */
  static final int DECORATOR = 32;

  /** In a function, where a lone {@code await} is a name. */
  static final int FUNCTION = 64;

  /** What holds for the parameters of an arrow function as it does around them. */
  static final int AROUND_ARROW = AWAIT | YIELD | NO_IN | CONSEQUENT;

  private static final int LEFT_BEHIND_BY_BRACKETS =
      NO_IN | CONSEQUENT | NO_CONDITIONAL_TYPE | DECORATOR;

  private Allowed() {}

  /** Returns what is allowed between brackets. */
  static int inBrackets(int allowed) {
    return allowed & ~LEFT_BEHIND_BY_BRACKETS;
  }

  /** Returns what is allowed in the parameters and the body of a function. */
  static int inFunction(int allowed, boolean async, boolean generator) {
    int around = inBrackets(allowed) & ~(AWAIT | YIELD) | FUNCTION;
    return around | (async ? AWAIT : 0) | (generator ? YIELD : 0);
  }
}
