package dev.seaworthy.cli;

import dev.seaworthy.core.rule.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code seaworthy.yml} says.
 *
 * @param target the host that the app is deployed to
 * @param failOn the threshold
 * @param exclude patterns of files to leave out, as in {@code .gitignore}
 * @param rules what is said of rules, by id: a severity, or empty for one that is off
 * @param problems what could not be understood, one line each, with file and line
 */
record Configuration(
    Optional<String> target,
    Optional<FailOn> failOn,
    List<String> exclude,
    Map<String, Optional<Severity>> rules,
    List<String> problems) {
  /** The name of the file, in the folder that is audited. */
  static final String FILE_NAME = "seaworthy.yml";

  /** Nothing said. */
  static final Configuration NONE =
      new Configuration(Optional.empty(), Optional.empty(), List.of(), Map.of(), List.of());

  /** Copies the collections. */
  Configuration {
    exclude = List.copyOf(exclude);
    rules = Map.copyOf(rules);
    problems = List.copyOf(problems);
  }
}
