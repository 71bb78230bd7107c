package dev.seaworthy.cli;

import dev.seaworthy.core.js.scope.ScopeJson;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code seaworthy inspect scope}: what the names of a file stand for. */
@Command(
    name = "scope",
    description =
        "The scopes of JavaScript and TypeScript files, the names that they declare and what each"
            + " use of a name stands for, as JSON, one document a line.")
final class InspectScopeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files.")
  private List<Path> files;

  InspectScopeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws TroubleException {
    JsDocuments.print(files, terminal, (file, json) -> ScopeJson.write(file.scopes(), json));
    return ExitCode.CLEAN;
  }
}
