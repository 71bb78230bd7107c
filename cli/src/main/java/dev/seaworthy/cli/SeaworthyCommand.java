package dev.seaworthy.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code seaworthy} itself: holds the commands and what they share. */
@Command(
    name = "seaworthy",
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Will this exported app survive production? A static audit that shows its evidence.")
final class SeaworthyCommand {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Prints this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Prints the version.")
  private boolean version;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Prints the stack trace of an internal error.")
  private boolean debug;

  /** Returns whether the user wants to see stack traces. */
  boolean debug() {
    return debug;
  }
}
