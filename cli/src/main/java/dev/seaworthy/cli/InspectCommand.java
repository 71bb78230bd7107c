package dev.seaworthy.cli;

import dev.seaworthy.cli.source.Source;
import dev.seaworthy.cli.source.UnusableSourceException;
import dev.seaworthy.core.engine.Auditor;
import dev.seaworthy.core.engine.Progress;
import dev.seaworthy.core.project.ProfileJson;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.project.Settings;
import dev.seaworthy.core.source.SourceTree;
import dev.seaworthy.rules.Rules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code seaworthy inspect}: what the engine sees. */
@Command(name = "inspect", description = "Prints what the engine sees, for programs to read.")
final class InspectCommand {
  private final Terminal terminal;

  InspectCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Command(
      name = "project",
      description =
          "Prints builder, frameworks, hosts and packages of an app, with evidence, as JSON.")
  int project(
      @Parameters(paramLabel = "PATH", defaultValue = ".", description = "A folder or a .zip.")
          Path path)
      throws TroubleException, InterruptedException {
    try (Source source = Source.open(path)) {
      terminal.out().print(ProfileJson.write(facts(source).profile()));
      terminal.out().flush();
      return ExitCode.CLEAN;
    } catch (UnusableSourceException e) {
      throw new TroubleException(e.getMessage());
    } catch (IOException e) {
      throw new TroubleException(path + " cannot be read: " + e.getMessage());
    }
  }

  private static ProjectFacts facts(SourceTree tree) throws InterruptedException {
    int jobs = Runtime.getRuntime().availableProcessors();
    return new Auditor(Rules.plan(List.of(), Map.of(), Settings.NONE, jobs))
        .facts(tree, Progress.NONE);
  }
}
