package dev.seaworthy.rules.access;

import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Fix;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.rule.ProjectRule;
import dev.seaworthy.core.rule.Question;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.sql.SqlTokens;
import dev.seaworthy.core.sql.access.Command;
import dev.seaworthy.core.sql.schema.Function;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A function that runs with the rights of its owner is bound by no policy, and the Data API lets
 * anybody call it who has a grant: by default, everybody. What counts is whether it does more for
 * the caller than the policies allow, without asking who calls.
 *
 * <p>Sources: "Database Functions" of the Supabase manual; the lints {@code 0028} and {@code 0029}
 * of supabase/splinter, which report every such function.
 */
@RuleInfo(
    id = "definer-exposed",
    summary = "Strangers can call a function that does what only its owner may.",
    category = Category.ACCESS,
    severity = Severity.HIGH,
    cwe = {862, 639},
    securityScore = 8.6,
    questions = Question.OWN_DATA,
    needs = {Language.SQL, Language.JAVASCRIPT, Language.TYPESCRIPT, Language.TSX},
    since = "0.1")
public final class DefinerExposed implements ProjectRule {
  private static final Set<String> TRIGGERS = Set.of("trigger", "event_trigger");

  @Override
  public Outcome check(ProjectFacts project) {
    return DataApi.judge(project, api -> judge(project, api));
  }

  private static Outcome judge(ProjectFacts project, DataApi api) {
    List<Function> definers =
        api.functions().stream()
            .filter(function -> function.securityDefiner() && function.body().isPresent())
            .filter(function -> !TRIGGERS.contains(function.returns().orElse("")))
            .sorted(Comparator.comparing(Function::source))
            .toList();
    if (definers.isEmpty()) {
      return Outcome.notApplicable("no function that is served runs with the rights of its owner");
    }
    CallerChecks checks = new CallerChecks(api.schema());
    FunctionUses uses = new FunctionUses(project, api.schema());
    List<Finding> findings = new ArrayList<>();
    List<DefinerCall> undecided = new ArrayList<>();
    for (Function function : definers) {
      Optional<DefinerCall> call =
          checks.in(SqlTokens.of(function.body().get())) || uses.byPolicies(function)
              ? Optional.empty()
              : DefinerCall.of(function, api);
      if (call.isPresent() && isCertain(call.get(), uses)) {
        findings.add(certain(call.get(), uses));
      } else {
        call.ifPresent(undecided::add);
      }
    }
    if (!undecided.isEmpty()) {
      findings.add(undecided(undecided));
    }
    return api.outcome(
        findings,
        "looked at " + Names.count(definers.size(), "function") + " with the rights of the owner");
  }

  /** What users are meant to call may be for everybody, unless it acts in the name of anybody. */
  private static boolean isCertain(DefinerCall call, FunctionUses uses) {
    return !call.asksForSecret()
        && (call.isWrite() && call.namesActor() || uses.isNeedless(call.function()));
  }

  private static Finding certain(DefinerCall call, FunctionUses uses) {
    Function function = call.function();
    boolean needless = uses.isNeedless(function);
    String message =
        "%s runs with the rights of its owner and does not ask who calls: %s can have it %s %s.%s"
            .formatted(
                function.name(),
                call.who(),
                deeds(call),
                Names.listed(call.tables()),
                call.isWrite() && call.namesActor() ? " The caller says in whose name." : "");
    boolean strong = call.isWrite() && call.hasArguments();
    Finding finding =
        Finding.at(
                function.source(),
                message,
                needless
                    ? "Take the right to call it from everybody but the service role; nothing here"
                        + " calls it as a user."
                    : "Have it compare with auth.uid() at its beginning and raise an exception for"
                        + " everybody else.")
            .withSeverity(strong ? Severity.HIGH : Severity.MEDIUM);
    return uses.isFreeToRevoke(function) ? finding.withFix(revocation(function)) : finding;
  }

  private static Fix revocation(Function function) {
    String reference = FunctionText.reference(function);
    return new Fix(
        "execute on " + reference,
        "",
        List.of(
            "revoke execute on " + reference + " from public, anon, authenticated",
            "grant execute on " + reference + " to service_role"));
  }

  private static Finding undecided(List<DefinerCall> calls) {
    List<String> names =
        calls.stream().map(call -> call.function().name().toString()).distinct().toList();
    boolean one = names.size() == 1;
    String message =
        ("%s %s with the rights of the owner, without asking who calls, and %s what policies keep from"
                + " the caller. That may be meant for everybody, or for whoever knows a secret.")
            .formatted(Names.listed(names), one ? "runs" : "run", one ? "reaches" : "reach");
    Finding finding =
        Finding.at(
                calls.get(0).function().source(),
                message,
                "Check what each gives away or lets change, and have it ask for auth.uid() where that"
                    + " is not for everybody.")
            .withSeverity(Severity.MEDIUM)
            .forReview();
    for (DefinerCall call : calls.subList(1, calls.size())) {
      finding = finding.withRelated(call.function().source(), "so does " + call.function().name());
    }
    return finding;
  }

  private static String deeds(DefinerCall call) {
    return call.isWrite()
        ? Names.listed(call.writes().stream().map(DefinerExposed::deed).toList()) + " rows of"
        : "read rows of";
  }

  private static String deed(Command command) {
    return switch (command) {
      case SELECT -> "read";
      case INSERT -> "add";
      case UPDATE -> "change";
      case DELETE -> "delete";
    };
  }
}
