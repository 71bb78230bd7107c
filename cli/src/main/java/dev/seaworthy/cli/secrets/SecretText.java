package dev.seaworthy.cli.secrets;

import java.io.IOException;
import java.io.Writer;

/** Writes a report for a person: a line for each finding, never a part of a secret. */
final class SecretText {
  private SecretText() {}

  static void write(SecretReport report, String pathPrefix, Writer out) throws IOException {
    for (SecretFinding finding : report.findings()) {
      out.write(line(finding, pathPrefix));
      out.write('\n');
    }
    if (!report.isClean()) {
      out.write('\n');
    }
    out.write(summary(report));
    out.write('\n');
  }

  private static String line(SecretFinding finding, String pathPrefix) {
    StringBuilder line = new StringBuilder(pathPrefix + finding.path());
    if (!finding.isOfPath()) {
      line.append(':').append(finding.place().startLine());
      line.append(':').append(finding.place().startColumn());
    }
    line.append("  ").append(Advice.of(finding.description(), finding.rotation()));
    line.append("  [").append(finding.rule()).append(']');
    finding
        .commit()
        .ifPresent(
            brought ->
                line.append(
                    "  (commit %s of %s)"
                        .formatted(brought.shortId(), brought.date().toLocalDate())));
    finding.tags().stream()
        .filter(tag -> tag.startsWith("decoded:"))
        .forEach(tag -> line.append("  (").append(tag.replace(":", " from ")).append(')'));
    return line.toString();
  }

  private static String summary(SecretReport report) {
    String found =
        report.isClean()
            ? "no secrets"
            : report.findings().size() + (report.findings().size() == 1 ? " secret" : " secrets");
    String summary =
        "%s in %d %s, asked %d rules"
            .formatted(
                found,
                report.files(),
                report.ofHistory() ? "contents of the history" : "files",
                report.rules().size());
    return report.known() == 0
        ? summary
        : summary + "; " + report.known() + " more are known and not shown";
  }
}
