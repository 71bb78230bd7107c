package dev.seaworthy.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.project.SensitiveFact;
import dev.seaworthy.core.project.Settings;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.Evidence;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.FileRule;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Findings;
import dev.seaworthy.core.rule.Listeners;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.rule.ProjectRule;
import dev.seaworthy.core.rule.Question;
import dev.seaworthy.core.rule.QuestionAnswer;
import dev.seaworthy.core.rule.QuestionAnswer.Answer;
import dev.seaworthy.core.rule.QuestionAssessor;
import dev.seaworthy.core.rule.Rule;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.rule.Status;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.source.MemoryTree;
import dev.seaworthy.core.source.Notification;
import dev.seaworthy.core.source.SourceEntry;
import dev.seaworthy.core.source.SourceTree;
import dev.seaworthy.core.source.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditorTest {

  @RuleInfo(
      id = "leaky-word",
      summary = "The text holds a leaky word.",
      category = Category.ERROR,
      severity = Severity.BLOCKER,
      questions = Question.OWN_DATA,
      needs = Language.TEXT,
      since = "0.1")
  private static final class LeakyWord implements FileRule {
    @Override
    public void check(FileContext file, Listeners on, Findings findings) {
      on.onText(
          source -> {
            for (int at = source.text().indexOf("word"); at >= 0; ) {
              findings.examined(new Span(at, at + 4));
              if (source.text().startsWith("leaky ", Math.max(0, at - 6))) {
                findings.add(
                    Finding.at(source.at(new Span(at - 6, at + 4)), "It leaks.", "Mend it."));
              }
              at = source.text().indexOf("word", at + 1);
            }
          });
    }
  }

  @RuleInfo(
      id = "crashing-rule",
      summary = "Crashes on every file.",
      category = Category.ERROR,
      severity = Severity.LOW,
      needs = Language.TEXT,
      since = "0.1")
  private static final class CrashingRule implements FileRule {
    @Override
    public void check(FileContext file, Listeners on, Findings findings) {
      findings.examined(new Span(0, 0));
      on.onText(
          source -> {
            throw new IllegalArgumentException("out of order");
          });
    }
  }

  @RuleInfo(
      id = "crashing-project-rule",
      summary = "Crashes on every project.",
      category = Category.ERROR,
      severity = Severity.LOW,
      needs = Language.TEXT,
      since = "0.1")
  private static final class CrashingProjectRule implements ProjectRule {
    @Override
    public Outcome check(ProjectFacts project) {
      throw new IllegalStateException("out of order");
    }
  }

  @RuleInfo(
      id = "always-passing",
      summary = "Is content with everything.",
      category = Category.ERROR,
      severity = Severity.LOW,
      needs = Language.JSON,
      since = "0.1")
  private static final class AlwaysPassing implements ProjectRule {
    @Override
    public Outcome check(ProjectFacts project) {
      return Outcome.of(List.of(), List.of(Evidence.of("looked")));
    }
  }

  private record Password(Span span) implements SensitiveFact {}

  private static final FactCollector PASSWORDS =
      (file, on, facts) ->
          on.onText(
              source -> {
                int at = source.text().indexOf("pass=");
                if (at >= 0) {
                  facts.accept(new Password(new Span(at + 5, at + 17)));
                }
              });

  private static Report audit(Rule rule, Map<String, String> files) throws InterruptedException {
    return audit(List.of(rule), new MemoryTree("app", files), 1);
  }

  private static Report audit(List<Rule> rules, SourceTree tree, int jobs)
      throws InterruptedException {
    return new Auditor(
            new AuditPlan(rules, List.of(PASSWORDS), List.of(), Map.of(), Settings.NONE, jobs))
        .audit(tree, Progress.NONE);
  }

  private static Status status(Report report) {
    return report.results().get(0).status();
  }

  @Test
  void findingIsLocatedInLinesAndColumns() throws Exception {
    Report report = audit(new LeakyWord(), Map.of("a.txt", "one\n  a leaky word here\nthree\n"));
    Place place = report.findings().get(0).place();
    assertThat(place.startLine()).isEqualTo(2);
    assertThat(place.startColumn()).isEqualTo(5);
    assertThat(place.endColumn()).isEqualTo(15);
    assertThat(place.snippet()).isEqualTo("leaky word");
    assertThat(place.context().text()).startsWith("one\n  a leaky word here\nthree");
    assertThat(report.verdict().level()).isEqualTo(Verdict.Level.NOT_READY);
    assertThat(report.fails(Severity.BLOCKER)).isTrue();
  }

  @Test
  void ruleThatExaminedNothingDoesNotPass() throws Exception {
    assertThat(status(audit(new LeakyWord(), Map.of("a.txt", "nothing"))))
        .isEqualTo(Status.NOT_APPLICABLE);
  }

  @Test
  void ruleThatExaminedSomethingPassesWithEvidence() throws Exception {
    Report report = audit(new LeakyWord(), Map.of("a.txt", "a dry word", "b.txt", "word, word"));
    assertThat(status(report)).isEqualTo(Status.PASS);
    RuleResult.ReportedEvidence evidence = report.results().get(0).evidence().get(0);
    assertThat(evidence.text()).isEqualTo("3 places examined in 2 files");
    assertThat(evidence.place().path()).isEqualTo("a.txt");
  }

  @Test
  void fileThatFailedToParseMakesAPassUnknown() throws Exception {
    Report report = audit(new AlwaysPassing(), Map.of("package.json", "{\"name\": }"));
    assertThat(status(report)).isEqualTo(Status.UNKNOWN);
    assertThat(report.notifications())
        .singleElement()
        .satisfies(
            notification -> {
              assertThat(notification.kind()).isEqualTo(Notification.Kind.SYNTAX);
              assertThat(notification.place().startLine()).isEqualTo(1);
            });
    assertThat(status(audit(new AlwaysPassing(), Map.of("package.json", "{}"))))
        .isEqualTo(Status.PASS);
  }

  @Test
  void fileFullOfErrorsIsNotListedToTheEnd() throws Exception {
    Report report = audit(new AlwaysPassing(), Map.of("a.ts", "let = ;\n".repeat(50)));
    assertThat(report.notifications()).hasSize(6);
    assertThat(report.notifications().get(5).message()).startsWith("45 more");
  }

  @Test
  void damagedTestFileDoesNotCastDoubtOnTheApp() throws Exception {
    Report report = audit(new AlwaysPassing(), Map.of("tests/bad.json", "{", "a.json", "{}"));
    assertThat(status(report)).isEqualTo(Status.PASS);
  }

  @Test
  void crashCostsOneRuleOnOneFile() throws Exception {
    Report report =
        audit(
            List.of(new CrashingRule(), new LeakyWord(), new CrashingProjectRule()),
            new MemoryTree("app", Map.of("a.css", "leaky word")),
            1);
    assertThat(report.results())
        .extracting(RuleResult::status)
        .containsExactly(Status.UNKNOWN, Status.FAIL, Status.UNKNOWN);
    assertThat(report.notifications())
        .extracting(ReportedNotification::kind)
        .containsOnly(Notification.Kind.RULE_CRASH);
    assertThat(report.notifications())
        .anySatisfy(
            n -> assertThat(n.message()).contains("crashing-rule").contains("out of order"));
  }

  @Test
  void unreadableFileIsNamedAndTheOthersAreAudited() throws Exception {
    SourceTree readable = new MemoryTree("app", Map.of("b.txt", "leaky word"));
    List<SourceEntry> entries = new ArrayList<>(readable.entries());
    entries.add(0, new Unreadable());
    Report report = audit(List.of(new LeakyWord()), new Tree(entries), 2);
    assertThat(report.findings()).hasSize(1);
    assertThat(report.notifications())
        .singleElement()
        .satisfies(n -> assertThat(n.message()).contains("permission denied"));
    assertThat(report.coverage().totalDamaged()).isEqualTo(1);
  }

  private record Unreadable() implements SourceEntry {
    @Override
    public String path() {
      return "a.txt";
    }

    @Override
    public long size() {
      return 1;
    }

    @Override
    public byte[] read() throws IOException {
      throw new IOException("permission denied");
    }
  }

  private record Tree(List<SourceEntry> entries) implements SourceTree {
    @Override
    public String name() {
      return "app";
    }

    @Override
    public List<Notification> notifications() {
      return List.of();
    }

    @Override
    public Optional<History> history() {
      return Optional.empty();
    }
  }

  @Test
  void suppressionWithAReasonIsRespectedAndReported() throws Exception {
    Report report =
        audit(
            new LeakyWord(),
            Map.of(
                "a.js",
                "// seaworthy-ignore-next-line leaky-word: kept for the demo\n'leaky word'"));
    assertThat(report.findings().get(0).suppressedBecause()).contains("kept for the demo");
    assertThat(report.fails(Severity.INFO)).isFalse();
    assertThat(status(report)).isEqualTo(Status.PASS);
    assertThat(report.notifications()).isEmpty();
  }

  @Test
  void suppressionWithoutAReasonHasNoEffect() throws Exception {
    Report report =
        audit(
            new LeakyWord(), Map.of("a.css", "leaky word /* seaworthy-ignore-line leaky-word */"));
    assertThat(report.fails(Severity.BLOCKER)).isTrue();
    assertThat(report.notifications())
        .singleElement()
        .satisfies(n -> assertThat(n.message()).contains("has no reason"));
  }

  @Test
  void suppressionThatSilencesNothingIsReported() throws Exception {
    Report report =
        audit(
            new LeakyWord(),
            Map.of("a.html", "<!-- seaworthy-ignore-line leaky-word: old --> dry word"));
    assertThat(report.notifications())
        .singleElement()
        .satisfies(n -> assertThat(n.message()).contains("silences nothing"));
  }

  @Test
  void sensitiveTextIsHiddenInEveryFile() throws Exception {
    Report report =
        audit(
            new LeakyWord(),
            Map.of("a.txt", "pass=correct-hors", "b.txt", "correct-hors leaky word correct-hors"));
    ReportedFinding finding = report.findings().get(0);
    assertThat(finding.place().context().text()).isEqualTo("[redacted] leaky word [redacted]");
    assertThat(report.toString()).doesNotContain("correct-hors");
  }

  @Test
  void findingOfARuleThatSpeaksToAQuestionAnswersItWithNo() throws Exception {
    assertThat(answer("leaky word")).isEqualTo(Answer.NO);
    assertThat(answer("dry word")).isEqualTo(Answer.YES);
    assertThat(answer("leaky word // seaworthy-ignore-line leaky-word: known"))
        .isEqualTo(Answer.YES);
  }

  private static Answer answer(String text) throws InterruptedException {
    QuestionAssessor content =
        project ->
            new QuestionAnswer(
                Question.OWN_DATA, Answer.YES, List.of(Evidence.of("all is well")), "");
    AuditPlan plan =
        new AuditPlan(
            List.of(new LeakyWord()), List.of(), List.of(content), Map.of(), Settings.NONE, 1);
    Report report =
        new Auditor(plan).audit(new MemoryTree("app", Map.of("a.css", text)), Progress.NONE);
    return report.answers().get(0).answer();
  }

  @Test
  void fingerprintSurvivesLinesAbove() throws Exception {
    Report before = audit(new LeakyWord(), Map.of("a.txt", "leaky word\nleaky word\n"));
    Report after = audit(new LeakyWord(), Map.of("a.txt", "new\n\nleaky word\n\nleaky word\n"));
    assertThat(after.findings())
        .extracting(ReportedFinding::fingerprint)
        .doesNotHaveDuplicates()
        .containsExactlyElementsOf(
            before.findings().stream().map(ReportedFinding::fingerprint).toList());
  }

  @Test
  void reportDoesNotDependOnTheNumberOfJobs() throws Exception {
    Map<String, String> files = new java.util.TreeMap<>();
    for (int i = 0; i < 200; i++) {
      files.put("f" + i + ".txt", "leaky word ".repeat(i % 7));
    }
    SourceTree tree = new MemoryTree("app", files);
    assertThat(audit(List.of(new LeakyWord()), tree, 4))
        .isEqualTo(audit(List.of(new LeakyWord()), tree, 1));
  }
}
