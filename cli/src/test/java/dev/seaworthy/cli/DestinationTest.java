package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.cli.report.ReportOptions;
import dev.seaworthy.cli.report.TextStyle;
import dev.seaworthy.core.engine.Coverage;
import dev.seaworthy.core.engine.Report;
import dev.seaworthy.core.engine.Verdict;
import dev.seaworthy.sarif.SarifProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DestinationTest {
  /** Built from parts, so that no scanner takes this test for a leak. */
  private static final String SECRET = "sk_" + "live_" + "4eC39HqLyjWDarjtT1zdp7dcQ8b";

  @Test
  void snippetsAreNotCutWithinACharacter(@TempDir Path app, @TempDir Path reports)
      throws IOException {
    String line = "const key = \"" + SECRET + "\"; // ";
    for (int padding = 0; padding < 2; padding++) {
      String text = line + "x".repeat(padding) + "\uD83C\uDFE0".repeat(300);
      Files.writeString(app.resolve("pay" + padding + ".js"), text + "\n// end\n");
    }
    Path file = reports.resolve("report.sarif");
    Run run = Run.of("audit", app, "--format", "sarif=" + file);
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FINDINGS);
    assertThat(Files.readString(file))
        .contains("pay0.js", "pay1.js")
        .doesNotContain("\uD83C\uDFE0?");
  }

  @Test
  void halfACharacterDoesNotStopTheReport(@TempDir Path reports) throws Exception {
    Report report =
        new Report(
            "half \uD83C",
            "",
            new Verdict(Verdict.Level.READY, Map.of(), Map.of()),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            new Coverage(Map.of(), Map.of()),
            Optional.empty());
    ReportOptions options =
        new ReportOptions(
            "0.1.0", TextStyle.PLAIN, SarifProfile.GITHUB, Optional.empty(), Optional.empty());
    Path file = reports.resolve("report.txt");
    Destination.of("text=" + file).write(report, options);
    assertThat(Files.readString(file)).startsWith("Seaworthy 0.1.0 · half ? · 0 files read");
  }
}
