package dev.seaworthy.sarif;

import dev.seaworthy.core.engine.AuditPlan;
import dev.seaworthy.core.engine.Auditor;
import dev.seaworthy.core.engine.Progress;
import dev.seaworthy.core.engine.Report;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.project.Settings;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.Evidence;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.FileRule;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Findings;
import dev.seaworthy.core.rule.Fix;
import dev.seaworthy.core.rule.Listeners;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.rule.ProjectRule;
import dev.seaworthy.core.rule.Question;
import dev.seaworthy.core.rule.QuestionAnswer;
import dev.seaworthy.core.rule.QuestionAnswer.Answer;
import dev.seaworthy.core.rule.Rule;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.source.MemoryTree;
import dev.seaworthy.core.source.Notification;
import dev.seaworthy.core.source.SourceEntry;
import dev.seaworthy.core.source.SourceTree;
import dev.seaworthy.core.source.SourceTree.History;
import dev.seaworthy.core.source.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Real audits of small trees with rules that find marked words. */
final class SampleAudit {
  private static final SarifOptions FULL =
      new SarifOptions(SarifProfile.FULL, "0.1.0", Optional.empty(), Optional.empty());

  private SampleAudit() {}

  @RuleInfo(
      id = "open-door",
      summary = "A door stands open to strangers.",
      category = Category.ACCESS,
      severity = Severity.BLOCKER,
      cwe = {862, 79},
      securityScore = 9.1,
      needs = Language.TEXT,
      since = "0.1")
  private static final class OpenDoor implements FileRule {
    @Override
    public void check(FileContext file, Listeners on, Findings findings) {
      on.onText(
          source ->
              each(
                  "OPEN(?<hint> HINT)?",
                  source.text(),
                  door -> {
                    Span span = new Span(door.start(), door.end());
                    findings.examined(span);
                    Finding finding =
                        Finding.at(
                            source.at(span),
                            "The door in '" + source.name() + "' is open.",
                            "Close the door.");
                    findings.add(
                        door.group("hint") == null ? finding : finding.withSeverity(Severity.INFO));
                  }));
    }
  }

  @RuleInfo(
      id = "slow-lift",
      summary = "A lift is too slow.",
      category = Category.LOAD,
      severity = Severity.MEDIUM,
      needs = Language.TEXT,
      since = "0.1")
  private static final class SlowLift implements FileRule {
    @Override
    public void check(FileContext file, Listeners on, Findings findings) {
      on.onText(
          source ->
              each(
                  "SLOW(?<doubt>\\?)?",
                  source.text(),
                  lift -> {
                    Span span = new Span(lift.start(), lift.end());
                    findings.examined(span);
                    Finding finding =
                        Finding.at(source.at(span), "The lift waits [here](1).", "Oil the lift.")
                            .withRelated(
                                Location.ofFile("shaft.txt"), "the shaft [old] that it hangs in")
                            .withFix(Fix.of("the lift", "", "call oil('lift')"));
                    findings.add(lift.group("doubt") == null ? finding : finding.forReview());
                  }));
    }
  }

  @RuleInfo(
      id = "roof-missing",
      summary = "A house has no roof.",
      category = Category.HOSTING,
      severity = Severity.LOW,
      needs = Language.JSON,
      since = "0.1")
  private static final class RoofMissing implements ProjectRule {
    @Override
    public Outcome check(ProjectFacts project) {
      return Outcome.unknown(new Evidence("no plan of a roof", Location.ofFile("plan.txt")));
    }
  }

  private static void each(String regex, String text, java.util.function.Consumer<Matcher> action) {
    Matcher matcher = Pattern.compile(regex).matcher(text);
    while (matcher.find()) {
      action.accept(matcher);
    }
  }

  static Report audit(Map<String, String> files) {
    return audit(new MemoryTree("house", files));
  }

  static Report audit(SourceTree tree) {
    List<Rule> rules = List.of(new OpenDoor(), new RoofMissing(), new SlowLift());
    AuditPlan plan =
        new AuditPlan(
            rules,
            List.of(),
            List.of(
                project ->
                    new QuestionAnswer(
                        Question.OWN_DATA,
                        Answer.NO,
                        List.of(new Evidence("the safe is rented", Location.ofFile("safe.txt"))),
                        "Buy a safe.")),
            Map.of(),
            Settings.NONE,
            1);
    try {
      return new Auditor(plan).audit(tree, Progress.NONE);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every shape that a report can have, in one tree. */
  static Report everything() {
    Map<String, String> files = new TreeMap<>();
    files.put("plan.txt", "first line\n\tx OPEN y\nlast line\n");
    files.put("one-line.txt", "OPEN");
    files.put("twice.txt", "a\nOPEN and OPEN\nb\n");
    files.put("astral.txt", "\uD83C\uDFE0 OPEN \uD83C\uDFE0\n");
    files.put("bom.txt", "\uFEFFOPEN\r\nnext\r\n");
    files.put("app/[slug]/(group)/a b#c%d:e.txt", "OPEN\n\n");
    files.put("über/straße.txt", "\nOPEN\n");
    files.put(
        "accepted.txt", "// seaworthy-ignore-next-line open-door: a shop has it open\nOPEN\n");
    files.put("hint.txt", "OPEN HINT\n");
    files.put("lift.txt", "SLOW\nSLOW?\n");
    files.put("shaft.txt", "an old shaft\nof stone\n");
    files.put("safe.txt", "");
    files.put("idle.txt", "// seaworthy-ignore-line open-door: nothing here\n");
    files.put("broken.json", "{\"a\": ");
    return audit(withHistory(new MemoryTree("house", files)));
  }

  private static SourceTree withHistory(SourceTree tree) {
    return new SourceTree() {
      @Override
      public String name() {
        return tree.name();
      }

      @Override
      public List<SourceEntry> entries() {
        return java.util.stream.Stream.concat(
                tree.entries().stream(), java.util.stream.Stream.of(unreadable("zz.txt")))
            .toList();
      }

      @Override
      public List<Notification> notifications() {
        return List.of(
            new Notification(
                Notification.Kind.SKIPPED, Location.ofFile("film.mp4"), "is binary; not audited"));
      }

      @Override
      public Optional<History> history() {
        return Optional.of(
            new History(
                3,
                1,
                false,
                "0123456789012345678901234567890123456789",
                "git@example.com:owner/house.git",
                "main"));
      }
    };
  }

  private static SourceEntry unreadable(String path) {
    return new SourceEntry() {
      @Override
      public String path() {
        return path;
      }

      @Override
      public long size() {
        return 1;
      }

      @Override
      public byte[] read() throws IOException {
        throw new IOException("permission denied");
      }
    };
  }

  static String sarif(Report report) {
    return sarif(report, FULL);
  }

  static String sarif(Report report, SarifProfile profile) {
    return sarif(report, new SarifOptions(profile, FULL.version(), FULL.category(), FULL.root()));
  }

  static String sarif(Report report, SarifOptions options) {
    StringWriter out = new StringWriter();
    try {
      new SarifWriter(options, SampleAudit::page).write(report, out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toString();
  }

  static String page(String id) {
    return """
        # %s

        ## What it finds

        Something about `%s`
        that is [wrong](https://example.com/wrong).

        More of it.

        ## Examples

        ```ts bad file=src/a.ts
        open();
        ```

        ```ts good file=src/a.ts
        close();
        ```
        """
        .formatted(id, id);
  }
}
