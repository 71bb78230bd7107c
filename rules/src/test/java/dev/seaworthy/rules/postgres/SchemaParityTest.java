package dev.seaworthy.rules.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.sql.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Applies the migrations of each small project of {@code testdata} to a real PostgreSQL: the replay
 * refuses the same statements and ends with the same catalogue.
 */
@ExtendWith(PostgresServer.Resolver.class)
class SchemaParityTest {
  static Stream<Path> projects() throws IOException {
    return TestProjects.all();
  }

  static Stream<Path> examples() throws IOException {
    return TestProjects.examples();
  }

  @ParameterizedTest
  @MethodSource("projects")
  void theReplayEndsAsPostgresDoes(Path project, PostgresServer server) throws Exception {
    compare(TestProjects.files(project), server);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void soItDoesForTheExamplesOfTheReplay(Path example, PostgresServer server) throws Exception {
    compare(Map.of("supabase/migrations/1_example.sql", Files.readString(example)), server);
  }

  private static void compare(Map<String, String> files, PostgresServer server) throws Exception {
    Migrations migrations = new Migrations(files);
    assertThat(migrations.forSupabase()).isTrue();
    Schema schema = migrations.replay();
    try (Connection database = server.database()) {
      Map<String, String> refused = migrations.apply(database);
      assertThat(migrations.refusedBy(schema).keySet())
          .as("refused by PostgreSQL: %s", refused)
          .isEqualTo(refused.keySet());
      SortedSet<String> replayed = SchemaText.of(schema, database);
      SortedSet<String> real = CatalogText.of(database);
      assertThat(without(replayed, real)).as("only in the replay").isEmpty();
      real.removeIf(line -> ofQueriedTable(schema, line));
      assertThat(without(real, replayed)).as("only in PostgreSQL").isEmpty();
    }
  }

  /** The columns of {@code CREATE TABLE … AS} are those of a query, which is not evaluated. */
  private static boolean ofQueriedTable(Schema schema, String line) {
    return schema.tables().values().stream()
        .filter(table -> table.columns().isEmpty())
        .anyMatch(table -> line.startsWith("column " + table.name() + "."));
  }

  private static SortedSet<String> without(SortedSet<String> lines, SortedSet<String> others) {
    SortedSet<String> rest = new TreeSet<>(lines);
    rest.removeAll(others);
    return rest;
  }
}
