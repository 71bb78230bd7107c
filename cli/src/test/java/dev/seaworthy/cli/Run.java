package dev.seaworthy.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/**
 * What became of a command.
 *
 * @param code the exit code
 * @param out what went to the standard output
 * @param err what went to the standard error
 */
record Run(int code, String out, String err) {

  /** Runs a command without a terminal. */
  static Run of(Object... arguments) {
    return inTerminal(false, arguments);
  }

  /** Runs a command. */
  static Run inTerminal(boolean terminal, Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
    int code =
        Main.run(
            words,
            new Terminal(
                new PrintWriter(out), new PrintWriter(err), terminal, terminal, 100, true));
    return new Run(code, out.toString(), err.toString());
  }

  /** Returns the standard output as JSON. */
  JsonNode json() {
    try {
      return new ObjectMapper().readTree(out);
    } catch (JsonProcessingException e) {
      throw new AssertionError(out, e);
    }
  }
}
