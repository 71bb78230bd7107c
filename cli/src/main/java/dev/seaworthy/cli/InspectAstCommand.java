package dev.seaworthy.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.EstreeJson;
import dev.seaworthy.core.js.parse.JsParser;
import dev.seaworthy.core.source.Parsed;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.SyntaxProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code seaworthy inspect ast}: syntax trees as typescript-estree writes them. */
@Command(
    name = "ast",
    description =
        "The syntax trees of JavaScript and TypeScript files in the JSON of typescript-estree, one"
            + " document a line.")
final class InspectAstCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files.")
  private List<Path> files;

  InspectAstCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws TroubleException {
    for (Path file : files) {
      SourceFile source = TextFile.read(file);
      if (!source.language().isEcmaScript()) {
        throw new TroubleException(file + " is not JavaScript or TypeScript by its name");
      }
      write(source);
    }
    return ExitCode.CLEAN;
  }

  private void write(SourceFile source) throws TroubleException {
    Parsed<JsFile> parsed = JsParser.parse(source);
    for (SyntaxProblem problem : parsed.problems()) {
      int at = problem.span().start();
      terminal.tell(
          source.path()
              + ":"
              + source.lines().line(at)
              + ":"
              + source.lines().column(at)
              + ": "
              + problem.message());
    }
    try (JsonGenerator json = new JsonFactory().createGenerator(terminal.out())) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      EstreeJson.write(parsed.tree().program(), source.text(), json);
    } catch (IOException e) {
      throw new TroubleException("cannot write: " + e.getMessage());
    }
    terminal.out().print('\n');
    terminal.out().flush();
  }
}
