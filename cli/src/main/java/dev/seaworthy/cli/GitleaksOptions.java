package dev.seaworthy.cli;

import picocli.CommandLine.Option;

/** Options of gitleaks that scripts pass along and that change nothing here. */
final class GitleaksOptions {
  @Option(names = "--no-banner", hidden = true)
  private boolean noBanner;

  @Option(
      names = {"-v", "--verbose"},
      hidden = true)
  private boolean verbose;

  @Option(names = "--no-color", hidden = true)
  private boolean noColor;

  @Option(
      names = {"-l", "--log-level"},
      paramLabel = "LEVEL",
      hidden = true)
  private String logLevel;
}
