package dev.seaworthy.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.source.LineIndex;
import org.junit.jupiter.api.Test;

/** The expected values are those of GitHub's upload action for the same texts. */
class LineHashesTest {
  private static String[] hashes(String text) {
    return LineHashes.of(text, LineIndex.of(text).lineCount());
  }

  @Test
  void emptyFileHasOneLine() {
    assertThat(hashes("")).containsExactly("c129715d7a2bc9a3:1");
  }

  @Test
  void linesDifferByWhatFollows() {
    assertThat(hashes(" a\nb\n  \t\tc\n d"))
        .containsExactly(
            "271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1");
  }

  @Test
  void blanksAndTheKindOfLineBreakDoNotMatter() {
    String[] plain = hashes("a b\nc\n");
    assertThat(hashes("\ta  b \r\n c\r\n")).containsExactly(plain);
    assertThat(hashes("ab\rc\r")).containsExactly(plain);
  }

  @Test
  void equalLinesAreNumbered() {
    String[] hashes = hashes("x".repeat(120) + "\n" + "x".repeat(120) + "\n");
    assertThat(hashes[0]).endsWith(":1");
    assertThat(hashes[1]).isEqualTo(hashes[0].replace(":1", ":2"));
  }

  @Test
  void linesFarBelowDoNotMatter() {
    String head = "start\n" + "y".repeat(150) + "\n";
    assertThat(hashes(head + "one\n")[0]).isEqualTo(hashes(head + "another\n")[0]);
  }
}
