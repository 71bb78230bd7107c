package dev.seaworthy.cli;

import dev.seaworthy.core.engine.Redactor;
import dev.seaworthy.core.project.ProfileJson;
import dev.seaworthy.core.project.ProjectFacts;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code seaworthy inspect project}: what kind of app it is. */
@Command(
    name = "project",
    description = "Builder, frameworks, hosts and packages of an app, with evidence, as JSON.")
final class InspectProjectCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "PATH", defaultValue = ".", description = "A folder or a .zip.")
  private Path path;

  InspectProjectCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws TroubleException, InterruptedException {
    String json =
        Opened.use(
            path,
            source -> {
              ProjectFacts project = Opened.facts(source);
              return Redactor.of(source, project).redact(ProfileJson.write(project.profile()));
            });
    terminal.out().print(json);
    terminal.out().flush();
    return ExitCode.CLEAN;
  }
}
