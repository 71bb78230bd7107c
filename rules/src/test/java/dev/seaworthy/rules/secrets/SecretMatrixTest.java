package dev.seaworthy.rules.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.engine.Auditor;
import dev.seaworthy.core.engine.Progress;
import dev.seaworthy.core.engine.ReportedFinding;
import dev.seaworthy.core.project.Settings;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.Rule;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.MemoryTree;
import dev.seaworthy.rules.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/** Puts the lines of {@code secrets/matrix.toml} to all rules about secrets. */
class SecretMatrixTest {
  private static final List<Rule> RULES =
      Rules.ALL.stream().filter(rule -> rule.info().category() == Category.SECRETS).toList();

  /** One line of an app. */
  private record Line(String verdict, String file, String text, String provider) {
    @Override
    public String toString() {
      return verdict + " " + text.substring(0, Math.min(60, text.length()));
    }
  }

  static Stream<Line> secrets() throws IOException {
    return lines("secret").stream();
  }

  static Stream<Line> harmless() throws IOException {
    return Stream.concat(lines("public").stream(), lines("clean").stream());
  }

  @Test
  void isLargeEnough() throws IOException {
    assertThat(lines("secret")).hasSizeGreaterThan(60);
    assertThat(lines("public")).hasSizeGreaterThan(14);
    assertThat(lines("clean")).hasSizeGreaterThan(20);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("secrets")
  void findsTheSecretAndNamesItsProvider(Line line) throws InterruptedException {
    assertThat(audit(line))
        .as(line.text())
        .anyMatch(
            finding ->
                finding.severity().atLeast(Severity.MEDIUM)
                    && (finding.message() + finding.nextStep()).contains(line.provider()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harmless")
  void isQuietOnWhatIsPublicOrClean(Line line) throws InterruptedException {
    assertThat(audit(line))
        .as(line.text())
        .allMatch(finding -> !finding.severity().atLeast(Severity.MEDIUM));
  }

  private static List<ReportedFinding> audit(Line line) throws InterruptedException {
    MemoryTree tree = new MemoryTree("app", Map.of(line.file(), line.text() + "\n"));
    return new Auditor(Rules.plan(RULES, Map.of(), Settings.NONE, 1))
        .audit(tree, Progress.NONE)
        .findings();
  }

  private static List<Line> lines(String verdict) throws IOException {
    TomlArray rows = matrix().getArrayOrEmpty(verdict);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      TomlTable row = rows.getTable(i);
      lines.add(
          new Line(
              verdict,
              row.getString("file", () -> "src/app.ts"),
              FakeSecrets.generate(row.getString("line"), new Random(i)),
              row.getString("provider", () -> "")));
    }
    return lines;
  }

  private static TomlParseResult matrix() throws IOException {
    try (InputStream table = SecretMatrixTest.class.getResourceAsStream("/secrets/matrix.toml")) {
      return Toml.parse(new String(table.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
