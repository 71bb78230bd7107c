package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every audit that the documentation tells readers to run does run. */
class DocumentedCommandsTest {
  private static final Path DOCS = Path.of("..", "docs");

  /** After the program's name: words on the same line, or on lines that are indented like YAML. */
  private static final Pattern COMMAND =
      Pattern.compile("seaworthy\"?\\\\? (audit\\b[^`\\n]*(?:\\n +--[^`\\n]*)*)");

  private static final Pattern TASK =
      Pattern.compile("\"command\": \"seaworthy\",\\s+\"args\": \\[([^\\]]*)\\]");
  private static final Pattern FILE = Pattern.compile("=\\S*(?:FILE|\\.sarif|\\.json)\\b");

  @TempDir Path folder;

  static Stream<Arguments> commands() throws IOException {
    List<Arguments> commands = new ArrayList<>();
    try (Stream<Path> pages = Files.list(DOCS)) {
      for (Path page : pages.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
        for (String command : commands(Files.readString(page))) {
          commands.add(Arguments.of(page.getFileName(), command));
        }
      }
    }
    return commands.stream();
  }

  private static List<String> commands(String page) {
    List<String> commands = new ArrayList<>();
    Matcher plain = COMMAND.matcher(page);
    while (plain.find()) {
      commands.add(plain.group(1).replace("\\ ", " ").replaceAll("\\s+", " ").strip());
    }
    Matcher task = TASK.matcher(page);
    while (task.find()) {
      commands.add(task.group(1).replaceAll("[\",\\s]+", " ").strip());
    }
    return commands;
  }

  @ParameterizedTest
  @MethodSource("commands")
  void runs(Path page, String command) throws IOException {
    Files.writeString(folder.resolve("index.js"), "console.log(1);\n");
    Path report = folder.resolve("report");
    List<String> words = new ArrayList<>();
    for (String word : command.split(" ")) {
      words.add(FILE.matcher(word).replaceAll(Matcher.quoteReplacement("=" + report)));
    }
    words.add(folder.toString());
    Run run = Run.of(words.toArray());
    assertThat(run.code()).as(page + ": " + run.err()).isZero();
  }

  @Test
  void theCommandsAreFoundWhereverTheyStand() throws IOException {
    assertThat(commands().map(command -> command.get()[0] + " " + command.get()[1]))
        .contains(
            "ci.md audit --format text --format sarif=seaworthy.sarif --sarif-profile github"
                + " --fail-on blocker",
            "ci.md audit --quiet --fail-on high",
            "editors.md audit --format sarif=.sarif/seaworthy.sarif --sarif-profile ide",
            "editors.md audit --format gcc --quiet --fail-on never",
            "json.md audit --format json",
            "sarif.md audit --format sarif=FILE");
  }
}
