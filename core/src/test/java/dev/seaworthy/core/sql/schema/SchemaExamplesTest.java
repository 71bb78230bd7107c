package dev.seaworthy.core.sql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.sql.SqlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pairs of files: migrations, and the schema that they leave behind. A first line {@code -- strict}
 * or {@code -- explicit} chooses the mode and the grants. {@code -Dgolden.write=true} writes the
 * second files anew.
 */
class SchemaExamplesTest {
  private static final Path SOURCES =
      Path.of("src/test/resources/dev/seaworthy/core/sql/schema/examples");

  static List<String> examples() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".sql"))
          .map(name -> name.substring(0, name.length() - ".sql".length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void migrationsLeaveThisSchemaBehind(String name) throws IOException {
    String sql = Files.readString(SOURCES.resolve(name + ".sql"));
    SourceFile file = new SourceFile("supabase/migrations/1_example.sql", sql);
    String first = sql.lines().findFirst().orElse("");
    Schema schema =
        SchemaReplay.replay(
            MigrationFinder.find(
                List.of(
                    new MigrationSet.Script(
                        file.path(), SqlParser.parse(file).tree().statements()))),
            first.contains("strict") ? ReplayMode.STRICT : ReplayMode.LENIENT,
            first.contains("explicit") ? GrantEra.EXPLICIT : GrantEra.LEGACY);
    String printed = SchemaText.of(schema, file);
    Path expected = SOURCES.resolve(name + ".txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(expected, printed);
    }
    assertThat(printed).isEqualTo(Files.readString(expected));
  }
}
