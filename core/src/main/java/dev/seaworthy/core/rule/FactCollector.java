package dev.seaworthy.core.rule;

import dev.seaworthy.core.project.Fact;
import java.util.Set;
import java.util.function.Consumer;

/** Draws facts from a file on the same walk that the file rules use. Stateless, like a rule. */
@FunctionalInterface
public interface FactCollector {
  /**
   * Registers what to do while the file is walked.
   *
   * @param file the file
   * @param on takes the listeners
   * @param facts takes what they find
   */
  void collect(FileContext file, Listeners on, Consumer<Fact> facts);

  /**
   * Returns the words by which it tells files that may concern it from others, for {@link
   * FileContext#mentions}. A file is searched once for the words of all collectors.
   */
  default Set<String> words() {
    return Set.of();
  }
}
