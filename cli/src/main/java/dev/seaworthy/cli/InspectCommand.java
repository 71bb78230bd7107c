package dev.seaworthy.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code seaworthy inspect}: what the engine sees, in stable formats for programs to read. */
@Command(name = "inspect", description = "Prints what the engine sees, for programs to read.")
final class InspectCommand {
  private InspectCommand() {}

  /** Returns the command with those below it. */
  static CommandLine with(Terminal terminal) {
    return new CommandLine(new InspectCommand())
        .addSubcommand(new InspectAstCommand(terminal))
        .addSubcommand(new InspectCfgCommand(terminal))
        .addSubcommand(new InspectGraphCommand(terminal))
        .addSubcommand(new InspectParseCommand(terminal))
        .addSubcommand(new InspectProjectCommand(terminal))
        .addSubcommand(new InspectSchemaCommand(terminal))
        .addSubcommand(new InspectScopeCommand(terminal))
        .addSubcommand(new InspectSqlCommand(terminal));
  }
}
