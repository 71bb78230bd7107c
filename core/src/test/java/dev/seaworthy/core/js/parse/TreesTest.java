package dev.seaworthy.core.js.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.source.Parsed;
import dev.seaworthy.core.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pairs of source and tree, one for each trap of the language; the trees were printed by
 * typescript-estree.
 */
class TreesTest {

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cases")
  void treeIsThatOfTypescriptEstree(String extension, String source, String tree) {
    Parsed<JsFile> parsed = JsParser.parse(new SourceFile("a." + extension, source));

    String actual = parsed.isValid() ? TreeText.of(parsed.tree().program(), source) : "!error";
    assertThat(actual).as(parsed.problems().toString()).isEqualTo(tree);
  }

  static List<Arguments> cases() throws IOException {
    List<Arguments> cases = new ArrayList<>();
    try (InputStream in = TreesTest.class.getResourceAsStream("trees.txt")) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        if (!line.isBlank() && !line.startsWith("#")) {
          int space = line.indexOf(' ');
          String source = line.substring(space + 1).replace('⏎', '\n');
          cases.add(Arguments.of(line.substring(0, space), source, lines.get(++i).strip()));
        }
      }
    }
    return cases;
  }
}
