package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsCommandTest {
  private static final String RULES =
      """
      [[rules]]
      id = "acme"
      description = "Acme key"
      regex = 'acme_([a-z0-9]{4,})'
      keywords = ["acme_"]
      [[rules]]
      id = "p12"
      path = '\\.p12$'
      """;

  @TempDir Path folder;
  private Path app;
  private Path config;

  @BeforeEach
  void writeApp() throws IOException {
    app = Files.createDirectory(folder.resolve("app"));
    config = Files.writeString(folder.resolve("rules.toml"), RULES);
    write("src/a.ts", "acme_first\nä = 'acme_second'\n");
  }

  @Test
  void tellsTheRightPlacesAndNoSecret() {
    Run run = scan();
    assertThat(run.out())
        .contains("src/a.ts:1:1  Acme key.  [acme]\n", "src/a.ts:2:6  Acme key.  [acme]\n")
        .endsWith("2 secrets in 1 files, asked 2 rules\n")
        .doesNotContain("first", "second");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void writesTheJsonOfGitleaksWithItsColumns() {
    JsonNode second = scan("-f", "gitleaks-json", "--redact=0").json().get(1);
    assertThat(second.get("RuleID").asText()).isEqualTo("acme");
    assertThat(second.get("Secret").asText()).isEqualTo("second");
    assertThat(second.get("Match").asText()).isEqualTo("acme_second");
    assertThat(second.get("StartLine").asInt()).isEqualTo(2);
    // Bytes, and one too many on every line but the first.
    assertThat(second.get("StartColumn").asInt()).isEqualTo(8);
    assertThat(second.get("EndColumn").asInt()).isEqualTo(18);
    assertThat(second.get("Fingerprint").asText()).isEqualTo(app + "/src/a.ts:acme:2");
    assertThat(second.get("Tags").isArray()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"--redact, REDACTED", "--redact=100, REDACTED", "--redact=50, fi...", "-v, REDACTED"})
  void hidesAsMuchAsItIsTold(String option, String shown) {
    JsonNode first = scan("-f", "json", option).json().get(0);
    assertThat(first.get("Secret").asText()).isEqualTo(shown);
    assertThat(first.get("Match").asText()).isEqualTo("acme_" + shown);
  }

  @Test
  void writesSarifWithoutASnippet() {
    JsonNode result = scan("--format", "sarif").json().at("/runs/0/results/1");
    JsonNode region = result.at("/locations/0/physicalLocation/region");
    assertThat(region.toString())
        .isEqualTo("{\"startLine\":2,\"startColumn\":6,\"endLine\":2,\"endColumn\":17}");
    assertThat(result.get("level").asText()).isEqualTo("error");
    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("src/a.ts");
  }

  @Test
  void infersTheFormatFromTheNameOfTheReport() throws IOException {
    Path report = folder.resolve("report.sarif");
    assertThat(scan("--report-path", report).out()).isEmpty();
    assertThat(report).content().contains("\"2.1.0\"");
  }

  @Test
  void findsFilesByTheirPathEvenWhenTheyAreBinary() throws IOException {
    Files.write(app.resolve("key.p12"), new byte[] {0, 1, 2, 3});
    JsonNode found = scan("-f", "json", "--enable-rule", "p12").json().get(0);
    assertThat(found.get("Match").asText()).isEqualTo("file detected: " + app + "/key.p12");
    assertThat(found.get("StartLine").asInt()).isZero();
  }

  @Test
  void skipsFingerprintsInEitherFormOfTheirPath() throws IOException {
    write(".gitleaksignore", "# known\nsrc/a.ts:acme:1\n" + app + "/src/a.ts:acme:2\n");
    Run run = scan();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo("no secrets in 2 files, asked 2 rules; 2 more are known and not shown\n");
  }

  @Test
  void saysWhichFingerprintsHaveNoEffect() throws IOException {
    Path ignore = Files.writeString(folder.resolve("ignore"), "c0ffee:src/a.ts:acme:1\nwhat\n");
    Run run = scan("-i", ignore);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("ignore:2: not a fingerprint")
        .contains("fingerprints of commits have no effect without history: 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--redact=0", "--redact=100"})
  void knowsTheFindingsOfABaseline(String redact) throws IOException {
    Path baseline = folder.resolve("baseline.json");
    scan("-r", baseline, redact);
    write("src/a.ts", "acme_first\nä = 'acme_second'\nacme_third\n");
    JsonNode found = scan("-f", "json", "-b", baseline, "--redact=0").json();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).get("Secret").asText()).isEqualTo("third");
  }

  @Test
  void heedsAllowCommentsUnlessToldOtherwise() throws IOException {
    write("src/a.ts", "acme_first // gitleaks:allow\n");
    assertThat(scan().code()).isZero();
    assertThat(scan("--ignore-gitleaks-allow").code()).isEqualTo(1);
  }

  @Test
  void decodesAsOftenAsItMay() throws IOException {
    byte[] key = "key acme_first".getBytes(StandardCharsets.UTF_8);
    write("src/a.ts", "k = '" + Base64.getEncoder().encodeToString(key) + "'\n");
    assertThat(scan().out()).contains("src/a.ts:1:6  Acme key.  [acme]  (decoded from base64)");
    assertThat(scan("--max-decode-depth", "0").code()).isZero();
  }

  @Test
  void takesTheConfigurationInTheFolderBeforeItsOwnRules() throws IOException {
    write(".gitleaks.toml", RULES);
    assertThat(Run.of("secrets", app).out()).contains("[acme]").doesNotContain(".gitleaks.toml");
    Files.delete(app.resolve(".gitleaks.toml"));
    assertThat(Run.of("secrets", app).code()).isZero();
    assertThat(Run.of("secrets", "--default-config", config, app).out()).contains("[acme]");
  }

  @Test
  void extendsSeaworthysRulesOrTheDefaultThatItIsGiven() throws IOException {
    write(".gitleaks.toml", "[extend]\nuseDefault = true\n");
    write("src/a.ts", "acme_first\nkey = 'sk_live_" + "aB3dE5gH7jK9mN1pQ3sT5vX7" + "'\n");
    assertThat(Run.of("secrets", app).out()).contains("[stripe-secret-key]");
    assertThat(Run.of("secrets", "--default-config", config, app).out())
        .contains("[acme]")
        .doesNotContain("stripe");
  }

  @Test
  void scansASingleFileAndAlsoWhatGitIgnores() throws IOException {
    write(".gitignore", "src\n");
    assertThat(scan().code()).isEqualTo(1);
    Run run = Run.of("secrets", "-c", config, app.resolve("src/a.ts"));
    assertThat(run.out()).contains("a.ts:1:1");
  }

  @Test
  void endsWithTheCodeThatItIsTold() {
    assertThat(scan("--exit-code", "7").code()).isEqualTo(7);
    assertThat(scan("--no-banner", "--log-level", "error", "--no-color", "--redact").code())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--config gone.toml | gone.toml does not exist",
        "--format xml | there is no format 'xml'",
        "--enable-rule acne | there is no rule 'acne'; did you mean 'acme'?",
        "--redact=101 | --redact must be at least 0 and at most 100",
        "--baseline-path gone.json | the baseline gone.json does not exist",
        "--report-path gone/report.json | cannot write gone/report.json",
        "--jobs 0 | --jobs must be at least 1",
      })
  void saysInOneLineWhatIsWrong(String options, String message) {
    Run run = scan((Object[]) options.strip().split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(message).hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title = 'empty' | the configuration has no rules, so that it would find nothing",
        "[extend];;path = 'gone.toml' | the extended configuration gone.toml does not exist",
        "[[rules]];;id='x';;regex='(' | :3: regex of rule x is not a regular expression",
        "[[rules]];;id='x';;regexp='x' | :3: regexp of rule x is not a key that rule x can have",
      })
  void refusesAConfigurationInOneLine(String toml, String message) throws IOException {
    write(".gitleaks.toml", toml.strip().replace(";;", "\n") + "\n");
    Run run = Run.of("secrets", app);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(message).hasLineCount(1);
  }

  @Test
  void refusesABaselineThatIsNone() throws IOException {
    Path baseline = Files.writeString(folder.resolve("b.json"), "{}");
    assertThat(scan("-b", baseline).err()).contains("is not a report in gitleaks' JSON");
  }

  private Run scan(Object... options) {
    List<Object> arguments = new ArrayList<>(List.of("secrets"));
    arguments.addAll(List.of(options));
    if (!arguments.contains("--config")) {
      arguments.addAll(List.of("--config", config));
    }
    arguments.add(app);
    return Run.of(arguments.toArray());
  }

  private void write(String path, String text) throws IOException {
    Path file = app.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
