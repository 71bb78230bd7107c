package dev.seaworthy.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.seaworthy.core.engine.Redactor;
import java.io.IOException;

/** Indented JSON on standard output, with LF line ends and one at its end. */
final class JsonOutput {
  private JsonOutput() {}

  /** Something that writes one JSON value. */
  @FunctionalInterface
  interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  /**
   * Writes a document.
   *
   * @param redactor hides what nobody may see of it
   * @throws TroubleException if the terminal cannot be written to
   */
  static void write(Terminal terminal, Redactor redactor, Content content) throws TroubleException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json =
        Discretion.json(new JsonFactory().createGenerator(terminal.out()), redactor)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      content.write(json);
    } catch (IOException e) {
      throw new TroubleException("cannot write: " + e.getMessage());
    }
    terminal.out().print('\n');
    terminal.out().flush();
  }
}
