package dev.seaworthy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.engine.Report;
import dev.seaworthy.core.rule.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The small projects {@code testdata/rules/<id>/<case>/}: each rule finds there what the {@code
 * want} comments say and nothing else. A file {@code want.txt} beside the project says what a
 * comment cannot: {@code path:line} for a file without comments, {@code status: unknown} for how
 * the rule ends. What an earlier commit wrote stands below {@code commit-1/}, and so on.
 */
class RuleFixtureTest {
  private static final Path FOLDER = Path.of("..", "testdata", "rules");

  static Stream<Arguments> cases() throws IOException {
    List<Arguments> cases = new ArrayList<>();
    for (Rule rule : Rules.ALL) {
      Path folder = FOLDER.resolve(rule.id());
      if (Files.isDirectory(folder)) {
        try (Stream<Path> children = Files.list(folder)) {
          children.sorted().forEach(child -> cases.add(Arguments.of(rule.id(), child)));
        }
      }
    }
    return cases.stream();
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("cases")
  void findsWhatIsWantedAndNothingElse(String ruleId, Path folder) throws Exception {
    Rule rule = Rules.find(ruleId).orElseThrow();
    Example example = read(folder);
    Set<String> wanted = new TreeSet<>(example.wanted(ruleId));
    String status = null;
    for (String line : wantFile(folder)) {
      if (line.startsWith("status:")) {
        status = line.substring("status:".length()).strip();
      } else {
        wanted.add(line);
      }
    }
    Report report = example.audit(rule);
    assertThat(Example.found(report)).isEqualTo(wanted);
    if (status != null) {
      assertThat(report.results().get(0).status().word()).isEqualTo(status);
    }
  }

  private static List<String> wantFile(Path folder) throws IOException {
    Path file = folder.resolve("want.txt");
    return Files.exists(file)
        ? Files.readAllLines(file).stream().map(String::strip).filter(l -> !l.isEmpty()).toList()
        : List.of();
  }

  private static Example read(Path folder) throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .filter(Files::isRegularFile)
          .filter(path -> !path.equals(folder.resolve("want.txt")))
          .forEach(
              path -> files.put(folder.relativize(path).toString().replace('\\', '/'), text(path)));
    }
    return Example.of(folder.getFileName().toString(), files);
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
