package dev.seaworthy.rules.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The small projects of {@code testdata} that have migrations of Supabase. */
final class TestProjects {
  private static final Path TESTDATA = Path.of("..", "testdata");

  private static final Path EXAMPLES =
      Path.of("..", "core", "src/test/resources/dev/seaworthy/core/sql/schema/examples");

  private TestProjects() {}

  /** Returns every folder that has {@code supabase/migrations}. */
  static Stream<Path> all() throws IOException {
    try (Stream<Path> paths = Files.walk(TESTDATA)) {
      return paths
          .filter(path -> path.endsWith(Path.of("supabase", "migrations")))
          .map(path -> path.getParent().getParent())
          .sorted()
          .toList()
          .stream();
    }
  }

  /** Returns the examples of the replay, each a file that a project could have. */
  static Stream<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList().stream();
    }
  }

  /** Returns the texts of the files of a project by path. */
  static Map<String, String> files(Path project) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(project)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(project.relativize(path).toString().replace('\\', '/'), Files.readString(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
