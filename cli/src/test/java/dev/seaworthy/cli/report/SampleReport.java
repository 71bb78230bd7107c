package dev.seaworthy.cli.report;

import dev.seaworthy.core.engine.Coverage;
import dev.seaworthy.core.engine.FixMigration;
import dev.seaworthy.core.engine.Place;
import dev.seaworthy.core.engine.Report;
import dev.seaworthy.core.engine.ReportedAnswer;
import dev.seaworthy.core.engine.ReportedFinding;
import dev.seaworthy.core.engine.ReportedFinding.RelatedPlace;
import dev.seaworthy.core.engine.ReportedNotification;
import dev.seaworthy.core.engine.RuleResult;
import dev.seaworthy.core.engine.RuleResult.ReportedEvidence;
import dev.seaworthy.core.engine.Verdict;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.Fix;
import dev.seaworthy.core.rule.Question;
import dev.seaworthy.core.rule.QuestionAnswer.Answer;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.rule.Status;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.source.Notification;
import dev.seaworthy.core.source.SourceTree.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports as an audit makes them. */
final class SampleReport {
  private SampleReport() {}

  @RuleInfo(
      id = "table-open",
      summary = "A table can be read by strangers.",
      category = Category.ACCESS,
      severity = Severity.BLOCKER,
      cwe = 862,
      securityScore = 9.1,
      questions = Question.OWN_DATA,
      since = "0.1")
  private static final class TableOpen {}

  @RuleInfo(
      id = "address-local",
      summary = "The app calls an address that exists on the author's machine only.",
      category = Category.CONFIGURATION,
      severity = Severity.HIGH,
      since = "0.1")
  private static final class AddressLocal {}

  @RuleInfo(
      id = "engine-unfit",
      summary = "The database engine does not fit the host.",
      category = Category.DATABASE,
      severity = Severity.BLOCKER,
      since = "0.1")
  private static final class EngineUnfit {}

  @RuleInfo(
      id = "connection-kept",
      summary = "A database connection is never given back.",
      category = Category.RESOURCE,
      severity = Severity.MEDIUM,
      since = "0.1")
  private static final class ConnectionKept {}

  static RuleInfo rule(Class<?> annotated) {
    return annotated.getAnnotation(RuleInfo.class);
  }

  static Place place(String path, int line, int column) {
    return new Place(
        path,
        line,
        column,
        line,
        column + 5,
        0,
        5,
        "quote",
        new Place.Context(line, line, "a quote"));
  }

  /** A report in which everything occurs. */
  static Report unready() {
    RuleInfo table = rule(TableOpen.class);
    RuleInfo address = rule(AddressLocal.class);
    RuleInfo connection = rule(ConnectionKept.class);
    RuleInfo engine = rule(EngineUnfit.class);
    List<ReportedFinding> findings = new ArrayList<>();
    findings.add(
        new ReportedFinding(
            table,
            Severity.BLOCKER,
            false,
            place("supabase/migrations/0003_profiles.sql", 12, 1),
            "Table public.customers has no row level security: anyone who opens your site can read"
                + " and change every row with the key that the browser holds.",
            "Run: alter table public.customers enable row level security; then add a policy for"
                + " each kind of access.",
            List.of(
                new RelatedPlace(
                    place("src/pages/Customers.tsx", 31, 9), "the browser reads the table here")),
            List.of(
                Fix.of(
                    "row level security of public.customers",
                    "No policy lets anybody in yet.",
                    "alter table public.customers enable row level security")),
            "hash:1",
            "fingerprint-1",
            Optional.empty()));
    for (int i = 1; i <= 6; i++) {
      findings.add(
          new ReportedFinding(
              address,
              Severity.HIGH,
              i == 6,
              place("src/api/client" + i + ".ts", 10 * i, 15),
              "fetch calls http://localhost:300"
                  + i
                  + ". In production that is the visitor's own machine: the call fails.",
              "Read the address from an environment variable.",
              List.of(),
              List.of(),
              "hash:" + i,
              "fingerprint-2-" + i,
              Optional.empty()));
    }
    findings.add(
        new ReportedFinding(
            connection,
            Severity.MEDIUM,
            false,
            place("server/[id]/db \u001b[31m.ts", 7, 3),
            "The connection of pool.connect() is never released.",
            "Release it in a finally block.",
            List.of(),
            List.of(),
            "hash:7",
            "fingerprint-3",
            Optional.of("it lives as long as the process")));
    return new Report(
        "shop",
        "Lovable export, Vite, Supabase",
        new Verdict(
            Verdict.Level.NOT_READY,
            Map.of(Severity.BLOCKER, 1, Severity.HIGH, 5),
            Map.of(Status.PASS, 1, Status.FAIL, 2, Status.UNKNOWN, 1)),
        answers(),
        List.of(
            new RuleResult(address, Status.FAIL, List.of(evidence("7 places examined"))),
            new RuleResult(
                connection, Status.PASS, List.of(evidence("3 places examined in 1 file"))),
            new RuleResult(
                engine,
                Status.UNKNOWN,
                List.of(
                    new ReportedEvidence(
                        "nothing says where the app will run", place("package.json", 1, 1)))),
            new RuleResult(table, Status.FAIL, List.of(evidence("31 tables examined")))),
        findings,
        Optional.of(
            new FixMigration(
                Optional.of("supabase/migrations/0004_seaworthy_fixes.sql"),
                "",
                "alter table public.customers enable row level security;\n",
                1,
                List.of())),
        SampleAccess.tables(),
        notifications(),
        new Coverage(Map.of(Language.TSX, 210, Language.SQL, 4), Map.of(Language.TSX, 4)),
        Optional.of(new History(12, 0, false, "0123abc", "https://example.com/shop.git", "main")));
  }

  private static List<ReportedAnswer> answers() {
    return List.of(
        new ReportedAnswer(
            Question.OWN_CODE,
            Answer.YES,
            List.of(evidence("12 commits of history"), evidence("no package of the builder")),
            ""),
        new ReportedAnswer(
            Question.OWN_DATA,
            Answer.NO,
            List.of(
                new ReportedEvidence(
                    "14 of 31 tables are made by no migration",
                    place("src/integrations/supabase/types.ts", 5, 1))),
            "Run supabase db pull and commit the migration that it writes."),
        new ReportedAnswer(
            Question.ROLL_BACK,
            Answer.CANNOT_TELL,
            List.of(evidence("no host is configured")),
            "Name the host in seaworthy.yml."));
  }

  private static List<ReportedNotification> notifications() {
    List<ReportedNotification> notifications = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      notifications.add(
          new ReportedNotification(
              Notification.Kind.SYNTAX, place("src/broken" + i + ".tsx", i, 8), "expected ')'"));
    }
    notifications.add(
        new ReportedNotification(
            Notification.Kind.SKIPPED, place("public/film.mp4", 1, 1), "is binary; not audited"));
    notifications.add(
        new ReportedNotification(
            Notification.Kind.RULE_CRASH, null, "table-open crashed; the other rules ran"));
    return notifications;
  }

  /** A report of an app in which nothing is wrong. */
  static Report ready() {
    RuleInfo engine = rule(EngineUnfit.class);
    RuleInfo table = rule(TableOpen.class);
    return new Report(
        "leaflet",
        "",
        new Verdict(
            Verdict.Level.READY, Map.of(), Map.of(Status.UNKNOWN, 1, Status.NOT_APPLICABLE, 1)),
        List.of(),
        List.of(
            new RuleResult(engine, Status.UNKNOWN, List.of(evidence("no host is configured"))),
            new RuleResult(table, Status.NOT_APPLICABLE, List.of(evidence("no SQL")))),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        new Coverage(Map.of(Language.TEXT, 1), Map.of()),
        Optional.empty());
  }

  private static ReportedEvidence evidence(String text) {
    return new ReportedEvidence(text, null);
  }
}
