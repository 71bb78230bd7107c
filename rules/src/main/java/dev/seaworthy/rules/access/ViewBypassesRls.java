package dev.seaworthy.rules.access;

import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.Evidence;
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
import dev.seaworthy.core.sql.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A view reads with the rights of its owner, whom no policy binds, unless it says {@code
 * security_invoker}. What counts is whether that gives anybody more than the tables do. A simple
 * view can be written through, too, and a Supabase project grants everything on a new view.
 *
 * <p>Sources: the page CREATE VIEW of the PostgreSQL manual; the lints {@code
 * 0010_security_definer_view}, {@code 0016_materialized_view_in_api} and {@code
 * 0002_auth_users_exposed} of supabase/splinter.
 */
@RuleInfo(
    id = "view-bypasses-rls",
    summary = "A view shows rows that the policies of its tables keep from the reader.",
    category = Category.ACCESS,
    severity = Severity.HIGH,
    cwe = {863, 200},
    securityScore = 8.2,
    questions = Question.OWN_DATA,
    needs = Language.SQL,
    since = "0.1")
public final class ViewBypassesRls implements ProjectRule {
  /** A view that is called so is made to show what it shows. */
  private static final Pattern PUBLISHED = Pattern.compile("(^|.*_)(public|published)(_.*|$)");

  @Override
  public Outcome check(ProjectFacts project) {
    return DataApi.judge(project, ViewBypassesRls::judge);
  }

  private static Outcome judge(DataApi api) {
    List<View> views = api.views();
    if (views.isEmpty()) {
      return Outcome.notApplicable("the SQL files make no view that is served");
    }
    if (api.access().tables().isEmpty()) {
      return Outcome.unknown(Evidence.of("no SQL file makes a table that is served"));
    }
    CallerChecks checks = new CallerChecks(api.schema());
    List<Finding> findings = new ArrayList<>();
    for (View view : views) {
      if (!view.securityInvoker() && !checks.in(SqlTokens.of(view.query()))) {
        finding(view, new Bypass(view, ViewReach.of(view, api.schema()), api.access()))
            .ifPresent(findings::add);
      }
    }
    return api.outcome(
        findings, "compared " + Names.count(views.size(), "view") + " with the tables");
  }

  private static Optional<Finding> finding(View view, Bypass bypass) {
    Set<Command> writes = bypass.writes();
    Set<String> hidden = bypass.hidden();
    boolean published = PUBLISHED.matcher(view.name().name()).matches();
    if (!writes.isEmpty()) {
      return Optional.of(written(view, bypass, writes, published || hidden.isEmpty()));
    }
    if (!hidden.isEmpty() && !published) {
      return Optional.of(read(view, bypass, hidden));
    }
    Set<String> filtered = bypass.filtered();
    return filtered.isEmpty() || published
        ? Optional.empty()
        : Optional.of(read(view, bypass, filtered).withSeverity(Severity.MEDIUM).forReview());
  }

  private static Finding written(
      View view, Bypass bypass, Set<Command> writes, boolean readOnPurpose) {
    String deeds = Names.listed(writes.stream().map(ViewBypassesRls::deed).toList());
    String message =
        ("%s runs with the rights of its owner and is simple enough to be written through: %s can %s"
                + " rows of %s there, whatever the policies of that table say.")
            .formatted(view.name(), bypass.writers(), deeds, bypass.written());
    String commands =
        String.join(
            ", ", writes.stream().map(each -> each.name().toLowerCase(Locale.ROOT)).toList());
    String revoke =
        "revoke " + commands + " on " + view.name().quoted() + " from anon, authenticated";
    Finding finding =
        Finding.at(
                view.source(),
                message,
                readOnPurpose
                    ? "Run `" + revoke + ";` in a new migration: reading through the view goes on."
                    : "Run `"
                        + invoker(view)
                        + ";` in a new migration, so that the policies apply.")
            .withSeverity(Severity.BLOCKER);
    return finding.withFix(
        readOnPurpose ? Fix.of("grants on " + view.name().quoted(), "", revoke) : invokerFix(view));
  }

  private static Finding read(View view, Bypass bypass, Set<String> hidden) {
    String message =
        "%s reads with the rights of its owner: through it %s can read what the policies of %s keep from them."
            .formatted(view.name(), bypass.readers(), Names.listed(hidden));
    Severity severity = bypass.showsFiguresOnly() ? Severity.MEDIUM : Severity.HIGH;
    if (view.materialized()) {
      String revoke = "revoke select on " + view.name().quoted() + " from anon, authenticated";
      return Finding.at(
              view.source(),
              message,
              "A materialized view has no policies: run `"
                  + revoke
                  + ";` in a new migration, and give users a function or a view that shows them their"
                  + " rows.")
          .withSeverity(severity);
    }
    return Finding.at(
            view.source(),
            message,
            "Run `"
                + invoker(view)
                + ";` in a new migration, so that the policies of the reader apply.")
        .withSeverity(severity)
        .withFix(invokerFix(view));
  }

  private static Fix invokerFix(View view) {
    return Fix.of("view " + view.name().quoted(), "", invoker(view));
  }

  private static String invoker(View view) {
    return "alter view " + view.name().quoted() + " set (security_invoker = true)";
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
