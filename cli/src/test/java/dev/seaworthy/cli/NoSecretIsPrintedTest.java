package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plants secrets wherever an app can have one and looks for them in what every command that reports
 * on an app writes, in every format.
 */
class NoSecretIsPrintedTest {
  /** In parts, so that no text of this project looks like a key. */
  private static final String KEY = "sk_live_" + "aB3dE5gH7jK9mN1pQ3sT5vX7";

  private static final String PASSWORD = "hT9" + "vQ2mZ7pL4xR8";
  private static final String TOKEN = "ghp_" + "aB3dE5gH7jK9mN1pQ3sT5vX7zC2bN4mL6k8J";

  @TempDir Path app;

  @BeforeEach
  void plant() throws IOException {
    String url = "postgresql://app:" + PASSWORD + "@db.qzpluto.io:5432/app";
    write("package.json", "{\"name\":\"app\",\"scripts\":{\"db\":\"psql " + url + "\"}}\n");
    write("src/pay.ts", "// " + TOKEN + "\nexport const key = '" + KEY + "';\n");
    write("src/App.tsx", "export default () => <p title=\"" + KEY + "\">{`" + TOKEN + "`}</p>;\n");
    write(
        "server/db.ts",
        "import { Pool } from 'pg';\nnew Pool({ connectionString: '" + url + "' });\n");
    write("src/api.ts", "fetch('http://localhost:3000/?key=" + KEY + "');\n");
    write("src/fallback.ts", "const s = process.env.STRIPE_KEY || '" + KEY + "';\n");
    write("src/broken.ts", "const = '" + KEY + "' '" + TOKEN + "'\n");
    write(".env", "DATABASE_URL=" + url + "\nVITE_STRIPE=" + KEY + "\n");
    write("app.properties", "spring.datasource.url=jdbc:" + url + "\ngithub.token=" + TOKEN + "\n");
    write("deploy.yml", "env:\n  TOKEN: " + TOKEN + "\n");
    write("README.md", "Use `" + KEY + "` with " + url + "\n");
    write("k8s.yaml", "kind: Secret\ndata:\n  key: " + base64("STRIPE=" + KEY) + "\n");
    write(
        "supabase/migrations/1.sql",
        "create table t (id int);\nselect '" + KEY + "', '" + url + "';\n");
    write("bad.json", "{\"key\": \"" + KEY + "\",,}\n");
  }

  static Stream<List<String>> commands() {
    return Stream.of(
        List.of("audit", "--fail-on", "never"),
        List.of("audit", "--format", "json"),
        List.of("audit", "--format", "sarif"),
        List.of("audit", "--format", "sarif", "--sarif-profile", "full"),
        List.of("audit", "--format", "gcc"),
        List.of("audit", "--statistics"),
        List.of("audit", "--history"),
        List.of("fix"),
        List.of("secrets"),
        List.of("secrets", "--format", "sarif"),
        List.of("secrets", "--format", "gitleaks-json"),
        List.of("secrets", "--format", "csv"),
        List.of("secrets", "--format", "junit"),
        List.of("secrets", "--format", "text", "--redact=0"),
        List.of("secrets", "--format", "sarif", "--redact=0"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void holdsForEveryReport(List<String> command) {
    Run run = Run.of(Stream.concat(command.stream(), Stream.of(app)).toArray());
    assertThat(run.code()).as(run.err()).isLessThan(2);
    assertHidden(run);
  }

  @Test
  void theSecretsAreFound() {
    assertThat(Run.of("secrets", app).out())
        .contains("[stripe-secret-key]", "[github-", "src/pay.ts:2", ".env:1", "k8s.yaml:3");
  }

  static Stream<List<String>> inspections() {
    return Stream.of(
        List.of("inspect", "parse"),
        List.of("inspect", "schema"),
        List.of("inspect", "sql"),
        List.of("inspect", "graph"),
        List.of("inspect", "project"));
  }

  @ParameterizedTest
  @MethodSource("inspections")
  void holdsForWhatIsInspectedOfAnApp(List<String> command) throws IOException {
    write("supabase/migrations/2.sql", "create table u (k text default '" + KEY + "');\n");
    write("src/main.ts", "import '" + KEY + "';\nimport './" + TOKEN + "';\n");
    write("src/" + TOKEN + ".ts", "export {};\n");
    Run run = Run.of(command.get(0), command.get(1), app);
    assertThat(run.code()).as(run.err()).isZero();
    assertHidden(run);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ast", "scope", "cfg"})
  void holdsForWhatIsInspectedOfAFile(String what) throws IOException {
    String text =
        "import '"
            + TOKEN
            + "';\nif (a === '"
            + KEY
            + "') { b(`"
            + TOKEN
            + "`); }\n"
            + "const "
            + TOKEN
            + " = '"
            + KEY
            + "';\n";
    Path file = write("src/" + TOKEN + ".ts", text);
    Run run = Run.of("inspect", what, file, write("src/b.ts", "const = '" + KEY + "' x\n"));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("\"range\":");
    assertHidden(run);
  }

  @Test
  void everyInspectionIsHeldToIt() {
    List<String> held = new ArrayList<>(List.of("ast", "scope", "cfg"));
    inspections().forEach(command -> held.add(command.get(1)));
    assertThat(held)
        .containsExactlyInAnyOrderElementsOf(InspectCommand.with(null).getSubcommands().keySet());
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsNotRepeatedWithItsSecret(List<String> command) {
    Run run = Run.of(command.toArray());
    assertThat(run.code()).isEqualTo(ExitCode.TROUBLE);
    assertThat(run.err()).contains("[redacted]");
    assertHidden(run);
  }

  static Stream<List<String>> mistakes() {
    return Stream.of(
        List.of(KEY),
        List.of("explain", KEY),
        List.of("rules", "--format", TOKEN),
        List.of("audit", "--only", TOKEN),
        List.of("audit", "https://me:" + TOKEN + "@example.com/app.git"),
        List.of("secrets", "/nowhere/" + KEY),
        List.of("secrets", "--config", "/nowhere/" + KEY),
        List.of("inspect", "ast", "/nowhere/" + KEY + ".ts"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theNameOfAFileIsHiddenToo(List<String> command) throws IOException {
    write("notes/" + TOKEN + "/a.ts", "export const key = '" + KEY + "';\n");
    write("src/" + KEY + ".json", "{,}\n");
    write("server/" + TOKEN + ".env", "DATABASE_URL=postgresql://a:" + PASSWORD + "@db.x.io/a\n");
    Run run = Run.of(Stream.concat(command.stream(), Stream.of(app)).toArray());
    assertThat(run.code()).as(run.err()).isLessThan(2);
    assertHidden(run);
  }

  @Test
  void theRestOfTheNameIsShown() throws IOException {
    write("notes/" + TOKEN + "/a.ts", "export const key = '" + KEY + "z';\n");
    assertThat(Run.of("secrets", app).out()).contains("notes/REDACTED/a.ts:1:");
    assertThat(Run.of("audit", "--format", "gcc", app).out()).contains("notes/[redacted]/a.ts:1:");
  }

  private static void assertHidden(Run run) {
    for (String secret : List.of(KEY, PASSWORD, TOKEN, base64("STRIPE=" + KEY))) {
      assertThat(run.out() + run.err()).doesNotContain(secret);
    }
  }

  @Test
  void onlyTheReportsOfGitleaksShowThemWhenAsked() {
    for (String format : List.of("gitleaks-json", "csv", "junit")) {
      assertThat(Run.of("secrets", "-f", format, "--redact=0", app).out())
          .contains(KEY, PASSWORD, TOKEN);
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String path, String text) throws IOException {
    Path file = app.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
