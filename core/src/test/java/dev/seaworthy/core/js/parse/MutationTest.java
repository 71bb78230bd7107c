package dev.seaworthy.core.js.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Program;
import dev.seaworthy.core.js.ast.Walker;
import dev.seaworthy.core.source.SourceFile;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

/** Whatever is done to a source, the parser returns a tree whose ranges nest. */
class MutationTest {
  private static final int ROUNDS = 20;

  @Test
  void damagedSourcesYieldATree() throws IOException {
    List<Arguments> cases = TreesTest.cases();
    Random random = new Random(42);
    for (int round = 0; round < ROUNDS; round++) {
      for (Arguments one : cases) {
        String extension = (String) one.get()[0];
        String source = mutate((String) one.get()[1], random);
        JsFile file = JsParser.parse(new SourceFile("a." + extension, source)).tree();
        Walker.walk(file.program(), (node, ancestors) -> check(node, ancestors.parent(), source));
      }
    }
  }

  private static void check(Node node, Node parent, String source) {
    assertThat(node.start()).as("%s in %s", node, source).isBetween(0, node.end());
    boolean inside =
        parent == null
            || (parent.start() <= node.start() && node.end() <= parent.end())
            || node.type().name().equals("Decorator");
    assertThat(inside).as("%s within %s in %s", node, parent, source).isTrue();
    assertThat(parent == null).isEqualTo(node instanceof Program);
  }

  /** Deletes, repeats or moves a few characters. */
  private static String mutate(String source, Random random) {
    StringBuilder text = new StringBuilder(source);
    int at = random.nextInt(text.length());
    int end = Math.min(text.length(), at + 1 + random.nextInt(3));
    String part = text.substring(at, end);
    switch (random.nextInt(3)) {
      case 0 -> text.delete(at, end);
      case 1 -> text.insert(at, part);
      default -> text.delete(at, end).insert(random.nextInt(text.length() + 1), part);
    }
    return text.toString();
  }
}
