package dev.seaworthy.cli;

import dev.seaworthy.cli.source.Source;
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.lint.SchemaJson;
import dev.seaworthy.core.sql.schema.GrantEra;
import dev.seaworthy.core.sql.schema.ReplayMode;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.SchemaReplay;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code seaworthy inspect schema}: the database as the migrations leave it. */
@Command(name = "schema", description = "The database as the migrations leave it, as JSON.")
final class InspectSchemaCommand implements Callable<Integer> {
  /** What the Data API of Supabase serves unless its settings say otherwise. */
  private static final Set<String> SERVED = Set.of("public", "graphql_public");

  private final Terminal terminal;

  @Parameters(paramLabel = "PATH", defaultValue = ".", description = "A folder or a .zip.")
  private Path path;

  @Option(
      names = "--strict",
      description =
          "A statement about something that no migration created has no effect, as on an empty"
              + " database. Default: such a thing is taken to exist.")
  private boolean strict;

  InspectSchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws TroubleException, InterruptedException {
    Opened.use(
        path,
        source -> {
          Schema schema = schema(source);
          ToIntFunction<Location> lines = SourceLines.of(source);
          JsonOutput.write(terminal, json -> SchemaJson.write(json, schema, SERVED, lines));
          return null;
        });
    return ExitCode.CLEAN;
  }

  private Schema schema(Source source) throws InterruptedException {
    Schema schema = Opened.facts(source).schema();
    return strict
        ? SchemaReplay.replay(schema.migrations(), ReplayMode.STRICT, GrantEra.LEGACY)
        : schema;
  }
}
