package dev.seaworthy.cli;

import dev.seaworthy.cli.source.Source;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What every command that audits can be told. */
final class AuditOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Default: seaworthy.yml in the audited folder.")
  private Path config;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Files to read at the same time. Default: one per processor.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(names = "--no-progress", description = "No progress on the terminal.")
  private boolean noProgress;

  /**
   * Requires that the options make sense before anything is read.
   *
   * @throws TroubleException if they do not
   */
  void check() throws TroubleException {
    if (jobs < 1) {
      throw new TroubleException("--jobs must be at least 1");
    }
  }

  Configuration configuration(Source source) throws TroubleException {
    return ConfigurationFile.load(Optional.ofNullable(config), source);
  }

  int jobs() {
    return jobs;
  }

  /** Returns where to show progress, if anywhere. */
  Optional<Terminal> watched(Terminal terminal) {
    return noProgress ? Optional.empty() : Optional.of(terminal);
  }
}
