package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.FunctionSignature;
import dev.seaworthy.core.sql.Grant;
import dev.seaworthy.core.sql.ObjectName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Applies grants on tables, views, their columns, and functions. */
final class PrivilegeEditor {
  private static final Set<String> FUNCTION_KINDS = Set.of("FUNCTIONS", "ROUTINES", "PROCEDURES");

  private final Catalog catalog;
  private final Requirements requirements;
  private final FunctionEditor functions;

  PrivilegeEditor(Catalog catalog, FunctionEditor functions) {
    this.catalog = catalog;
    this.requirements = new Requirements(catalog);
    this.functions = functions;
  }

  void apply(Grant grant) throws StatementRefused {
    requirements.roles(grant.roles());
    String kind = grant.target().kind();
    if (kind.equals("TABLES")) {
      onTables(grant);
    } else if (FUNCTION_KINDS.contains(kind)) {
      onFunctions(grant);
    }
    for (String schema : grant.target().schemas()) {
      catalog.requireSchema(schema);
    }
  }

  private void onTables(Grant grant) throws StatementRefused {
    for (ObjectName name : grant.target().objects()) {
      ObjectName resolved = catalog.resolve(name);
      Optional<View> view = catalog.views().find(resolved);
      if (view.isPresent()) {
        update(view.get(), grant);
      } else if (!catalog.sequences().contains(resolved)) {
        update(catalog.require(name), grant);
      }
    }
    Set<String> schemas = Set.copyOf(grant.target().schemas());
    if (!schemas.isEmpty()) {
      List<Table> tables =
          catalog.tables().values().stream()
              .filter(table -> schemas.contains(table.name().schema()))
              .toList();
      tables.forEach(table -> update(table, grant));
      List<View> views =
          catalog.views().values().stream()
              .filter(view -> schemas.contains(view.name().schema()))
              .toList();
      views.forEach(view -> update(view, grant));
    }
  }

  private void update(View view, Grant grant) {
    catalog.put(view.withPrivileges(changed(view.privileges(), grant, "TABLES")));
  }

  private void update(Table table, Grant grant) {
    Table changed = table.withPrivileges(changed(table.privileges(), grant, "TABLES"));
    SortedMap<String, Privileges> columns = new TreeMap<>(table.columnPrivileges());
    for (Map.Entry<String, List<String>> entry : grant.columnPrivileges().entrySet()) {
      for (String column : entry.getValue()) {
        Privileges now = columns.getOrDefault(column, Privileges.NONE);
        Set<String> privileges = Privileges.expanded(Set.of(entry.getKey()), "TABLES");
        columns.put(
            column,
            grant.revoke()
                ? now.revoked(grant.roles(), privileges)
                : now.granted(grant.roles(), privileges));
      }
    }
    if (grant.revoke()) {
      Set<String> privileges = Privileges.expanded(grant.privileges(), "TABLES");
      columns.replaceAll((column, held) -> held.revoked(grant.roles(), privileges));
    }
    columns.values().removeIf(held -> held.byRole().isEmpty());
    catalog.put(changed.withColumnPrivileges(columns));
  }

  private void onFunctions(Grant grant) throws StatementRefused {
    for (FunctionSignature signature : grant.target().functions()) {
      functions.find(signature, false).ifPresent(function -> update(function, grant));
    }
    Set<String> schemas = Set.copyOf(grant.target().schemas());
    if (!schemas.isEmpty()) {
      List<Function> all =
          catalog.functions().filter(f -> schemas.contains(f.name().schema())).toList();
      all.forEach(function -> update(function, grant));
    }
  }

  private void update(Function function, Grant grant) {
    catalog.put(function.withPrivileges(changed(function.privileges(), grant, "FUNCTIONS")));
  }

  private static Privileges changed(Privileges now, Grant grant, String kind) {
    Set<String> privileges = Privileges.expanded(grant.privileges(), kind);
    return grant.revoke()
        ? now.revoked(grant.roles(), privileges)
        : now.granted(grant.roles(), privileges);
  }
}
