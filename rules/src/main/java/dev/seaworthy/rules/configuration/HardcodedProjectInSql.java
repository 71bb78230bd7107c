package dev.seaworthy.rules.configuration;

import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.Evidence;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.rule.ProjectRule;
import dev.seaworthy.core.rule.Question;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.schema.CronJob;
import dev.seaworthy.core.sql.schema.Function;
import dev.seaworthy.core.sql.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The database calls functions of its own project over HTTP. Where it knows the address by heart, a
 * copy of the database in another project goes on calling the old one. Only what is there after all
 * migrations counts.
 */
@RuleInfo(
    id = "hardcoded-project-in-sql",
    summary = "A job or function of the database calls a Supabase project by its fixed address.",
    category = Category.CONFIGURATION,
    severity = Severity.HIGH,
    cwe = 1051,
    questions = Question.OWN_DATA,
    needs = Language.SQL,
    since = "0.1")
public final class HardcodedProjectInSql implements ProjectRule {
  private static final int NAMES_SHOWN = 5;
  private static final int PLACES_SHOWN = 10;
  private static final Pattern PROJECT =
      Pattern.compile("https://([a-z]{20})\\.(?:functions\\.)?supabase\\.(?:co|in)\\b");
  private static final Pattern REQUEST =
      Pattern.compile(
          "(?i)\\bnet\\.http_|\\bhttp_(?:post|get|put|delete|request)\\b|\\bhttp\\s*\\(");
  private static final Pattern TOKEN =
      Pattern.compile("\\beyJ[\\w-]{10,}\\.[\\w-]{10,}\\.|\\bsb_secret_");

  private record Caller(String name, String text, Location place) {}

  @Override
  public Outcome check(ProjectFacts project) {
    Schema schema = project.schema();
    List<Caller> callers = callers(schema);
    if (callers.isEmpty()) {
      return Outcome.notApplicable("no job or function of the database makes requests");
    }
    Map<String, List<Caller>> byProject = new TreeMap<>();
    for (Caller caller : callers) {
      Matcher address = PROJECT.matcher(caller.text());
      if (address.find()) {
        byProject.computeIfAbsent(address.group(), host -> new ArrayList<>()).add(caller);
      }
    }
    List<Finding> findings = new ArrayList<>();
    byProject.forEach((address, all) -> findings.add(finding(address, all)));
    return Outcome.of(
        findings,
        List.of(
            Evidence.of(
                "looked at what makes requests in the database: %s, in the state after %s"
                    .formatted(listed(callers), schema.migrations().describe()))));
  }

  private static List<Caller> callers(Schema schema) {
    List<Caller> callers = new ArrayList<>();
    for (CronJob job : schema.cronJobs()) {
      String name = job.name().map(n -> "the job `" + n + "`").orElse("a job without a name");
      callers.add(new Caller(name, job.command(), job.source()));
    }
    for (Function function : schema.functions().values()) {
      function
          .body()
          .ifPresent(
              body ->
                  callers.add(
                      new Caller(
                          "the function `" + function.name() + "`", body, function.source())));
    }
    callers.removeIf(caller -> !REQUEST.matcher(caller.text()).find());
    callers.sort(Comparator.comparing(Caller::place));
    return callers;
  }

  private static Finding finding(String address, List<Caller> callers) {
    boolean token = callers.stream().anyMatch(caller -> TOKEN.matcher(caller.text()).find());
    String subject = listed(callers);
    Finding finding =
        Finding.at(
            callers.get(0).place(),
            "%s%s %s %s by this fixed address%s: in another project, such as your own or one for tests, the database goes on calling this one."
                .formatted(
                    subject.substring(0, 1).toUpperCase(Locale.ROOT),
                    subject.substring(1),
                    callers.size() == 1 ? "calls" : "call",
                    address,
                    token ? ", with a fixed key" : ""),
            "Keep address and key in Vault (`select vault.create_secret('https://…', 'project_url')`) and read them there: `(select decrypted_secret from vault.decrypted_secrets where name = 'project_url')`.");
    for (Caller other : callers.subList(1, Math.min(callers.size(), PLACES_SHOWN))) {
      finding = finding.withRelated(other.place(), "so does " + other.name());
    }
    return finding;
  }

  private static String listed(List<Caller> callers) {
    String shown =
        callers.stream().limit(NAMES_SHOWN).map(Caller::name).collect(Collectors.joining(", "));
    int more = callers.size() - NAMES_SHOWN;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }
}
