package dev.seaworthy.cli.report;

import dev.seaworthy.core.engine.Place;
import dev.seaworthy.core.engine.Report;
import dev.seaworthy.core.engine.ReportedFinding;
import dev.seaworthy.core.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * Writes one line per finding as compilers do, {@code path:line:column: error: message [rule-id]}:
 * what vim, Emacs and the problem matchers of editors and code hosts read. Accepted findings are
 * left out; those that a person must decide are notes.
 */
final class GccReporter implements Reporter {

  @Override
  public void write(Report report, Writer out) throws IOException {
    for (ReportedFinding finding : report.findings()) {
      if (finding.suppressedBecause().isEmpty()) {
        out.write(line(finding));
      }
    }
  }

  private static String line(ReportedFinding finding) {
    Place place = finding.place();
    return String.format(
        Locale.ROOT,
        "%s:%d:%d: %s: %s [%s]\n",
        Printable.line(place.path()),
        place.startLine(),
        place.startColumn(),
        finding.review() ? "note" : level(finding.severity()),
        Printable.line(finding.message() + " " + finding.nextStep()),
        finding.rule().id());
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case BLOCKER, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW, INFO -> "note";
    };
  }
}
