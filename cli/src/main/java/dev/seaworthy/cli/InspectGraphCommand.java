package dev.seaworthy.cli;

import dev.seaworthy.core.engine.Redactor;
import dev.seaworthy.core.project.GraphJson;
import dev.seaworthy.core.project.ProjectFacts;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code seaworthy inspect graph}: the modules and what the browser reaches. */
@Command(
    name = "graph",
    description =
        "The modules of an app as JSON: who imports whom, where code starts, and by which chain of"
            + " imports each module reaches the browser.")
final class InspectGraphCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "PATH", defaultValue = ".", description = "A folder or a .zip.")
  private Path path;

  InspectGraphCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws TroubleException, InterruptedException {
    Opened.use(
        path,
        source -> {
          ProjectFacts project = Opened.facts(source);
          Redactor redactor = Redactor.of(source, project);
          JsonOutput.write(terminal, redactor, json -> GraphJson.write(project, json));
          return null;
        });
    return ExitCode.CLEAN;
  }
}
