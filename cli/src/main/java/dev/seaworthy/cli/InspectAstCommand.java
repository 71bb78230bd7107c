package dev.seaworthy.cli;

import dev.seaworthy.core.js.ast.EstreeJson;
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
    JsDocuments.print(
        files,
        terminal,
        (file, json) -> EstreeJson.write(file.program(), file.source().text(), json));
    return ExitCode.CLEAN;
  }
}
