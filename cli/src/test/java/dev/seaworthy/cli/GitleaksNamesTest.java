package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What names gitleaks' rules means Seaworthy's own rules, where these are used. */
class GitleaksNamesTest {
  /** In parts, so that no text of this project looks like a key. */
  private static final String TOKEN = "ghp_" + "aB3dE5gH7jK9mN1pQ3sT5vX7zC2bN4mL6k8J";

  private static final String OAUTH = "gho_" + "aB3dE5gH7jK9mN1pQ3sT5vX7zC2bN4mL6k8J";
  private static final String RESEND = "re_" + "aB3dE5gH_7jK9mN1pQ3sT5vX7zC2bN4mL";
  private static final String EXTEND = "[extend]\nuseDefault = true\n";

  @TempDir Path folder;
  private Path app;

  @BeforeEach
  void writeApp() throws IOException {
    app = Files.createDirectory(folder.resolve("app"));
    write("a.ts", "const token = '" + TOKEN + "';\n");
    write("tests/b.ts", "const token = '" + OAUTH + "';\n");
    write("mail.ts", "\nconst key = '" + RESEND + "';\n");
  }

  @Test
  void withoutAConfigurationAllAreFound() {
    assertThat(scan().out()).contains("a.ts:1:", "mail.ts:2:", "tests/b.ts:1:");
  }

  @Test
  void aRuleIsLeftOut() throws IOException {
    write(".gitleaks.toml", EXTEND + "disabledRules = ['github-pat']\n");
    Run run = scan();
    assertThat(run.out()).contains("mail.ts:2:", "tests/b.ts:1:").doesNotContain("a.ts:1:");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[allowlists]]\ntargetRules = ['github-oauth']\npaths = ['^tests/']\n",
        "[[rules]]\nid = 'github-oauth'\n[[rules.allowlists]]\npaths = ['^tests/']\n"
      })
  void anAllowlistSpeaksOfARule(String toml) throws IOException {
    write(".gitleaks.toml", EXTEND + toml);
    assertThat(scan().out()).contains("a.ts:1:", "mail.ts:2:").doesNotContain("tests/b.ts");
  }

  @Test
  void aFileBetweenIsNoObstacle() throws IOException {
    Path base = Files.writeString(folder.resolve("base.toml"), EXTEND);
    write(
        ".gitleaks.toml",
        "[extend]\npath = '%s'\n[[allowlists]]\ntargetRules = ['github-pat']\nregexes = ['.']\n"
            .formatted(base));
    assertThat(scan().out()).contains("tests/b.ts:1:").doesNotContain(" a.ts", "\na.ts");
  }

  @ParameterizedTest
  @CsvSource({
    "disabledRules = ['github-pad'], the disabled rule 'github-pad' is not among those extended",
    "[[allowlists]] targetRules = ['github-pad'] paths = ['.'], for the rule 'github-pad'"
  })
  void whatNobodyKnowsIsTold(String toml, String told) throws IOException {
    write(".gitleaks.toml", EXTEND + toml.replace("] ", "]\n") + "\n");
    assertThat(scan().err()).contains(told);
  }

  @Test
  void oneRuleIsAsked() {
    assertThat(scan("--enable-rule", "github-pat").out()).contains("a.ts").doesNotContain("mail");
    assertThat(scan("--enable-rule", "github-pad").err()).contains("there is no rule 'github-pad'");
  }

  @Test
  void fingerprintsAreKnown() throws IOException {
    write(
        ".gitleaksignore",
        "a.ts:github-pat:1\nmail.ts:generic-api-key:2\ntests/b.ts:github-pat:1\n");
    Run run = scan();
    assertThat(run.out()).contains("tests/b.ts:1:").contains("; 2 more are known and not shown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret", "REDACTED"})
  void aBaselineOfGitleaksIsKnown(String shown) throws IOException {
    Path baseline =
        Files.writeString(
            folder.resolve("baseline.json"),
            """
            [{"RuleID": "github-pat", "Description": "Uncovered a GitHub Personal Access Token",
              "StartLine": 1, "EndLine": 1, "StartColumn": 16, "EndColumn": 55,
              "Match": "%1$s", "Secret": "%1$s", "File": "a.ts", "Commit": "", "Entropy": 4.9},
             {"RuleID": "generic-api-key", "Description": "Detected a Generic API Key",
              "StartLine": 2, "EndLine": 2, "StartColumn": 8, "EndColumn": 50,
              "Match": "key = 'other'", "Secret": "other", "File": "mail.ts", "Commit": ""}]
            """
                .formatted(shown.equals("secret") ? TOKEN : shown));
    JsonNode found = scan("-b", baseline, "-f", "json").json();
    assertThat(found)
        .hasSize(2)
        .noneMatch(finding -> finding.get("File").asText().contains("/a.ts"));
  }

  @Test
  void aConfigurationOfItsOwnKnowsNoOtherNames() throws IOException {
    String rule = "[[rules]]\nid = 'github-token'\nregex = 'gh[po]_\\w+'\n";
    write(".gitleaks.toml", rule + "[[allowlists]]\ntargetRules = ['github-pat']\npaths = ['.']\n");
    assertThat(scan().err()).contains("for the rule 'github-pat', which does not exist");
  }

  private Run scan(Object... options) {
    Object[] words = new Object[options.length + 2];
    words[0] = "secrets";
    System.arraycopy(options, 0, words, 1, options.length);
    words[words.length - 1] = app;
    return Run.of(words);
  }

  private void write(String path, String text) throws IOException {
    Path file = app.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
