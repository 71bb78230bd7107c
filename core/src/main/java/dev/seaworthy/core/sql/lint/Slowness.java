package dev.seaworthy.core.sql.lint;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.Constraint;
import dev.seaworthy.core.sql.schema.Index;
import dev.seaworthy.core.sql.schema.Policy;
import dev.seaworthy.core.sql.schema.RowSecurity;
import dev.seaworthy.core.sql.schema.Table;
import dev.seaworthy.core.sql.schema.TableConstraint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What makes a table slow, told from its keys, indexes and policies: splinter's performance lints.
 */
public final class Slowness {
  /** The roles of a Supabase project that policies bind and lint 0006 does not leave out. */
  private static final List<String> BOUND_ROLES =
      List.of("anon", "authenticated", "authenticator", "dashboard_user");

  private static final List<String> ACTIONS = List.of("SELECT", "INSERT", "UPDATE", "DELETE");

  private Slowness() {}

  /** Returns the foreign keys whose columns lead no index: {@code unindexed_foreign_keys}. */
  public static List<TableConstraint> unindexedKeys(Table table) {
    return table.constraints().stream()
        .filter(key -> key.kind() == Constraint.Kind.FOREIGN_KEY)
        .filter(key -> table.indexes().stream().noneMatch(i -> i.leadsWith(key.columns())))
        .toList();
  }

  /** Returns the groups of equal indexes, each sorted by name: {@code duplicate_index}. */
  public static List<List<Index>> duplicates(List<Index> indexes) {
    Map<Index, List<Index>> same =
        indexes.stream()
            .sorted(Comparator.comparing(Index::name))
            .collect(groupingBy(Slowness::definition, LinkedHashMap::new, toList()));
    return same.values().stream().filter(group -> group.size() > 1).toList();
  }

  /** Returns what PostgreSQL prints of an index, its name left out. */
  private static Index definition(Index index) {
    return new Index(
        "",
        index.unique(),
        false,
        index.method(),
        index.keys(),
        index.included(),
        index.where().map(Slowness::normalized),
        false,
        Location.ofFile(""));
  }

  private static String normalized(String condition) {
    return condition.replaceAll("[\\s()]", "").toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the enforced policies that ask who the user is once per row instead of once per query:
   * {@code auth_rls_initplan}.
   */
  public static List<Policy> policiesPerRow(Table table) {
    return table.rowSecurity().state() == RowSecurity.State.ON
        ? table.policies().stream().filter(Slowness::asksPerRow).toList()
        : List.of();
  }

  private static boolean asksPerRow(Policy policy) {
    return Stream.of(policy.using(), policy.check())
        .anyMatch(condition -> condition.filter(Conditions::asksPerRow).isPresent());
  }

  /**
   * Returns the permissive policies of which several are for the same role and action, by both,
   * such as {@code anon_SELECT}: {@code multiple_permissive_policies}.
   */
  public static SortedMap<String, List<Policy>> overlappingPolicies(Table table) {
    SortedMap<String, List<Policy>> byRoleAndAction = new TreeMap<>();
    for (Policy policy : table.policies()) {
      if (policy.permissive()) {
        for (String role : boundRoles(policy)) {
          for (String action : actions(policy)) {
            byRoleAndAction
                .computeIfAbsent(role + "_" + action, key -> new ArrayList<>())
                .add(policy);
          }
        }
      }
    }
    byRoleAndAction.values().removeIf(policies -> policies.size() < 2);
    return byRoleAndAction;
  }

  private static List<String> boundRoles(Policy policy) {
    if (policy.roles().contains("public")) {
      return BOUND_ROLES;
    }
    return policy.roles().stream()
        .distinct()
        .filter(role -> !role.startsWith("pg") && !role.startsWith("supabase"))
        .filter(role -> !role.equals("service_role") && !role.equals("postgres"))
        .toList();
  }

  private static List<String> actions(Policy policy) {
    return policy.command().equals("ALL") ? ACTIONS : List.of(policy.command());
  }
}
