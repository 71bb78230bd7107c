package dev.seaworthy.rules.access;

import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Fix;
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.schema.GrantEra;
import dev.seaworthy.core.sql.schema.Policy;
import dev.seaworthy.core.sql.schema.ReplayMode;
import dev.seaworthy.core.sql.schema.RowSecurity.State;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.SchemaReplay;
import dev.seaworthy.core.sql.schema.Table;
import dev.seaworthy.core.supabase.ClientKey;
import dev.seaworthy.core.supabase.PlacedCall;
import dev.seaworthy.core.supabase.SupabaseCalls;
import dev.seaworthy.core.supabase.TableQuery;
import dev.seaworthy.core.supabase.TableQuery.Operation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The privileges that the code needs on a table.
 *
 * @param table the table
 * @param created where a migration makes it
 * @param place the first query
 * @param missing the privileges that nobody is granted
 * @param roles the roles that need them
 * @param isProtected whether row level security is on
 */
record NeededGrant(
    ObjectName table,
    Location created,
    Location place,
    Set<String> missing,
    List<String> roles,
    boolean isProtected) {

  /**
   * Returns what the code needs on each table that a migration makes, sorted by table.
   *
   * @param era what the project grants by itself
   */
  static List<NeededGrant> all(ProjectFacts project, DataApi api, GrantEra era) {
    Schema schema =
        era == api.schema().era()
            ? api.schema()
            : SchemaReplay.replay(api.schema().migrations(), ReplayMode.LENIENT, era);
    SortedMap<ObjectName, List<PlacedCall<TableQuery>>> calls = new TreeMap<>();
    boolean entries = project.modules().hasEntries();
    for (PlacedCall<TableQuery> call : SupabaseCalls.of(project).queries()) {
      if (api.served().contains(call.schema()) && !(entries && call.sides().isEmpty())) {
        calls
            .computeIfAbsent(
                new ObjectName(call.schema(), call.call().table()), name -> new ArrayList<>())
            .add(call);
      }
    }
    List<NeededGrant> needed = new ArrayList<>();
    for (Map.Entry<ObjectName, List<PlacedCall<TableQuery>>> entry : calls.entrySet()) {
      Table table = schema.tables().get(entry.getKey());
      if (table != null && table.created().isPresent()) {
        needed.add(of(table, entry.getValue()));
      }
    }
    return needed;
  }

  private static NeededGrant of(Table table, List<PlacedCall<TableQuery>> calls) {
    Set<String> missing = new LinkedHashSet<>();
    boolean onlyService = true;
    for (PlacedCall<TableQuery> call : calls) {
      boolean service = call.key() == ClientKey.SERVICE && !call.inBrowser();
      onlyService &= service;
      for (String privilege : privileges(call.call().operation())) {
        boolean granted =
            service
                ? isGranted(table, "service_role", privilege)
                : isGranted(table, "authenticated", privilege)
                    || isGranted(table, "anon", privilege);
        if (!granted) {
          missing.add(privilege);
        }
      }
    }
    return new NeededGrant(
        table.name(),
        table.created().orElseThrow(),
        calls.get(0).location(),
        missing,
        roles(table, onlyService),
        table.rowSecurity().state() == State.ON);
  }

  private static List<String> privileges(Operation operation) {
    return switch (operation) {
      case SELECT -> List.of("SELECT");
      case INSERT -> List.of("INSERT");
      case UPDATE -> List.of("SELECT", "UPDATE");
      case UPSERT -> List.of("SELECT", "INSERT", "UPDATE");
      case DELETE -> List.of("SELECT", "DELETE");
    };
  }

  private static boolean isGranted(Table table, String role, String privilege) {
    return table.privileges().allows(role, privilege)
        || table.columnPrivileges().values().stream()
            .anyMatch(column -> column.allows(role, privilege));
  }

  /** A role whom no policy is for needs no grant either. */
  private static List<String> roles(Table table, boolean onlyService) {
    if (onlyService) {
      return List.of("service_role");
    }
    boolean anybody =
        table.policies().stream()
            .map(Policy::roles)
            .anyMatch(roles -> roles.contains("public") || roles.contains("anon"));
    return anybody
        ? List.of("anon", "authenticated", "service_role")
        : List.of("authenticated", "service_role");
  }

  boolean isMissing() {
    return !missing.isEmpty();
  }

  String missingList() {
    return String.join(", ", missing).toLowerCase(Locale.ROOT);
  }

  String roleList() {
    return String.join(", ", roles);
  }

  /** Policies still decide about each row, as they did where grants came by themselves. */
  Fix fix() {
    String name = table.quoted();
    return Fix.of(
        "grants of " + name, "", "grant " + missingList() + " on " + name + " to " + roleList());
  }
}
