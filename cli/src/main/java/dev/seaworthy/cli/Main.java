package dev.seaworthy.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The entry: turns arguments into a command, and whatever goes wrong into one line and a code. */
public final class Main {
  private static final int HELP_WIDTH = 100;

  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments, processTerminal()));
  }

  /** Runs a command and returns its exit code. */
  public static int run(String[] arguments, Terminal terminal) {
    SeaworthyCommand seaworthy = new SeaworthyCommand();
    CommandLine line =
        new CommandLine(seaworthy)
            .addSubcommand(new AuditCommand(terminal))
            .addSubcommand(new FixCommand(terminal))
            .addSubcommand(new SecretsCommand(terminal))
            .addSubcommand(new ExplainCommand(terminal))
            .addSubcommand(new RulesCommand(terminal))
            .addSubcommand(InspectCommand.with(terminal))
            .setOut(terminal.out())
            .setErr(terminal.err())
            .setUsageHelpWidth(HELP_WIDTH)
            .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
            .setParameterExceptionHandler((misuse, args) -> Misuse.tell(misuse, terminal))
            .setExecutionExceptionHandler(
                (failure, command, result) -> failed(failure, seaworthy.debug(), terminal));
    try {
      return line.execute(arguments);
    } catch (RuntimeException | Error failure) {
      return failed(failure, seaworthy.debug(), terminal);
    }
  }

  private static int failed(Throwable failure, boolean debug, Terminal terminal) {
    if (failure instanceof TroubleException) {
      terminal.tell(failure.getMessage());
    } else if (debug) {
      failure.printStackTrace(terminal.err());
      terminal.err().flush();
    } else {
      terminal.tell("internal error: " + failure + "; run again with --debug for the stack trace");
    }
    return ExitCode.TROUBLE;
  }

  /**
   * Returns the terminal of this process. Java cannot tell which of its streams is one; the
   * launcher can, and says so in system properties.
   */
  private static Terminal processTerminal() {
    return new Terminal(
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        Boolean.getBoolean("seaworthy.out.terminal"),
        Boolean.getBoolean("seaworthy.err.terminal"),
        Integer.getInteger("seaworthy.width", HELP_WIDTH),
        System.getenv().getOrDefault("NO_COLOR", "").isEmpty());
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }
}
