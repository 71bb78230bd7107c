package dev.seaworthy.core.sql.lint;

import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.schema.Bucket;
import dev.seaworthy.core.sql.schema.Policy;
import dev.seaworthy.core.sql.schema.RowSecurity;
import dev.seaworthy.core.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The lints about policies. */
record PolicyLints(LintContext context) {
  private static final Set<String> OPEN_ROLES = Set.of("public", "anon", "authenticated");

  void addTo(List<Lint> lints) {
    for (Table table : context.schema().tables().values()) {
      if (LintContext.isOfAppOrRealtime(table.name().schema())) {
        each(table, lints);
      }
      if (LintContext.isOfApp(table.name().schema())) {
        all(table, lints);
      }
    }
    context.schema().table("storage", "objects").ifPresent(objects -> buckets(objects, lints));
  }

  private void each(Table table, List<Lint> lints) {
    boolean on = table.rowSecurity().state() == RowSecurity.State.ON;
    boolean ofApp = LintContext.isOfApp(table.name().schema());
    for (Policy policy : Slowness.policiesPerRow(table)) {
      lints.add(
          new Lint(
              "auth_rls_initplan",
              TableLints.of("auth_rls_init_plan", table.name(), policy.name()).cacheKey()));
    }
    for (Policy policy : table.policies()) {
      if (ofApp && any(policy, Conditions::readsUserMetadata)) {
        lints.add(TableLints.of("rls_references_user_metadata", table.name(), policy.name()));
      }
      if (ofApp && on && table.kind() == Table.Kind.PLAIN && isAlwaysTrue(policy)) {
        lints.add(TableLints.of("rls_policy_always_true", table.name(), policy.name()));
      }
    }
  }

  private static boolean any(Policy policy, Predicate<String> test) {
    return Stream.of(policy.using(), policy.check()).flatMap(Optional::stream).anyMatch(test);
  }

  private static boolean isAlwaysTrue(Policy policy) {
    if (!policy.permissive() || policy.roles().stream().noneMatch(OPEN_ROLES::contains)) {
      return false;
    }
    boolean using = policy.using().map(Conditions::isAlwaysTrue).orElse(false);
    boolean check = policy.check().map(Conditions::isAlwaysTrue).orElse(false);
    return check
        || switch (policy.command()) {
          case "INSERT" -> policy.check().isEmpty();
          case "UPDATE", "DELETE", "ALL" -> using || policy.using().isEmpty();
          default -> false;
        };
  }

  private static void all(Table table, List<Lint> lints) {
    if (table.kind() != Table.Kind.PLAIN) {
      return;
    }
    ObjectName name = table.name();
    RowSecurity.State state = table.rowSecurity().state();
    if (state == RowSecurity.State.OFF && !table.policies().isEmpty()) {
      lints.add(TableLints.of("policy_exists_rls_disabled", name));
    }
    if (state == RowSecurity.State.ON && table.policies().isEmpty()) {
      lints.add(TableLints.of("rls_enabled_no_policy", name));
    }
    Slowness.overlappingPolicies(table)
        .keySet()
        .forEach(
            roleAndAction ->
                lints.add(TableLints.of("multiple_permissive_policies", name, roleAndAction)));
  }

  /** A public bucket needs no policy to be read; one that opens it lets anyone list its files. */
  private void buckets(Table objects, List<Lint> lints) {
    List<Policy> open = new ArrayList<>();
    for (Policy policy : objects.policies()) {
      boolean reads = policy.command().equals("SELECT") || policy.command().equals("ALL");
      if (reads && policy.permissive() && policy.roles().stream().anyMatch(OPEN_ROLES::contains)) {
        open.add(policy);
      }
    }
    for (Bucket bucket : context.schema().buckets().values()) {
      if (bucket.open() && open.stream().anyMatch(policy -> opens(policy, bucket))) {
        lints.add(Lint.of("public_bucket_allows_listing", bucket.id()));
      }
    }
  }

  private static boolean opens(Policy policy, Bucket bucket) {
    return policy
        .using()
        .map(
            condition ->
                Conditions.isAlwaysTrue(condition)
                    || Conditions.onlyBucket(condition).filter(bucket.id()::equals).isPresent())
        .orElse(true);
  }
}
