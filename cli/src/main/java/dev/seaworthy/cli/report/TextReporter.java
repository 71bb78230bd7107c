package dev.seaworthy.cli.report;

import static dev.seaworthy.cli.report.TextPage.bold;
import static dev.seaworthy.cli.report.TextPage.dim;
import static dev.seaworthy.cli.report.TextPage.plain;

import dev.seaworthy.cli.report.TextPage.Look;
import dev.seaworthy.cli.report.TextPage.Run;
import dev.seaworthy.core.engine.Place;
import dev.seaworthy.core.engine.Report;
import dev.seaworthy.core.engine.ReportedAnswer;
import dev.seaworthy.core.engine.ReportedFinding;
import dev.seaworthy.core.engine.RuleResult.ReportedEvidence;
import dev.seaworthy.core.engine.Verdict;
import dev.seaworthy.core.rule.Question;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.rule.Status;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Writes the report for a person: the verdict and its worst reason first, then the three questions,
 * what to fix in which order, what was proven and what could not be told, and the next step.
 */
final class TextReporter implements Reporter {
  private static final int EVIDENCE_SHOWN = 3;
  private static final int QUESTION_WIDTH =
      2 + Arrays.stream(Question.values()).mapToInt(q -> q.text().length()).max().orElse(0);

  private final String version;
  private final TextStyle style;

  /** Creates a reporter that names a version of Seaworthy. */
  TextReporter(String version, TextStyle style) {
    this.version = version;
    this.style = style;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    TextPage page = new TextPage(out, style);
    header(page, report);
    verdict(page, report);
    for (ReportedAnswer answer : report.answers()) {
      answer(page, answer);
    }
    new TextFindings(page).write(report.findings());
    new TextAccess(page).write(report.access());
    new TextResults(page).write(report);
    nextStep(page, report);
  }

  private void header(TextPage page, Report report) throws IOException {
    List<String> facts = new ArrayList<>(List.of("Seaworthy " + version, report.name()));
    if (!report.summary().isEmpty()) {
      facts.add(report.summary());
    }
    int damaged = report.coverage().totalDamaged();
    facts.add(
        Words.count(report.coverage().total(), "file")
            + " read"
            + (damaged > 0 ? ", " + damaged + " only in part" : ""));
    page.paragraph(0, dim(String.join(" · ", facts)));
    page.blank();
  }

  private static void verdict(TextPage page, Report report) throws IOException {
    Verdict verdict = report.verdict();
    Run words = new Run(verdict.level().words(), look(verdict.level()));
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      if (verdict.count(severity) > 0) {
        counts.add(Words.count(verdict.count(severity), severity));
      }
    }
    String rest =
        counts.isEmpty() ? ", as far as the repository shows" : ": " + String.join(", ", counts);
    int unknown = verdict.count(Status.UNKNOWN);
    if (counts.isEmpty() && unknown > 0) {
      rest += "; " + Words.count(unknown, "check") + " could not tell";
    }
    page.paragraph(0, words, bold(rest));
    Optional<ReportedFinding> worst = worst(report);
    if (worst.isPresent()) {
      page.paragraph(0, plain(worst.get().message()));
    }
    page.blank();
  }

  private static Look look(Verdict.Level level) {
    return switch (level) {
      case NOT_READY -> Look.RED;
      case READY_WITH_WARNINGS -> Look.YELLOW;
      case READY -> Look.GREEN;
    };
  }

  private static Optional<ReportedFinding> worst(Report report) {
    return report.findings().stream().filter(ReportedFinding::counts).findFirst();
  }

  private static void answer(TextPage page, ReportedAnswer answer) throws IOException {
    Look look =
        switch (answer.answer()) {
          case YES -> Look.GREEN;
          case NO -> Look.RED;
          case CANNOT_TELL -> Look.YELLOW;
        };
    page.paragraph(
        0,
        bold(TextPage.pad(answer.question().text(), QUESTION_WIDTH)),
        new Run(answer.answer().word(), look));
    for (ReportedEvidence evidence : Words.first(answer.evidence(), EVIDENCE_SHOWN)) {
      page.hanging(2, 4, plain(evidence.text()), dim(where(evidence.place())));
    }
    int more = answer.evidence().size() - EVIDENCE_SHOWN;
    if (more > 0) {
      page.paragraph(2, dim("+ " + more + " more"));
    }
    if (!answer.nextStep().isEmpty()) {
      page.hanging(2, 4, plain("→ " + answer.nextStep()));
    }
    page.blank();
  }

  private static String where(Place place) {
    return place == null ? "" : "  " + Words.reference(place);
  }

  private static void nextStep(TextPage page, Report report) throws IOException {
    Optional<ReportedFinding> worst = worst(report);
    if (worst.isPresent()) {
      page.blank();
      page.hanging(0, 6, bold("Next: "), plain(worst.get().nextStep()));
      page.paragraph(6, dim("seaworthy explain " + worst.get().rule().id()));
    }
    if (report.fixes().isPresent()) {
      int fixes = report.fixes().get().fixes();
      String shown = fixes == 1 ? "1 fix" : fixes + " fixes";
      page.paragraph(6, dim("seaworthy fix  shows " + shown + " as a migration"));
    }
  }
}
