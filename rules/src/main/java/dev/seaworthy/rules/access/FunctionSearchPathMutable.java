package dev.seaworthy.rules.access;

import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Fix;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.rule.ProjectRule;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.sql.schema.Function;
import java.util.Comparator;
import java.util.List;

/**
 * A function without {@code SET search_path} looks its names up in the schemas of whoever calls it.
 * One finding stands for all functions: one migration repairs them.
 *
 * <p>Sources: "Writing SECURITY DEFINER Functions Safely" on the page CREATE FUNCTION of the
 * PostgreSQL manual; the lint {@code 0011_function_search_path_mutable} of supabase/splinter.
 */
@RuleInfo(
    id = "function-search-path-mutable",
    summary = "Functions look up tables and functions in schemas that their caller chooses.",
    category = Category.ACCESS,
    severity = Severity.MEDIUM,
    cwe = {426},
    securityScore = 4.4,
    needs = Language.SQL,
    since = "0.1")
public final class FunctionSearchPathMutable implements ProjectRule {
  /** What a Supabase project sets for its roles, temporary objects last instead of first. */
  private static final String PATH = "public, extensions, pg_temp";

  @Override
  public Outcome check(ProjectFacts project) {
    return DataApi.judge(project, FunctionSearchPathMutable::judge);
  }

  private static Outcome judge(DataApi api) {
    List<Function> functions =
        api.schema().functions().values().stream()
            .sorted(Comparator.comparing(Function::source))
            .toList();
    if (functions.isEmpty()) {
      return Outcome.notApplicable("no SQL file makes a function");
    }
    List<Function> open = functions.stream().filter(f -> f.searchPath().isEmpty()).toList();
    String examined = "looked at " + Names.count(functions.size(), "function");
    return api.outcome(open.isEmpty() ? List.of() : List.of(finding(open)), examined);
  }

  private static Finding finding(List<Function> open) {
    List<Function> definers = open.stream().filter(Function::securityDefiner).toList();
    boolean trusted = !definers.isEmpty();
    List<Function> named = trusted ? definers : open;
    String names = Names.listed(named.stream().map(f -> f.name().toString()).distinct().toList());
    boolean one = named.size() == 1;
    String message =
        trusted
            ? ("No search_path is set for %s, which %s with the rights of the owner: whoever can make"
                    + " an object in a schema that is searched first has it used.")
                .formatted(names, one ? "runs" : "run")
            : "No search_path is set for %s: what the names inside mean depends on the caller."
                .formatted(names);
    int others = open.size() - named.size();
    if (others > 0) {
      message += " So it is for " + others + " more with the rights of the caller.";
    }
    Finding finding =
        Finding.at(
                named.get(0).source(),
                message,
                "Set it in a new migration: `alter function … set search_path = " + PATH + "`.")
            .withSeverity(trusted ? Severity.MEDIUM : Severity.LOW);
    for (Function function : open) {
      finding = finding.withFix(fix(function));
    }
    return finding;
  }

  private static Fix fix(Function function) {
    String subject = FunctionText.reference(function);
    return Fix.of(
        "search_path of " + subject, "", "alter " + subject + " set search_path = " + PATH);
  }
}
