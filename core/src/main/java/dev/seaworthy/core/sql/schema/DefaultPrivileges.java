package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.AlterDefaultPrivileges;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What roles may do with new objects. The privileges of all schemas and those of one add up, and
 * PostgreSQL's own are among the former: taking them away from one schema has no effect.
 */
final class DefaultPrivileges {
  /** The schema that stands for all of them. */
  private static final String ALL = "";

  private static final Map<String, Privileges> BUILT_IN =
      Map.of(
          "FUNCTIONS", Privileges.NONE.granted(List.of("public"), Set.of("EXECUTE")),
          "TYPES", Privileges.NONE.granted(List.of("public"), Set.of("USAGE")));

  /** The roles that run migrations on Supabase. */
  private static final Set<String> MIGRATION_ROLES =
      Set.of("postgres", "current_user", "current_role", "session_user");

  private final LoggedMap<Key, Privileges> changed;

  private record Key(String kind, String schema) {}

  DefaultPrivileges(UndoLog undo, GrantEra era) {
    changed = new LoggedMap<>(undo);
    if (era == GrantEra.LEGACY) {
      for (String kind : List.of("TABLES", "FUNCTIONS", "SEQUENCES")) {
        changed.put(
            new Key(kind, "public"),
            Privileges.NONE.granted(Platform.API_ROLES, Privileges.all(kind)));
      }
    }
  }

  /** Returns the privileges that a new object of a schema starts with. */
  Privileges of(String kind, String schema) {
    return entry(kind, ALL).and(entry(kind, schema));
  }

  private Privileges entry(String kind, String schema) {
    return changed
        .find(new Key(kind, schema))
        .orElse(
            schema.equals(ALL) ? BUILT_IN.getOrDefault(kind, Privileges.NONE) : Privileges.NONE);
  }

  void apply(AlterDefaultPrivileges alter) {
    boolean others =
        !alter.creators().isEmpty()
            && alter.creators().stream().noneMatch(MIGRATION_ROLES::contains);
    if (others) {
      return;
    }
    String kind = alter.objectKind().equals("ROUTINES") ? "FUNCTIONS" : alter.objectKind();
    for (String schema : alter.schemas().isEmpty() ? List.of(ALL) : alter.schemas()) {
      Privileges now = entry(kind, schema);
      Set<String> privileges = Privileges.expanded(alter.privileges(), kind);
      changed.put(
          new Key(kind, schema),
          alter.revoke()
              ? now.revoked(alter.roles(), privileges)
              : now.granted(alter.roles(), privileges));
    }
  }

  void dropSchema(String schema) {
    changed.removeKeys(key -> key.schema().equals(schema));
  }
}
