package dev.seaworthy.cli.report;

import static dev.seaworthy.cli.report.TextPage.bold;
import static dev.seaworthy.cli.report.TextPage.dim;
import static dev.seaworthy.cli.report.TextPage.plain;

import dev.seaworthy.cli.report.TextPage.Look;
import dev.seaworthy.cli.report.TextPage.Run;
import dev.seaworthy.core.engine.ReportedFinding;
import dev.seaworthy.core.engine.ReportedFinding.RelatedPlace;
import dev.seaworthy.core.rule.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The part of the text report that lists findings: the worst rules, a few places of each. */
final class TextFindings {
  private static final int GROUPS_SHOWN = 10;
  private static final int PLACES_SHOWN = 4;
  private static final int RELATED_SHOWN = 3;
  private static final int STATEMENTS_SHOWN = 2;

  private final TextPage page;

  TextFindings(TextPage page) {
    this.page = page;
  }

  void write(List<ReportedFinding> findings) throws IOException {
    section("What to fix, worst first", findings.stream().filter(f -> f.counts()).toList());
    section(
        "What a person must decide",
        findings.stream().filter(f -> f.review() && f.suppressedBecause().isEmpty()).toList());
    long accepted = findings.stream().filter(f -> f.suppressedBecause().isPresent()).count();
    if (accepted > 0) {
      page.paragraph(
          0, dim(Words.count((int) accepted, "finding") + " accepted by comments in the code"));
      page.blank();
    }
  }

  private void section(String title, List<ReportedFinding> findings) throws IOException {
    if (findings.isEmpty()) {
      return;
    }
    page.paragraph(0, bold(title));
    page.blank();
    List<FindingGroup> groups = FindingGroup.of(findings);
    for (FindingGroup group : Words.first(groups, GROUPS_SHOWN)) {
      write(group);
    }
    if (groups.size() > GROUPS_SHOWN) {
      remainder(groups.subList(GROUPS_SHOWN, groups.size()));
    }
  }

  private void write(FindingGroup group) throws IOException {
    page.hanging(
        0,
        2,
        new Run(group.severity().word().toUpperCase(Locale.ROOT), look(group.severity())),
        plain("  "),
        bold(group.rule().id()),
        dim("  " + group.rule().summary()));
    Optional<String> common = group.commonNextStep();
    for (ReportedFinding finding : Words.first(group.findings(), PLACES_SHOWN)) {
      write(finding);
      if (common.isEmpty()) {
        page.hanging(4, 6, plain("→ " + finding.nextStep()));
      }
    }
    int more = group.findings().size() - PLACES_SHOWN;
    if (more > 0) {
      page.paragraph(2, dim("+ " + more + " more"));
    }
    if (common.isPresent()) {
      page.hanging(2, 4, plain("→ " + common.get()));
    }
    page.blank();
  }

  private void write(ReportedFinding finding) throws IOException {
    page.paragraph(2, new Run(Words.position(finding.place()), Look.CYAN));
    page.paragraph(4, plain(finding.message()));
    for (RelatedPlace related : Words.first(finding.related(), RELATED_SHOWN)) {
      page.hanging(4, 6, dim(Words.reference(related.place()) + "  " + related.message()));
    }
    int more = finding.related().size() - RELATED_SHOWN;
    if (more > 0) {
      page.paragraph(4, dim("+ " + more + " more"));
    }
    List<String> sql = finding.fixes().stream().flatMap(fix -> fix.statements().stream()).toList();
    for (String statement : Words.first(sql, STATEMENTS_SHOWN)) {
      page.hanging(4, 6, dim("SQL  " + statement + ";"));
    }
    if (sql.size() > STATEMENTS_SHOWN) {
      page.paragraph(4, dim("+ " + (sql.size() - STATEMENTS_SHOWN) + " more statements"));
    }
  }

  private void remainder(List<FindingGroup> groups) throws IOException {
    int findings = groups.stream().mapToInt(group -> group.findings().size()).sum();
    String rules =
        groups.stream()
            .map(group -> group.rule().id() + " (" + group.findings().size() + ")")
            .collect(Collectors.joining(", "));
    page.hanging(0, 2, dim("+ " + findings + " more: " + rules));
    page.blank();
  }

  private static Look look(Severity severity) {
    return switch (severity) {
      case BLOCKER -> Look.RED;
      case HIGH, MEDIUM -> Look.YELLOW;
      case LOW, INFO -> Look.BOLD;
    };
  }
}
