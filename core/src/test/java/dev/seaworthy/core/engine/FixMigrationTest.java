package dev.seaworthy.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.collect.Collectors;
import dev.seaworthy.core.project.SensitiveFact;
import dev.seaworthy.core.project.Settings;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.FileRule;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Findings;
import dev.seaworthy.core.rule.Fix;
import dev.seaworthy.core.rule.Listeners;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.source.MemoryTree;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FixMigrationTest {

  /** Reads a finding out of each line {@code subject|note|statement}. */
  private static void find(SourceFile source, Findings findings) {
    int start = 0;
    for (String line : source.text().split("\n")) {
      Span span = new Span(start, start + line.length());
      findings.examined(span);
      Finding finding = Finding.at(source.at(span), "It is wrong.", "Mend it.");
      String[] parts = line.split("\\|");
      if (parts.length == 3) {
        Fix fix = Fix.of(parts[0], parts[1].replace('~', '\n'), parts[2]);
        findings.add(
            parts[0].startsWith("perhaps ")
                ? finding.forReview().withFix(fix)
                : finding.withFix(fix));
      }
      start = span.end() + 1;
    }
  }

  @RuleInfo(
      id = "bad-line",
      summary = "The line is bad.",
      category = Category.ERROR,
      severity = Severity.MEDIUM,
      needs = Language.TEXT,
      since = "0.1")
  private static final class BadLine implements FileRule {
    @Override
    public void check(FileContext file, Listeners on, Findings findings) {
      if (file.source().path().equals("bad.txt")) {
        on.onText(source -> find(source, findings));
      }
    }
  }

  @RuleInfo(
      id = "worse-line",
      summary = "The line is worse.",
      category = Category.ERROR,
      severity = Severity.HIGH,
      needs = Language.TEXT,
      since = "0.1")
  private static final class WorseLine implements FileRule {
    @Override
    public void check(FileContext file, Listeners on, Findings findings) {
      if (file.source().path().equals("worse.txt")) {
        on.onText(source -> find(source, findings));
      }
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

  private static Optional<FixMigration> fixes(Map<String, String> files)
      throws InterruptedException {
    Map<String, String> all = new TreeMap<>(files);
    all.putIfAbsent("supabase/migrations/20260101000000_a.sql", "create table t (id int);\n");
    List<FactCollector> collectors = new ArrayList<>(Collectors.ALL);
    collectors.add(PASSWORDS);
    return new Auditor(
            new AuditPlan(
                List.of(new BadLine(), new WorseLine()),
                collectors,
                List.of(),
                Map.of(),
                Settings.NONE,
                1))
        .audit(new MemoryTree("app", all), Progress.NONE)
        .fixes();
  }

  @Test
  void fixesAreMadeWorstFirstUnderTheNamesOfTheirRules() throws Exception {
    FixMigration migration =
        fixes(
                Map.of(
                    "bad.txt",
                        "t|Mind the gap.|alter a\nu||alter b\nv|Mind~drop table c; the gap.|alter c\n",
                    "worse.txt", "w||alter d\n"))
            .orElseThrow();
    assertThat(migration.path()).hasValue("supabase/migrations/20260101000001_seaworthy_fixes.sql");
    assertThat(migration.fixes()).isEqualTo(4);
    assertThat(migration.advice()).isEmpty();
    assertThat(migration.sql())
        .isEqualTo(
            """
            -- Made by `seaworthy fix`. Read it before you apply it.

            -- worse-line
            alter d;

            -- bad-line
            -- Mind the gap.
            alter a;

            alter b;

            -- Mind drop table c; the gap.
            alter c;
            """);
  }

  @Test
  void whatOneFixChangesNoOtherFixChanges() throws Exception {
    FixMigration migration =
        fixes(Map.of("bad.txt", "t||alter a\nt||alter b\n", "worse.txt", "t||alter b\n"))
            .orElseThrow();
    assertThat(migration.sql()).endsWith("-- worse-line\nalter b;\n");
    assertThat(migration.fixes()).isEqualTo(1);
    assertThat(migration.postponed()).containsExactly("t");
  }

  @Test
  void nothingIsMadeOfWhatAPersonMustDecide() throws Exception {
    assertThat(fixes(Map.of("bad.txt", "perhaps t||alter a\n"))).isEmpty();
    assertThat(fixes(Map.of("bad.txt", "nothing\n"))).isEmpty();
  }

  @Test
  void aFixThatWouldShowASecretIsNotMade() throws Exception {
    assertThat(fixes(Map.of("bad.txt", "t||alter pass=0123456789ab\n"))).isEmpty();
  }

  @Test
  void whereTheFileWouldNotBeAppliedTheAdviceSaysWhatToDo() throws Exception {
    Map<String, String> drizzle = new TreeMap<>();
    drizzle.put("supabase/migrations/20260101000000_a.sql", "create table t (id int);\n");
    drizzle.put("supabase/migrations/meta/_journal.json", "{}");
    drizzle.put("bad.txt", "t||alter a\n");
    FixMigration migration = fixes(drizzle).orElseThrow();
    assertThat(migration.path()).isEmpty();
    assertThat(migration.advice()).startsWith("Drizzle ").contains("seaworthy_fixes");
  }
}
