package dev.seaworthy.core.rule;

import dev.seaworthy.core.project.ProjectFacts;
import java.util.List;

/** A rule that judges the facts of the whole app. */
public non-sealed interface ProjectRule extends Rule {
  /** Returns the collectors of facts that the rule needs besides those of the engine. */
  default List<FactCollector> collectors() {
    return List.of();
  }

  /** Judges the app. */
  Outcome check(ProjectFacts project);
}
