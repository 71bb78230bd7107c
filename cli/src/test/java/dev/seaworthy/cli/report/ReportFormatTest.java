package dev.seaworthy.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.engine.Report;
import dev.seaworthy.sarif.SarifProfile;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportFormatTest {
  private static final ReportOptions OPTIONS =
      new ReportOptions(
          "0.1.0", TextStyle.PLAIN, SarifProfile.FULL, Optional.empty(), Optional.empty());

  @ParameterizedTest
  @EnumSource
  void isFoundByItsWord(ReportFormat format) {
    assertThat(ReportFormat.of(format.word())).contains(format);
  }

  @Test
  void anUnknownWordIsNoFormat() {
    assertThat(ReportFormat.of("SARIF")).isEmpty();
    assertThat(ReportFormat.of("pdf")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void writesTheSameTextForTheSameReportAndLeavesTheWriterOpen(ReportFormat format)
      throws IOException {
    Report ready = withoutRules(SampleReport.ready());
    StringWriter out = new ClosedNever();
    format.reporter(OPTIONS).write(ready, out);
    String once = out.toString();
    format.reporter(OPTIONS).write(ready, out);
    assertThat(out).hasToString(once + once);
    assertThat(once.isEmpty() || once.endsWith("\n")).isTrue();
  }

  /** SARIF brings the pages of the rules, and the rules of the sample have none. */
  private static Report withoutRules(Report report) {
    return new Report(
        report.name(),
        report.summary(),
        report.verdict(),
        report.answers(),
        List.of(),
        report.findings(),
        report.fixes(),
        report.access(),
        report.notifications(),
        report.coverage(),
        report.history());
  }

  private static final class ClosedNever extends StringWriter {
    @Override
    public void close() {
      throw new AssertionError("closed");
    }
  }
}
