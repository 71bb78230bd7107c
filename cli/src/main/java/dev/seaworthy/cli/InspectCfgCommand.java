package dev.seaworthy.cli;

import dev.seaworthy.core.js.flow.FlowJson;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code seaworthy inspect cfg}: how control flows through a file. */
@Command(
    name = "cfg",
    description =
        "The control-flow graphs of the functions of JavaScript and TypeScript files, with the"
            + " conditions under which each block runs, as JSON, one document a line.")
final class InspectCfgCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files.")
  private List<Path> files;

  InspectCfgCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws TroubleException {
    JsDocuments.print(files, terminal, FlowJson::write);
    return ExitCode.CLEAN;
  }
}
