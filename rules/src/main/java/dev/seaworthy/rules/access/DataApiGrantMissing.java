package dev.seaworthy.rules.access;

import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.Evidence;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.rule.ProjectRule;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.rule.Status;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.sql.schema.GrantEra;
import java.util.List;

/**
 * What the code asks for is compared with what is granted after all migrations. Projects that were
 * created since 30 May 2026 grant nothing on new tables by themselves; which one the app has, only
 * the user knows: {@code supabase.grants} in the settings.
 *
 * <p>Source: Supabase changelog 45329, checked 2026-11-21.
 */
@RuleInfo(
    id = "data-api-grant-missing",
    summary = "The code uses a table that no role of the Data API is granted.",
    category = Category.ACCESS,
    severity = Severity.HIGH,
    cwe = 276,
    needs = {Language.SQL, Language.JAVASCRIPT, Language.TYPESCRIPT, Language.TSX},
    since = "0.1")
public final class DataApiGrantMissing implements ProjectRule {
  private static final int PLACES_SHOWN = 10;

  @Override
  public Outcome check(ProjectFacts project) {
    return DataApi.judge(project, api -> judge(project, api));
  }

  private static Outcome judge(ProjectFacts project, DataApi api) {
    List<NeededGrant> needed = NeededGrant.all(project, api, api.schema().era());
    if (needed.isEmpty()) {
      return Outcome.notApplicable("no code queries a table that a migration makes");
    }
    String examined =
        "compared the queries of %s with its grants".formatted(Names.count(needed.size(), "table"));
    List<NeededGrant> missing = missing(needed);
    if (!missing.isEmpty()) {
      return api.outcome(List.of(finding(missing, needed.size())), examined);
    }
    int elsewhere = missing(NeededGrant.all(project, api, GrantEra.EXPLICIT)).size();
    if (elsewhere == 0) {
      return api.outcome(List.of(), examined);
    }
    String why =
        "%s of %d would answer with error 42501 in a Supabase project created since 30 May 2026, which grants nothing by itself; older projects grant them. Say `grants: explicit` below `supabase` in seaworthy.yml if the app moves to a new project"
            .formatted(Names.count(elsewhere, "table"), needed.size());
    return new Outcome(Status.UNKNOWN, List.of(), List.of(api.use(), Evidence.of(why)));
  }

  private static List<NeededGrant> missing(List<NeededGrant> needed) {
    return needed.stream().filter(NeededGrant::isMissing).toList();
  }

  private static Finding finding(List<NeededGrant> missing, int used) {
    NeededGrant first = missing.get(0);
    List<String> names = missing.stream().map(grant -> grant.table().toString()).toList();
    Finding finding =
        Finding.at(
            first.created(),
            "The code queries %s, but the migrations leave %s without the grants for that (%d of %d tables that it queries): every such request fails with error 42501."
                .formatted(
                    Names.listed(names), missing.size() == 1 ? "it" : "them", missing.size(), used),
            "Grant what the code does, in a new migration: `grant %s on %s to %s`. Row level security must be on first, since a grant alone opens every row."
                .formatted(first.missingList(), first.table().quoted(), first.roleList()));
    for (NeededGrant grant : missing) {
      if (finding.related().size() < PLACES_SHOWN) {
        finding = finding.withRelated(grant.place(), "`" + grant.table() + "` is queried here");
      }
      if (grant.isProtected()) {
        finding = finding.withFix(grant.fix());
      }
    }
    return finding;
  }
}
