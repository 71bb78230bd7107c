package dev.seaworthy.rules.access;

import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.sql.Grant;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlStatement;
import dev.seaworthy.core.sql.SqlTokens;
import dev.seaworthy.core.sql.schema.Function;
import dev.seaworthy.core.sql.schema.MigrationSet.Script;
import dev.seaworthy.core.sql.schema.Policy;
import dev.seaworthy.core.sql.schema.References;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.Table;
import dev.seaworthy.core.sql.schema.View;
import dev.seaworthy.core.supabase.ClientKey;
import dev.seaworthy.core.supabase.SupabaseCalls;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who calls the functions of the database: policies, other functions, the code of the app. */
final class FunctionUses {
  /** What a function yields that no column takes as its default. */
  private static final Set<String> NO_DEFAULT = Set.of("void", "table", "json", "jsonb");

  private static final Set<String> CALLERS = Set.of("public", "anon", "authenticated");

  /** Files that may call the database and are not read for that. */
  private static final Pattern UNREAD =
      Pattern.compile(".*\\.(py|java|kt|go|rb|php|rs|cs|dart|swift|vue|svelte|astro)");

  private final Set<Function> byPolicies = new HashSet<>();
  private final Set<ObjectName> byCallers = new HashSet<>();
  private final Set<ObjectName> byUsers = new HashSet<>();
  private final Set<ObjectName> granted = new HashSet<>();
  private final boolean allCodeRead;

  FunctionUses(ProjectFacts project, Schema schema) {
    Called called = new Called(schema);
    for (Table table : schema.tables().values()) {
      for (Policy policy : table.policies()) {
        Stream.of(policy.using(), policy.check())
            .flatMap(Optional::stream)
            .forEach(condition -> byPolicies.addAll(called.by(SqlTokens.of(condition))));
      }
    }
    for (Function function : schema.functions().values()) {
      if (!function.securityDefiner()) {
        note(function.body().orElse(""));
      }
    }
    for (View view : schema.views().values()) {
      note(view.query());
    }
    for (Script script : schema.migrations().scripts()) {
      script.statements().forEach(this::note);
    }
    allCodeRead =
        project.files().stream()
            .noneMatch(
                file -> file.role() == FileRole.APP && UNREAD.matcher(file.path()).matches());
    SupabaseCalls.of(project).functionCalls().stream()
        .filter(call -> call.key() != ClientKey.SERVICE)
        .forEach(call -> byUsers.add(new ObjectName(call.schema(), call.call().function())));
  }

  private void note(SqlStatement statement) {
    boolean toUsers =
        statement instanceof Grant grant
            && !grant.revoke()
            && grant.roles().stream().anyMatch(CALLERS::contains);
    if (toUsers) {
      ((Grant) statement)
          .target()
          .functions()
          .forEach(named -> granted.add(resolved(named.name())));
    }
  }

  private static ObjectName resolved(ObjectName name) {
    return name.schema() == null ? name.in("public") : name;
  }

  private void note(String text) {
    for (References.Call call : References.in(SqlTokens.of(text)).calls()) {
      byCallers.add(resolved(call.function()));
    }
  }

  /** Returns whether policies call it, for which whoever asks the table needs the right to. */
  boolean byPolicies(Function function) {
    return byPolicies.contains(function);
  }

  /**
   * Returns whether nothing shows that users are meant to call it: no code with their rights, or
   * with rights that do not show, and no grant. Code in a language that is not read shows nothing.
   */
  boolean isNeedless(Function function) {
    boolean meant =
        granted.contains(function.name()) || !function.isCallableBy("anon") || !allCodeRead;
    return !meant && !byUsers.contains(function.name());
  }

  /** Returns whether nothing needs the right of users to call it, as far as it shows. */
  boolean isFreeToRevoke(Function function) {
    String returns = function.returns().orElse("");
    boolean neverDefault = returns.startsWith("setof") || NO_DEFAULT.contains(returns);
    return neverDefault && isNeedless(function) && !byCallers.contains(function.name());
  }
}
