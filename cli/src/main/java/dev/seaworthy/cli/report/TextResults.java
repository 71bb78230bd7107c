package dev.seaworthy.cli.report;

import static dev.seaworthy.cli.report.TextPage.bold;
import static dev.seaworthy.cli.report.TextPage.dim;
import static dev.seaworthy.cli.report.TextPage.plain;

import dev.seaworthy.cli.report.TextPage.Look;
import dev.seaworthy.cli.report.TextPage.Run;
import dev.seaworthy.core.engine.Report;
import dev.seaworthy.core.engine.ReportedNotification;
import dev.seaworthy.core.engine.RuleResult;
import dev.seaworthy.core.engine.RuleResult.ReportedEvidence;
import dev.seaworthy.core.engine.Verdict;
import dev.seaworthy.core.rule.Status;
import dev.seaworthy.core.source.Notification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The part of the text report that says how every rule ended and what could not be read. */
final class TextResults {
  private static final int NOTIFICATIONS_SHOWN = 3;

  private final TextPage page;

  TextResults(TextPage page) {
    this.page = page;
  }

  void write(Report report) throws IOException {
    if (!report.results().isEmpty()) {
      totals(report.verdict());
      List<List<Run>> rows = new ArrayList<>();
      for (Status status : List.of(Status.PASS, Status.UNKNOWN)) {
        withStatus(report, status).forEach(result -> rows.add(row(result)));
      }
      page.table(2, rows);
      for (Status status : List.of(Status.FAIL, Status.REVIEW, Status.NOT_APPLICABLE)) {
        ids(status, withStatus(report, status));
      }
    }
    for (Notification.Kind kind : Notification.Kind.values()) {
      notifications(
          kind, report.notifications().stream().filter(note -> note.kind() == kind).toList());
    }
  }

  private void totals(Verdict verdict) throws IOException {
    List<String> counts = new ArrayList<>();
    for (Status status : Status.values()) {
      if (verdict.count(status) > 0) {
        counts.add(verdict.count(status) + " " + words(status));
      }
    }
    page.paragraph(0, bold("What was checked"), plain("  " + String.join(" · ", counts)));
  }

  private static String words(Status status) {
    return switch (status) {
      case PASS -> "proven right";
      case FAIL -> "failed";
      case REVIEW -> "to decide";
      case UNKNOWN -> "unknown";
      case NOT_APPLICABLE -> "not applicable";
    };
  }

  private static List<RuleResult> withStatus(Report report, Status status) {
    return report.results().stream().filter(result -> result.status() == status).toList();
  }

  private static List<Run> row(RuleResult result) {
    Look look = result.status() == Status.PASS ? Look.GREEN : Look.YELLOW;
    String evidence =
        result.evidence().stream().map(TextResults::words).collect(Collectors.joining("; "));
    return List.of(new Run(result.status().word(), look), plain(result.rule().id()), dim(evidence));
  }

  private static String words(ReportedEvidence evidence) {
    return evidence.place() == null
        ? evidence.text()
        : evidence.text() + " (" + Words.reference(evidence.place()) + ")";
  }

  private void ids(Status status, List<RuleResult> results) throws IOException {
    if (!results.isEmpty()) {
      String ids = results.stream().map(r -> r.rule().id()).collect(Collectors.joining(", "));
      page.hanging(2, 4, plain(words(status) + ": "), dim(ids));
    }
  }

  private void notifications(Notification.Kind kind, List<ReportedNotification> notes)
      throws IOException {
    if (notes.isEmpty()) {
      return;
    }
    page.blank();
    page.paragraph(0, bold(title(kind)));
    for (ReportedNotification note : Words.first(notes, NOTIFICATIONS_SHOWN)) {
      String where = note.place() == null ? "" : where(note) + "  ";
      page.hanging(2, 4, new Run(where, Look.CYAN), plain(note.message()));
    }
    int more = notes.size() - NOTIFICATIONS_SHOWN;
    if (more > 0) {
      page.paragraph(2, dim("+ " + more + " more"));
    }
  }

  private static String where(ReportedNotification note) {
    return switch (note.kind()) {
      case SKIPPED, UNREADABLE, RULE_CRASH -> note.place().path();
      case SYNTAX, CONFIGURATION -> Words.position(note.place());
    };
  }

  private static String title(Notification.Kind kind) {
    return switch (kind) {
      case SKIPPED -> "Left out";
      case UNREADABLE -> "Not readable";
      case SYNTAX -> "Understood only in part";
      case RULE_CRASH -> "Crashed";
      case CONFIGURATION -> "Configuration";
    };
  }
}
