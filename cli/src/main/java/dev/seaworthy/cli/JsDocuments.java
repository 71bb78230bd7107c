package dev.seaworthy.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.seaworthy.core.engine.Redactor;
import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.parse.JsParser;
import dev.seaworthy.core.source.Parsed;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.SyntaxProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Prints one line of JSON for each of some JavaScript and TypeScript files. */
final class JsDocuments {
  /** Writes what one file holds. */
  interface Document {
    /** Writes one value. */
    void write(JsFile file, JsonGenerator json) throws IOException;
  }

  private final Terminal terminal;
  private final Document document;

  private JsDocuments(Terminal terminal, Document document) {
    this.terminal = terminal;
    this.document = document;
  }

  /**
   * Prints the documents to the standard output, and syntax errors to the standard error.
   *
   * @throws TroubleException if a file cannot be read or is in another language
   */
  static void print(List<Path> files, Terminal terminal, Document document)
      throws TroubleException {
    JsDocuments documents = new JsDocuments(terminal, document);
    for (Path file : files) {
      documents.print(file);
    }
  }

  private void print(Path file) throws TroubleException {
    SourceFile source = TextFile.read(file);
    if (!source.language().isEcmaScript()) {
      throw new TroubleException(file + " is not JavaScript or TypeScript by its name");
    }
    Parsed<JsFile> parsed = JsParser.parse(source);
    Redactor redactor = Discretion.about(source);
    parsed.problems().forEach(problem -> terminal.tell(redactor.redact(line(source, problem))));
    try (JsonGenerator json =
        Discretion.json(new JsonFactory().createGenerator(terminal.out()), redactor)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      document.write(parsed.tree(), json);
    } catch (IOException e) {
      throw new TroubleException("cannot write: " + e.getMessage());
    }
    terminal.out().print('\n');
    terminal.out().flush();
  }

  private static String line(SourceFile source, SyntaxProblem problem) {
    int at = problem.span().start();
    int line = source.lines().line(at);
    int column = source.lines().column(at);
    return source.path() + ":" + line + ":" + column + ": " + problem.message();
  }
}
