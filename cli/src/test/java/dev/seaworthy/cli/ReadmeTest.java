package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README shows is what the commands print. {@code -Dgolden.write=true} writes the report
 * and the table of rules into it anew.
 */
class ReadmeTest {
  private static final Path README = Path.of("..", "README.md");
  private static final Pattern REPORT =
      Pattern.compile("<!-- report: (\\S+) -->\n```text\n(.*?)```\n", Pattern.DOTALL);
  private static final Pattern RULES =
      Pattern.compile("(?<=<!-- rules -->\n\n)((?:\\|.*\n)*)", Pattern.MULTILINE);
  private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  @Test
  void reportIsWhatTheCommandPrints(@TempDir Path folder) throws IOException {
    Matcher shown = find(REPORT);
    String app = shown.group(1);
    AppCopy.of(Path.of("..", "testdata", "apps", app), folder.resolve(app));
    String actual = Run.of("audit", folder.resolve(app)).out();
    write(shown.start(2), shown.end(2), actual);
    assertThat(find(REPORT).group(2)).isEqualTo(actual);
  }

  @Test
  void tableHasEveryRule() throws IOException {
    String actual =
        Rules.ALL.stream()
            .map(
                rule ->
                    "| [`%1$s`](docs/rules/%1$s.md) | %2$s | %3$s |\n"
                        .formatted(rule.id(), rule.info().severity().word(), rule.info().summary()))
            .collect(
                Collectors.joining("", "| rule | severity | what it finds |\n|---|---|---|\n", ""));
    Matcher shown = find(RULES);
    write(shown.start(1), shown.end(1), actual);
    assertThat(find(RULES).group(1)).isEqualTo(actual);
  }

  @Test
  void optionsThatItNamesExist() throws IOException {
    String help = Run.of("audit", "--help").out();
    Matcher shell = SHELL.matcher(Files.readString(README));
    while (shell.find()) {
      for (String word : shell.group(1).split("\\s+")) {
        if (word.startsWith("--")) {
          assertThat(help).contains(word);
        }
      }
    }
  }

  @Test
  void testCommandIsTheOneThatContinuousIntegrationRuns() throws IOException {
    String command = "mvn -B -ntp verify";
    assertThat(Files.readString(README)).contains("```sh\n" + command + "\n```");
    assertThat(Files.readString(Path.of("..", ".ci", "run"))).contains("exec " + command + "\n");
    List<String> ready = Files.readAllLines(Path.of("..", "scripts", "ready"));
    assertThat(ready.get(ready.size() - 1)).contains(".ci/run");
  }

  private static Matcher find(Pattern pattern) throws IOException {
    Matcher matcher = pattern.matcher(Files.readString(README));
    assertThat(matcher.find()).as("%s in the README", pattern).isTrue();
    return matcher;
  }

  private static void write(int start, int end, String text) throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      StringBuilder readme = new StringBuilder(Files.readString(README));
      Files.writeString(README, readme.replace(start, end, text));
    }
  }
}
