package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seaworthy.cli.source.Commits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code secrets --history}, where gitleaks has its command {@code git}. */
class SecretsHistoryTest {
  private static final String RULES =
      """
      [[rules]]
      id = "acme"
      description = "Acme key"
      regex = 'acme_([a-z0-9]{4,})'
      """;

  @TempDir Path folder;
  private Path app;
  private String first;
  private String second;

  @BeforeEach
  void makeRepository() throws Exception {
    app = Files.createDirectory(folder.resolve("app"));
    Files.writeString(app.resolve("a.ts"), "now\n");
    try (Commits commits = Commits.in(app)) {
      first = commits.commit(Map.of("a.ts", "\nacme_first\n")).name();
      second = commits.commit(Map.of("a.ts", "\n\nacme_first\n", "b.ts", "acme_second\n")).name();
      commits.commit(Map.of("a.ts", "now\n"));
    }
  }

  @Test
  void aSecretIsFoundAtItsFirstCommit() throws IOException {
    Run run = scan("");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo(
            """
            a.ts:2:1  Acme key.  [acme]  (commit %s of 2025-03-01)
            b.ts:1:1  Acme key.  [acme]  (commit %s of 2025-03-02)

            2 secrets in 4 contents of the history, asked 1 rules
            """
                .formatted(first.substring(0, 7), second.substring(0, 7)));
  }

  @Test
  void theReportsOfGitleaksNameTheCommit() throws IOException {
    JsonNode found = scan("", "-f", "json").json().get(0);
    assertThat(found.get("Commit").asText()).isEqualTo(first);
    assertThat(found.get("Author").asText()).isEqualTo("A. Uthor");
    assertThat(found.get("Email").asText()).isEqualTo("a@example.com");
    assertThat(found.get("Date").asText()).isEqualTo("2025-03-01T10:00:00Z");
    assertThat(found.get("Message").asText()).isEqualTo("commit 1");
    assertThat(found.get("File").asText()).isEqualTo("a.ts");
    assertThat(found.get("Fingerprint").asText()).isEqualTo(first + ":a.ts:acme:2");
    assertThat(scan("", "-f", "csv").out())
        .contains("acme," + first + ",a.ts,", ",A. Uthor,commit 1,2025-03-01T10:00:00Z,");
    assertThat(scan("", "-f", "junit").out()).contains("line 2, at commit " + first + ".");
  }

  @ParameterizedTest
  @CsvSource({"%s:a.ts:acme:2, b.ts", "a.ts:acme:2, b.ts", "%s:b.ts:acme:1, a.ts;b.ts"})
  void fingerprintsAreKnown(String fingerprint, String found) throws IOException {
    Files.writeString(app.resolve(".gitleaksignore"), fingerprint.formatted(first) + "\n");
    Run run = scan("");
    assertThat(run.err()).isEmpty();
    assertThat(run.out().contains("a.ts:2:1")).isEqualTo(found.contains("a.ts"));
    assertThat(run.out().contains("b.ts:1:1")).isEqualTo(found.contains("b.ts"));
  }

  @Test
  void aReportIsTheBaselineOfTheNextRun() throws IOException {
    Path baseline = folder.resolve("baseline.json");
    scan("", "-r", baseline);
    Run run = scan("", "-b", baseline);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("; 2 more are known and not shown");
  }

  @Test
  void allowlistsSpeakOfCommits() throws IOException {
    String global = "[[allowlists]]\ncommits = ['" + first.toUpperCase() + "']\n";
    assertThat(scan(global).out()).contains("b.ts").doesNotContain("a.ts");
    String and =
        "[[allowlists]]\ncondition = 'AND'\ncommits = ['" + second + "']\npaths = ['^%s$']\n";
    assertThat(scan(and.formatted("b.ts")).out()).contains("a.ts").doesNotContain("b.ts");
    assertThat(scan(and.formatted("a.ts")).out()).contains("a.ts", "b.ts");
    String rule = "[[rules.allowlists]]\ncommits = ['" + second + "']\n";
    assertThat(scan(rule).out()).contains("a.ts").doesNotContain("b.ts");
    assertThat(Run.of("secrets", "-c", config(global), app).err())
        .contains("allowlists of commits have no effect without --history");
  }

  @Test
  void whatCannotBeDoneIsSaid() throws IOException {
    assertThat(scan("", "-f", "sarif").err())
        .contains("sarif cannot show what no file has any more; seaworthy audit --history");
    Path plain = Files.createDirectory(folder.resolve("plain"));
    Files.writeString(plain.resolve("a.ts"), "");
    Run run = Run.of("secrets", "--history", plain);
    assertThat(run.code()).isEqualTo(ExitCode.TROUBLE);
    assertThat(run.err()).contains(plain + " has no history of git");
  }

  private Run scan(String more, Object... options) throws IOException {
    Object[] words = new Object[options.length + 5];
    words[0] = "secrets";
    words[1] = "--history";
    words[2] = "-c";
    words[3] = config(more);
    System.arraycopy(options, 0, words, 4, options.length);
    words[words.length - 1] = app;
    return Run.of(words);
  }

  private Path config(String more) throws IOException {
    return Files.writeString(folder.resolve("rules.toml"), RULES + more);
  }
}
