package dev.seaworthy.core.rule;

import dev.seaworthy.core.project.ProjectFacts;
import java.util.List;

/** A rule that judges the facts of the whole app. */
public non-sealed interface ProjectRule extends Rule {
  /** Returns the collectors of facts that the rule needs besides those of the engine. */
  default List<FactCollector> collectors() {
    return List.of();
  }

  /**
   * Returns the collectors of facts that the rule needs from what files held before, if the audit
   * reads that. They hear the text alone: what is no longer there is not parsed.
   */
  default List<FactCollector> pastCollectors() {
    return List.of();
  }

  /** Judges the app. */
  Outcome check(ProjectFacts project);
}
