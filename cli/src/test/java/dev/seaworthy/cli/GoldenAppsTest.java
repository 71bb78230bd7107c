package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.cli.source.Source;
import dev.seaworthy.core.engine.Auditor;
import dev.seaworthy.core.engine.Place;
import dev.seaworthy.core.engine.Progress;
import dev.seaworthy.core.engine.Report;
import dev.seaworthy.core.engine.ReportedAccess;
import dev.seaworthy.core.project.Settings;
import dev.seaworthy.core.sql.access.Command;
import dev.seaworthy.core.sql.access.Principal;
import dev.seaworthy.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole report of each app in {@code testdata/apps}, against the text in {@code
 * testdata/golden}. {@code mvn -Dfast -pl cli -am test -Dtest=GoldenAppsTest -Dgolden.write=true}
 * writes the files anew; review the difference as you would review code.
 */
class GoldenAppsTest {
  private static final Path APPS = Path.of("..", "testdata", "apps");
  private static final Path GOLDEN = Path.of("..", "testdata", "golden");

  static Stream<String> apps() throws IOException {
    try (Stream<Path> children = Files.list(APPS)) {
      return children
          .filter(Files::isDirectory)
          .map(app -> app.getFileName().toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("apps")
  void reportIsTheGoldenOne(String app, @TempDir Path folder) throws Exception {
    Path copy = folder.resolve(app);
    AppCopy.of(APPS.resolve(app), copy);
    String actual;
    try (Source source = Source.open(copy)) {
      Report report =
          new Auditor(Rules.plan(Rules.ALL, Map.of(), Settings.NONE, 2))
              .audit(source, Progress.NONE);
      actual = render(report);
    }
    Path golden = GOLDEN.resolve(app + ".txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(golden, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(golden));
  }

  private static String render(Report report) {
    List<String> lines = new ArrayList<>();
    lines.add(report.name() + ": " + report.summary());
    lines.add(report.verdict().level().words());
    report
        .answers()
        .forEach(
            answer -> {
              lines.add("");
              lines.add(answer.question().text() + " " + answer.answer().word());
              answer.evidence().forEach(e -> lines.add("  " + e.text() + at(e.place())));
              lines.add("  next: " + answer.nextStep());
            });
    lines.add("");
    report
        .results()
        .forEach(
            result -> {
              lines.add(result.rule().id() + ": " + result.status().word());
              result.evidence().forEach(e -> lines.add("  " + e.text() + at(e.place())));
            });
    report
        .findings()
        .forEach(
            finding -> {
              lines.add("");
              lines.add(
                  finding.severity().word()
                      + (finding.review() ? " (review) " : " ")
                      + finding.rule().id()
                      + at(finding.place()));
              lines.add("  " + finding.message());
              lines.add("  next: " + finding.nextStep());
              finding.related().forEach(r -> lines.add("  see: " + r.message() + at(r.place())));
              finding
                  .fixes()
                  .forEach(fix -> fix.statements().forEach(s -> lines.add("  fix: " + s)));
            });
    report.fixes().ifPresent(fixes -> lines.add("\nfixes: " + fixes.path().orElse("nowhere")));
    lines.add("");
    report.access().forEach(table -> lines.add("access " + table.table() + cells(table)));
    report.notifications().forEach(n -> lines.add(n.kind() + ": " + n.message() + at(n.place())));
    lines.add("read: " + report.coverage().files() + ", damaged: " + report.coverage().damaged());
    return String.join("\n", lines) + "\n";
  }

  private static String cells(ReportedAccess table) {
    StringBuilder cells = new StringBuilder();
    for (Principal principal : Principal.values()) {
      cells.append(' ').append(principal.name().toLowerCase(Locale.ROOT));
      for (Command command : Command.values()) {
        cells.append(' ').append(table.verdict(principal, command).name().toLowerCase(Locale.ROOT));
      }
    }
    return cells.toString();
  }

  private static String at(Place place) {
    return place == null
        ? ""
        : " @ " + place.path() + ":" + place.startLine() + ":" + place.startColumn();
  }
}
