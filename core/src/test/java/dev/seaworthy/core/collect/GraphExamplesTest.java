package dev.seaworthy.core.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small repositories and their module graphs. */
class GraphExamplesTest {
  static List<Path> examples() throws IOException, URISyntaxException {
    Path folder = Path.of(GraphExamplesTest.class.getResource("graph").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void graphs(Path file) throws IOException {
    GraphExample example = GraphExample.parse(Files.readString(file));
    assertThat(example.print()).isEqualTo(example.expected());
  }

  @Test
  void anAppWithoutAKnownStartHasNoEntries() {
    assertThat(GraphExample.parse("== lib.ts\nexport {};\n").graph().hasEntries()).isFalse();
  }
}
