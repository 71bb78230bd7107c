package dev.seaworthy.core.js.parse;

import java.util.Arrays;

/** What is remembered of each rule that runs, the current one on top. */
final class RuleFrames {
  // The fields of a frame, which lie behind each other in one array.
  private static final int RULE = 0;
  private static final int FROM = 1;
  private static final int MARK = 2;
  private static final int OPERANDS = 3;
  private static final int ALLOWED = 4;
  private static final int SIZE = 5;

  private int[] fields = new int[SIZE * 256];
  private int top = -SIZE;

  /**
   * Puts a rule on top.
   *
   * @param rule its number in the generated parser
   * @param from offset of its first token
   * @param mark how many items of enclosing rules are pending
   * @param operands how many operands of enclosing rules are pending
   * @param allowed what is allowed around it, see {@link Allowed}
   */
  void enter(int rule, int from, int mark, int operands, int allowed) {
    int entered = top + SIZE;
    if (entered == fields.length) {
      fields = Arrays.copyOf(fields, entered * 2);
    }
    fields[entered + RULE] = rule;
    fields[entered + FROM] = from;
    fields[entered + MARK] = mark;
    fields[entered + OPERANDS] = operands;
    fields[entered + ALLOWED] = allowed;
    top = entered;
  }

  void leave() {
    top -= SIZE;
  }

  int rule() {
    return fields[top + RULE];
  }

  int from() {
    return fields[top + FROM];
  }

  /** Returns the offset of the first token of the rule below the current one. */
  int outer() {
    return fields[top - SIZE + FROM];
  }

  int mark() {
    return fields[top + MARK];
  }

  int operands() {
    return fields[top + OPERANDS];
  }

  int allowed() {
    return fields[top + ALLOWED];
  }
}
