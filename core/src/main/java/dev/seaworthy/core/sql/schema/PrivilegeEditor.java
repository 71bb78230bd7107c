package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.AlterDefaultPrivileges;
import dev.seaworthy.core.sql.Grant;
import dev.seaworthy.core.sql.ObjectName;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Applies grants on tables. */
final class PrivilegeEditor {
  /** The roles that run migrations on Supabase. */
  private static final Set<String> MIGRATION_ROLES =
      Set.of("postgres", "current_user", "current_role", "session_user");

  private final Catalog catalog;

  PrivilegeEditor(Catalog catalog) {
    this.catalog = catalog;
  }

  void apply(Grant grant) throws StatementRefused {
    if (!grant.target().kind().equals("TABLES")) {
      return;
    }
    UnaryOperator<Privileges> change = change(grant.revoke(), grant.roles(), grant.privileges());
    for (ObjectName name : grant.target().objects()) {
      if (!catalog.views().containsKey(catalog.resolve(name))) {
        update(catalog.require(name), change);
      }
    }
    List<Table> all =
        catalog.tables().values().stream()
            .filter(table -> grant.target().schemas().contains(table.name().schema()))
            .toList();
    all.forEach(table -> update(table, change));
  }

  void apply(AlterDefaultPrivileges alter) {
    boolean others =
        !alter.creators().isEmpty()
            && alter.creators().stream().noneMatch(MIGRATION_ROLES::contains);
    if (others || !alter.objectKind().equals("TABLES")) {
      return;
    }
    List<String> schemas = alter.schemas().isEmpty() ? List.of("") : alter.schemas();
    for (String schema : schemas) {
      catalog.changeDefaultPrivileges(
          schema, change(alter.revoke(), alter.roles(), alter.privileges()));
    }
  }

  private void update(Table table, UnaryOperator<Privileges> change) {
    catalog.put(table.withPrivileges(change.apply(table.privileges())));
  }

  private static UnaryOperator<Privileges> change(
      boolean revoke, List<String> roles, List<String> privileges) {
    return now -> revoke ? now.revoked(roles, privileges) : now.granted(roles, privileges);
  }
}
