package dev.seaworthy.rules.database;

import dev.seaworthy.core.project.DeclaredTable;
import dev.seaworthy.core.project.DeclaredTable.Origin;
import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.project.Located;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.supabase.FunctionCall;
import dev.seaworthy.core.supabase.PlacedCall;
import dev.seaworthy.core.supabase.SupabaseCalls;
import dev.seaworthy.core.supabase.TableQuery;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tables and functions of its database that an app names, each with the first place. */
final class UsedObjects {
  /** Schemas that the platform fills. */
  private static final Set<String> MANAGED =
      Set.of(
          "auth",
          "storage",
          "realtime",
          "vault",
          "cron",
          "net",
          "extensions",
          "graphql",
          "graphql_public",
          "pgmq",
          "pgmq_public",
          "information_schema",
          "pg_catalog");

  private UsedObjects() {}

  /** Returns the tables that running code or generated types name; code comes first. */
  static SortedMap<ObjectName, Location> tables(ProjectFacts project) {
    SortedMap<ObjectName, Location> tables = new TreeMap<>();
    for (PlacedCall<TableQuery> call : queries(project)) {
      put(tables, new ObjectName(call.schema(), call.call().table()), call.location());
    }
    for (Located<DeclaredTable> declared : project.all(DeclaredTable.class)) {
      if (declared.fact().origin() == Origin.SUPABASE_TYPES
          && declared.file().role() == FileRole.APP) {
        put(tables, declared.fact().name(), declared.at(declared.fact().span()));
      }
    }
    return tables;
  }

  /** Returns the queries of running code. */
  static List<PlacedCall<TableQuery>> queries(ProjectFacts project) {
    return SupabaseCalls.of(project).queries().stream()
        .filter(call -> runs(call, project))
        .toList();
  }

  /** Returns the functions that running code calls. */
  static SortedMap<ObjectName, Location> functions(ProjectFacts project) {
    SortedMap<ObjectName, Location> functions = new TreeMap<>();
    for (PlacedCall<FunctionCall> call : SupabaseCalls.of(project).functionCalls()) {
      if (runs(call, project)) {
        put(functions, new ObjectName(call.schema(), call.call().function()), call.location());
      }
    }
    return functions;
  }

  /** A name with a dot in it is somebody's try at another schema: no table is called so. */
  private static void put(
      SortedMap<ObjectName, Location> objects, ObjectName name, Location place) {
    boolean qualified = name.name().indexOf('.') >= 0;
    if (!MANAGED.contains(name.schema()) && !qualified) {
      objects.putIfAbsent(name, place);
    }
  }

  private static boolean runs(PlacedCall<?> call, ProjectFacts project) {
    return !call.sides().isEmpty() || !project.modules().hasEntries();
  }
}
