package dev.seaworthy.cli;

import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.sql.schema.GrantEra;
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
 * @param grants what the Supabase project grants by default
 * @param problems what could not be understood, one line each, with file and line
 */
record Configuration(
    Optional<String> target,
    Optional<FailOn> failOn,
    List<String> exclude,
    Map<String, Optional<Severity>> rules,
    Optional<GrantEra> grants,
    List<String> problems) {
  /** The name of the file, in the folder that is audited. */
  static final String FILE_NAME = "seaworthy.yml";

  /** Nothing said. */
  static final Configuration NONE =
      new Configuration(
          Optional.empty(), Optional.empty(), List.of(), Map.of(), Optional.empty(), List.of());

  /** Copies the collections. */
  Configuration {
    exclude = List.copyOf(exclude);
    rules = Map.copyOf(rules);
    problems = List.copyOf(problems);
  }
}
