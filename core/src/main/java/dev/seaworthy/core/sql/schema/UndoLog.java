package dev.seaworthy.core.sql.schema;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What must be done to take changes back, newest first. Its cost is that of the changes, not that
 * of the state: a program that is undone costs what it did.
 */
final class UndoLog {
  private final Deque<Runnable> steps = new ArrayDeque<>();

  void add(Runnable step) {
    steps.push(step);
  }

  /** Returns the present, to go back to. */
  int mark() {
    return steps.size();
  }

  /** Takes back what was done since a mark. */
  void rollbackTo(int mark) {
    while (steps.size() > mark) {
      steps.pop().run();
    }
  }

  /** Makes everything final. */
  void commit() {
    steps.clear();
  }
}
