package dev.seaworthy.core.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No statement that PostgreSQL accepts is called wrong, read as a whole or not. */
class AcceptedFormsTest {
  private static final Path FORMS =
      Path.of("src/test/resources/dev/seaworthy/core/sql/accepted.sql");

  static List<String> forms() throws IOException {
    return Files.readAllLines(FORMS).stream().filter(line -> !line.startsWith("--")).toList();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void isNotRefused(String form) {
    assertThat(SqlParser.statements(form))
        .isNotEmpty()
        .noneMatch(
            statement -> statement instanceof OpaqueStatement opaque && opaque.fault().isPresent());
  }
}
