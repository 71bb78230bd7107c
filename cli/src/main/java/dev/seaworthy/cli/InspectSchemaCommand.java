package dev.seaworthy.cli;

import dev.seaworthy.core.engine.Redactor;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.project.ServedSchemas;
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.lint.SchemaJson;
import dev.seaworthy.core.sql.schema.GrantEra;
import dev.seaworthy.core.sql.schema.ReplayMode;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.SchemaReplay;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code seaworthy inspect schema}: the database as the migrations leave it. */
@Command(name = "schema", description = "The database as the migrations leave it, as JSON.")
final class InspectSchemaCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "PATH", defaultValue = ".", description = "A folder or a .zip.")
  private Path path;

  @Option(
      names = "--strict",
      description =
          "A statement about something that no migration created has no effect, as on an empty"
              + " database. Default: such a thing is taken to exist.")
  private boolean strict;

  @Option(
      names = "--grants",
      paramLabel = "KIND",
      description =
          "legacy: new tables and functions are granted to anon and authenticated, as in Supabase"
              + " projects from before 30 May 2026; explicit: nothing is. Default: legacy.")
  private String grants = GrantEra.LEGACY.word();

  InspectSchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws TroubleException, InterruptedException {
    GrantEra era = Words.find("kind", grants, List.of(GrantEra.values()), GrantEra::word);
    Opened.use(
        path,
        source -> {
          ProjectFacts project = Opened.facts(source);
          Schema lenient = project.schema();
          Schema schema =
              strict || era != lenient.era()
                  ? SchemaReplay.replay(
                      lenient.migrations(), strict ? ReplayMode.STRICT : ReplayMode.LENIENT, era)
                  : lenient;
          Set<String> served = ServedSchemas.of(project, schema.migrations().folder());
          ToIntFunction<Location> lines = SourceLines.of(source);
          JsonOutput.write(
              terminal,
              Redactor.of(source, project),
              json -> SchemaJson.write(json, schema, served, lines));
          return null;
        });
    return ExitCode.CLEAN;
  }
}
