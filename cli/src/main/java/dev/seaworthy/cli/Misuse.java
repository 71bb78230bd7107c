package dev.seaworthy.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers arguments that make no command. */
final class Misuse {
  private Misuse() {}

  /** Tells the user what was wrong and what was perhaps meant, and returns the exit code. */
  static int tell(ParameterException misuse, Terminal terminal) {
    CommandLine command = misuse.getCommandLine();
    if (misuse instanceof UnmatchedArgumentException unmatched) {
      terminal.tell(unmatched(command, unmatched.getUnmatched().get(0)));
    } else if (command.getParent() == null && command.getParseResult().originalArgs().isEmpty()) {
      command.usage(terminal.err());
    } else if (!command.getSubcommands().isEmpty()) {
      terminal.tell(
          "say what to " + command.getCommandName() + ": " + String.join(", ", names(command)));
    } else {
      String message = misuse.getMessage();
      terminal.tell(message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1));
    }
    return ExitCode.TROUBLE;
  }

  private static String unmatched(CommandLine command, String argument) {
    if (argument.startsWith("-")) {
      List<String> options = new ArrayList<>(command.getCommandSpec().optionsMap().keySet());
      options.removeIf(option -> !option.startsWith("--"));
      String name = argument.replaceAll("=.*", "");
      return Words.unknown("option", name, options) + hint(command);
    }
    if (command.getSubcommands().isEmpty()) {
      return "there is one argument too many: '" + argument + "'" + hint(command);
    }
    if (command.getParent() == null && exists(argument)) {
      return "there is no command '"
          + argument
          + "'; did you mean 'seaworthy audit "
          + argument
          + "'?";
    }
    return Words.unknown("command", argument, names(command));
  }

  private static String hint(CommandLine command) {
    return " (" + command.getCommandSpec().qualifiedName() + " --help lists the options)";
  }

  private static List<String> names(CommandLine command) {
    return List.copyOf(command.getSubcommands().keySet());
  }

  private static boolean exists(String argument) {
    try {
      return Files.exists(Path.of(argument));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
