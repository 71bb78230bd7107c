package dev.seaworthy.rules.access;

import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.rule.ProjectRule;
import dev.seaworthy.core.rule.Question;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.sql.Literals;
import dev.seaworthy.core.sql.SqlToken.Kind;
import dev.seaworthy.core.sql.SqlTokens;
import dev.seaworthy.core.sql.access.TableAccess;
import dev.seaworthy.core.sql.schema.Function;
import dev.seaworthy.core.sql.schema.Policy;
import dev.seaworthy.core.sql.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Every user can write the metadata of the own account: {@code auth.updateUser({ data })}. It
 * reaches policies as a claim of the token, or through a function that reads {@code auth.users}.
 *
 * <p>Sources: "Row Level Security" of the Supabase manual; the lint {@code
 * 0015_rls_references_user_metadata} of supabase/splinter, which sees the claim alone.
 */
@RuleInfo(
    id = "rls-user-metadata",
    summary = "A policy trusts metadata that every user can write about themselves.",
    category = Category.ACCESS,
    severity = Severity.HIGH,
    cwe = {285, 269},
    securityScore = 8.8,
    questions = Question.OWN_DATA,
    needs = Language.SQL,
    since = "0.1")
public final class RlsUserMetadata implements ProjectRule {
  private static final String CLAIM = "user_metadata";
  private static final String COLUMN = "raw_user_meta_data";
  private static final String NEXT_STEP =
      "Keep what policies trust where only the server writes: in app_metadata, or in a table of roles"
          + " without a policy for writing, asked by a security definer function.";

  @Override
  public Outcome check(ProjectFacts project) {
    return DataApi.judge(project, api -> ProtectedTables.judged(api, findings(api)));
  }

  private static List<Finding> findings(DataApi api) {
    List<Finding> findings = new ArrayList<>();
    Map<Function, Set<String>> tablesByFunction = new LinkedHashMap<>();
    Called called = new Called(api.schema());
    for (TableAccess access : api.protectedTables()) {
      Table table = access.table();
      ofClaim(table).ifPresent(findings::add);
      table.policies().stream()
          .flatMap(RlsUserMetadata::conditions)
          .flatMap(condition -> called.by(condition).stream())
          .filter(RlsUserMetadata::readsMetadata)
          .forEach(
              function ->
                  tablesByFunction
                      .computeIfAbsent(function, absent -> new LinkedHashSet<>())
                      .add(table.name().toString()));
    }
    tablesByFunction.forEach((function, tables) -> findings.add(ofFunction(function, tables)));
    return findings;
  }

  private static Optional<Finding> ofClaim(Table table) {
    List<Policy> trusting =
        table.policies().stream()
            .filter(policy -> conditions(policy).anyMatch(RlsUserMetadata::readsClaim))
            .toList();
    if (trusting.isEmpty()) {
      return Optional.empty();
    }
    Policy first = trusting.get(0);
    String message =
        ("%s: the policy \"%s\" decides by user_metadata of the token, which every signed-in user"
                + " sets at will: whoever writes the wanted value there passes.")
            .formatted(table.name(), first.name());
    Finding finding = Finding.at(first.source(), message, NEXT_STEP);
    for (Policy other : trusting.subList(1, trusting.size())) {
      finding = finding.withRelated(other.source(), "so does \"" + other.name() + '"');
    }
    return Optional.of(finding);
  }

  private static Finding ofFunction(Function function, Set<String> tables) {
    String message =
        ("%s reads raw_user_meta_data, which every user writes about themselves, and the policies"
                + " of %s decide by it.")
            .formatted(function.name(), Names.listed(tables));
    return Finding.at(function.source(), message, NEXT_STEP);
  }

  private static Stream<SqlTokens> conditions(Policy policy) {
    return Stream.of(policy.using(), policy.check()).flatMap(Optional::stream).map(SqlTokens::of);
  }

  /** The claim is a key of the token, {@code -> 'user_metadata'}, or begins a path of keys. */
  private static boolean readsClaim(SqlTokens tokens) {
    Predicate<String> isClaim =
        text -> text.equals(CLAIM) || text.replaceAll("\\s", "").startsWith("{" + CLAIM + ",");
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.is(i, Kind.STRING)
          && tokens.is(i - 1, Kind.OPERATOR)
          && isClaim.test(Literals.string(tokens.textOf(i)))) {
        return true;
      }
    }
    return false;
  }

  /** Who asks {@code auth.users} without the rights of the owner is refused. */
  private static boolean readsMetadata(Function function) {
    SqlTokens body = SqlTokens.of(function.body().orElse(""));
    return readsClaim(body) || function.securityDefiner() && body.names().contains(COLUMN);
  }
}
