package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/inspect.md} shows is what the commands print. */
class InspectPageTest {
  private static final Path PAGE = Path.of("..", "docs", "inspect.md");
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "## `inspect (\\w+)`\n(?:(?!\n## ).)*?```ts\n(.*?)```(?:(?!```).)*```json\n(.*?)```",
          Pattern.DOTALL);

  @Test
  void examplesAreWhatTheCommandsPrint(@TempDir Path folder) throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(PAGE));
    int found = 0;
    while (example.find()) {
      Path file = Files.writeString(folder.resolve("a.ts"), example.group(2));
      Run run = Run.of("inspect", example.group(1), file);
      assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
      assertThat(run.json()).isEqualTo(new ObjectMapper().readTree(example.group(3)));
      found++;
    }
    assertThat(found).isPositive();
  }

  @Test
  void everyCommandIsListed() throws IOException {
    String page = Files.readString(PAGE);
    InspectCommand.with(null)
        .getSubcommands()
        .keySet()
        .forEach(command -> assertThat(page).contains("| `inspect " + command + " "));
  }
}
