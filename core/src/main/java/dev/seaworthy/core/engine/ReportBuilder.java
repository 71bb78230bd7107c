package dev.seaworthy.core.engine;

import dev.seaworthy.core.engine.ReportedFinding.RelatedPlace;
import dev.seaworthy.core.engine.RuleResult.ReportedEvidence;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.Evidence;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Fix;
import dev.seaworthy.core.rule.QuestionAnswer;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Status;
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.source.Notification;
import dev.seaworthy.core.source.SourceTree;
import dev.seaworthy.core.source.SourceTree.History;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes the report of what the rules found: located, redacted, suppressed, sorted. */
final class ReportBuilder {
  private static final Comparator<ReportedFinding> WORST_FIRST =
      Comparator.comparing(ReportedFinding::severity)
          .thenComparing(finding -> finding.place().path())
          .thenComparing(finding -> finding.place().charOffset())
          .thenComparing(finding -> finding.rule().id())
          .thenComparing(ReportedFinding::message);

  private final SourceTree tree;
  private final AuditPlan plan;
  private final ProjectFacts project;
  private final Locator locator;
  private final Fingerprints fingerprints = new Fingerprints();

  ReportBuilder(SourceTree tree, AuditPlan plan, ProjectFacts project) {
    this.tree = tree;
    this.plan = plan;
    this.project = project;
    this.locator = new Locator(tree, project);
  }

  Report build(
      List<Judgement> judgements,
      List<QuestionAnswer> answers,
      List<Suppression> suppressions,
      List<Notification> notifications) {
    SuppressionLedger ledger = new SuppressionLedger(suppressions, plan);
    List<ReportedFinding> findings = new ArrayList<>();
    List<RuleResult> results = new ArrayList<>();
    for (Judgement judgement : judgements) {
      List<ReportedFinding> ofRule =
          judgement.outcome().findings().stream()
              .sorted(Comparator.comparing(Finding::location).thenComparing(Finding::message))
              .map(finding -> report(judgement.rule().info(), finding, ledger))
              .toList();
      findings.addAll(ofRule);
      results.add(result(judgement, ofRule));
    }
    findings.sort(WORST_FIRST);
    List<Notification> all = new ArrayList<>(notifications);
    all.addAll(ledger.complaints());
    List<ReportedAccess> access = access(all);
    return new Report(
        locator.redact(tree.name()),
        locator.redact(project.profile().summary()),
        Verdict.of(findings, results),
        answers.stream().map(this::report).map(answer -> Answers.weigh(answer, findings)).toList(),
        results,
        findings,
        FixMigration.of(findings, project),
        access,
        all.stream().sorted().distinct().map(this::report).toList(),
        Coverage.of(project.files()),
        tree.history().map(this::redacted));
  }

  /** The matrix is no rule, but a crash of it costs the user no report either. Hence the catch. */
  private List<ReportedAccess> access(List<Notification> notifications) {
    boolean asked =
        plan.rules().stream().anyMatch(rule -> rule.info().category() == Category.ACCESS);
    try {
      return asked && project.schema().migrations().isForSupabase()
          ? project.access().tables().values().stream()
              .map(each -> ReportedAccess.of(locator.redact(each.table().name().toString()), each))
              .toList()
          : List.of();
    } catch (RuntimeException | StackOverflowError e) {
      notifications.add(
          new Notification(
              Notification.Kind.RULE_CRASH,
              null,
              "who may do what could not be told (" + Crash.describe(e) + "). Please report it."));
      return List.of();
    }
  }

  private History redacted(History history) {
    return new History(
        history.commits(),
        history.tags(),
        history.shallow(),
        history.head(),
        locator.redact(history.remote()),
        locator.redact(history.branch()));
  }

  private ReportedFinding report(RuleInfo rule, Finding finding, SuppressionLedger ledger) {
    Location location = finding.location();
    Place place = locator.place(location);
    String line = locator.lineText(location);
    return new ReportedFinding(
        rule,
        plan.severities().getOrDefault(rule.id(), finding.severity().orElse(rule.severity())),
        finding.review(),
        place,
        locator.redact(finding.message()),
        locator.redact(finding.nextStep()),
        finding.related().stream().map(this::report).toList(),
        finding.fixes().stream().filter(this::isPresentable).toList(),
        locator.lineHash(location),
        fingerprints.of(rule.id(), place.path(), line),
        ledger.reasonFor(rule.id(), location.path(), place.startLine()));
  }

  /** With something hidden in it, SQL would do another thing. */
  private boolean isPresentable(Fix fix) {
    return Stream.concat(Stream.of(fix.subject(), fix.note()), fix.statements().stream())
        .allMatch(text -> locator.redact(text).equals(text));
  }

  private RelatedPlace report(Finding.Related related) {
    return new RelatedPlace(locator.place(related.location()), locator.redact(related.message()));
  }

  /** A rule whose every finding was accepted with a reason has passed, and says so. */
  private RuleResult result(Judgement judgement, List<ReportedFinding> findings) {
    List<ReportedEvidence> evidence = new ArrayList<>();
    judgement.outcome().evidence().forEach(seen -> evidence.add(report(seen)));
    Status status = judgement.outcome().status();
    long suppressed = findings.stream().filter(f -> f.suppressedBecause().isPresent()).count();
    if (suppressed > 0) {
      String text =
          suppressed + (suppressed == 1 ? " finding" : " findings") + " accepted by comment";
      evidence.add(new ReportedEvidence(text, null));
      if (suppressed == findings.size()) {
        status = Status.PASS;
      }
    }
    return new RuleResult(judgement.rule().info(), status, evidence);
  }

  private ReportedEvidence report(Evidence evidence) {
    return new ReportedEvidence(
        locator.redact(evidence.text()), locator.place(evidence.location()));
  }

  private ReportedAnswer report(QuestionAnswer answer) {
    return new ReportedAnswer(
        answer.question(),
        answer.answer(),
        answer.evidence().stream().map(this::report).toList(),
        locator.redact(answer.nextStep()));
  }

  private ReportedNotification report(Notification notification) {
    return new ReportedNotification(
        notification.kind(),
        locator.place(notification.location()),
        locator.redact(notification.message()));
  }
}
