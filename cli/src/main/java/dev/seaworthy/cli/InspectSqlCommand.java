package dev.seaworthy.cli;

import dev.seaworthy.core.engine.Redactor;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.OpaqueStatement;
import dev.seaworthy.core.sql.SqlStatement;
import dev.seaworthy.core.sql.schema.MigrationSet;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code seaworthy inspect sql}: what the statements of the migrations are read as. */
@Command(
    name = "sql",
    description =
        "One line a statement of the migrations: path, line, first and last offset in UTF-16, key"
            + " words, and read, opaque or refused; separated by tabs.")
final class InspectSqlCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "PATH", defaultValue = ".", description = "A folder or a .zip.")
  private Path path;

  InspectSqlCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws TroubleException, InterruptedException {
    Opened.use(
        path,
        source -> {
          ToIntFunction<Location> lines = SourceLines.of(source);
          ProjectFacts project = Opened.facts(source);
          Redactor redactor = Redactor.of(source, project);
          for (MigrationSet.Script script : project.schema().migrations().scripts()) {
            for (SqlStatement statement : script.statements()) {
              print(redactor.redact(line(script.path(), statement, lines)));
            }
          }
          return null;
        });
    terminal.out().flush();
    return ExitCode.CLEAN;
  }

  private void print(String line) {
    terminal.out().print(line + "\n");
  }

  private static String line(String file, SqlStatement statement, ToIntFunction<Location> lines) {
    int line = lines.applyAsInt(new Location(file, statement.span()));
    return String.join(
        "\t",
        file,
        String.valueOf(line),
        String.valueOf(statement.span().start()),
        String.valueOf(statement.span().end()),
        statement.kind(),
        result(statement));
  }

  private static String result(SqlStatement statement) {
    if (statement instanceof OpaqueStatement opaque) {
      return opaque.refused() ? "refused" : "opaque";
    }
    return "read";
  }
}
