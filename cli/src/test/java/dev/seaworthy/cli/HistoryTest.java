package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seaworthy.cli.source.Commits;
import dev.seaworthy.sarif.GitHubUploadRules;
import dev.seaworthy.sarif.SarifSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code audit --history} on repositories that the tests make. */
class HistoryTest {
  /** In parts, so that no text of this project looks like a key. */
  private static final String KEY = "sk_live_" + "aB3dE5gH7jK9mN1pQ3sT5vX7";

  private static final String TOKEN = "ghp_" + "aB3dE5gH7jK9mN1pQ3sT5vX7zC2bN4mL6k8J";
  private static final String CLEAN = "export const key = process.env.KEY;\n";
  private static final String LEAKING = "export const key = '" + KEY + "';\n";

  @TempDir Path app;

  @Test
  void aSecretThatWasTakenOutIsFoundAtItsFirstCommit() throws Exception {
    write("src/pay.ts", CLEAN);
    ObjectId first;
    try (Commits commits = Commits.in(app)) {
      commits.commit(Map.of("src/pay.ts", CLEAN));
      first = commits.commit(Map.of("src/pay.ts", LEAKING));
      commits.commit(Map.of("src/pay.ts", "// " + TOKEN + "\n" + LEAKING));
      commits.commit(Map.of("src/pay.ts", CLEAN));
    }
    List<JsonNode> findings = findings();
    assertThat(findings).hasSize(2);
    JsonNode key = findings.get(1);
    assertThat(key.get("message").asText())
        .startsWith("Stripe")
        .contains(
            "commit `" + first.name().substring(0, 7) + "` of 2025-03-02 put it into `src/pay.ts`");
    assertThat(key.get("nextStep").asText()).startsWith("Rotate it at Stripe");
    assertThat(key.get("severity").asText()).isEqualTo("high");
    assertThat(key.at("/place/path").asText()).isEqualTo("src/pay.ts");
    assertThat(status()).isEqualTo("fail");
  }

  @Test
  void aSecretThatStillStandsInAFileIsNotToldTwice() throws Exception {
    write("src/charge.ts", "const stripe = '" + KEY + "';\n");
    try (Commits commits = Commits.in(app)) {
      commits.commit(Map.of("src/pay.ts", LEAKING));
    }
    assertThat(findings()).isEmpty();
    assertThat(status()).isEqualTo("pass");
  }

  @Test
  void theFindingStandsWhereAReaderCanGo() throws Exception {
    write("package.json", "{}\n");
    write("src/a.ts", CLEAN);
    try (Commits commits = Commits.in(app)) {
      commits.commit(Map.of("src/pay.ts", LEAKING, "README.md", "no longer here"));
    }
    assertThat(findings().get(0).at("/place/path").asText()).isEqualTo("package.json");
    write("README.md", "# App\n");
    assertThat(findings().get(0).at("/place/path").asText()).isEqualTo("README.md");
    write("src/pay.ts", "");
    assertThat(findings().get(0).at("/place/path").asText()).isEqualTo("src/pay.ts");
  }

  @Test
  void gitHubTakesTheReport() throws Exception {
    write("src/a.ts", CLEAN);
    try (Commits commits = Commits.in(app)) {
      commits.commit(Map.of("gone/pay.ts", LEAKING));
    }
    JsonNode document =
        SarifSchema.parse(Run.of("audit", "--history", "--format", "sarif", app).out());
    assertThat(document.at("/runs/0/results")).hasSize(1);
    assertThat(SarifSchema.violations(document)).isEmpty();
    assertThat(GitHubUploadRules.violations(document)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "sarif", "gcc"})
  void noFormatShowsTheSecret(String format) throws Exception {
    write("src/a.ts", CLEAN);
    try (Commits commits = Commits.in(app)) {
      commits.commit(Map.of("src/" + TOKEN + ".ts", LEAKING, "b.txt", TOKEN));
    }
    String out = Run.of("audit", "--history", "--format", format, app).out();
    assertThat(out).contains("secret-in-history").doesNotContain(KEY, TOKEN);
  }

  @Test
  void whatTheConfigurationExcludesIsExcludedFromHistoryToo() throws Exception {
    write("src/a.ts", CLEAN);
    write("seaworthy.yml", "exclude:\n  - legacy/\n");
    try (Commits commits = Commits.in(app)) {
      commits.commit(Map.of("legacy/pay.ts", LEAKING));
    }
    assertThat(findings()).isEmpty();
  }

  @Test
  void aSecretOfTestsIsLow() throws Exception {
    write("src/a.ts", CLEAN);
    try (Commits commits = Commits.in(app)) {
      commits.commit(Map.of("tests/pay.test.ts", LEAKING));
    }
    assertThat(findings().get(0).get("severity").asText()).isEqualTo("low");
  }

  @Test
  void whatIsBinaryHoldsNoSecret() throws Exception {
    write("src/a.ts", CLEAN);
    try (Commits commits = Commits.in(app)) {
      commits.commit(Map.of("cache.db", "\0\377\376\1".repeat(20) + LEAKING));
    }
    assertThat(findings()).isEmpty();
  }

  @Test
  void withoutTheOptionTheRuleNeverPasses() throws Exception {
    write("src/a.ts", CLEAN);
    assertThat(status("--no-progress")).isEqualTo("not-applicable");
    try (Commits commits = Commits.in(app)) {
      assertThat(status("--no-progress")).isEqualTo("not-applicable");
      commits.commit(Map.of("src/pay.ts", LEAKING));
      assertThat(status("--no-progress")).isEqualTo("unknown");
    }
    assertThat(status()).isEqualTo("fail");
  }

  @Test
  void aPartOfAHistoryProvesNothing() throws Exception {
    write("src/a.ts", CLEAN);
    try (Commits commits = Commits.in(app)) {
      commits.commit(Map.of("src/a.ts", LEAKING));
      ObjectId head = commits.commit(Map.of("src/a.ts", CLEAN));
      write(".git/shallow", head.name() + "\n");
    }
    assertThat(status()).isEqualTo("unknown");
    assertThat(Run.of("audit", "--history", app).out())
        .contains("the clone is shallow, so that older commits are not in it");
  }

  @Test
  void anyNumberOfThreadsGivesTheSameReport() throws Exception {
    write("src/a.ts", CLEAN);
    try (Commits commits = Commits.in(app)) {
      for (int i = 0; i < 30; i++) {
        commits.commit(Map.of("src/" + i + ".ts", LEAKING.replace("5gH7", "x" + (100 + i))));
      }
    }
    String one = Run.of("audit", "--history", "--jobs", 1, "--format", "json", app).out();
    assertThat(findings()).hasSize(30);
    assertThat(Run.of("audit", "--history", "--jobs", 4, "--format", "json", app).out())
        .isEqualTo(one);
  }

  private List<JsonNode> findings() {
    List<JsonNode> findings = new ArrayList<>();
    report("--history").get("findings").forEach(findings::add);
    return findings;
  }

  private String status() {
    return status("--history");
  }

  private String status(String option) {
    return report(option).at("/rules/0/status").asText();
  }

  private JsonNode report(String option) {
    String rule = "--only=secret-in-history";
    return Run.of("audit", option, rule, "--format=json", "--fail-on=never", app).json();
  }

  private void write(String path, String content) throws IOException {
    Path file = app.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
