package dev.seaworthy.cli;

import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Reads the number of an option that may stand without one, so that {@code --redact PATH} does not
 * take the path for it.
 */
final class OptionalNumber implements IParameterConsumer {
  private static final int STANDARD = 100;

  @Override
  public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
    boolean given = !arguments.isEmpty() && arguments.peek().matches("\\d{1,9}");
    option.setValue(given ? Integer.parseInt(arguments.pop()) : STANDARD);
  }
}
