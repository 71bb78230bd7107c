package dev.seaworthy.rules.database;

import dev.seaworthy.core.project.DeclaredTable;
import dev.seaworthy.core.project.DeclaredTable.Origin;
import dev.seaworthy.core.project.Located;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.project.ScriptStatements;
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.CreateFunction;
import dev.seaworthy.core.sql.CreateTable;
import dev.seaworthy.core.sql.CreateView;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlStatement;
import dev.seaworthy.core.sql.schema.MigrationSet.Script;
import dev.seaworthy.core.sql.schema.Schema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tables, views and functions that the files of an app make: the migrations together, or any
 * other SQL file, which a person may have run.
 */
final class MadeObjects {
  /** The tables and views that extensions bring, PostGIS above all. */
  private static final Set<String> OF_EXTENSIONS =
      Set.of(
          "spatial_ref_sys",
          "geometry_columns",
          "geography_columns",
          "raster_columns",
          "raster_overviews",
          "pg_stat_statements",
          "pg_stat_statements_info");

  private final Set<ObjectName> tables = new HashSet<>();
  private final Set<ObjectName> functions = new HashSet<>();
  private final Map<ObjectName, Location> written = new HashMap<>();

  private MadeObjects(ProjectFacts project) {
    Schema schema = project.schema();
    schema.tables().values().stream()
        .filter(table -> table.created().isPresent())
        .forEach(table -> tables.add(table.name()));
    tables.addAll(schema.views().keySet());
    schema.functions().values().forEach(function -> functions.add(function.name()));
    for (Located<DeclaredTable> mapped : project.all(DeclaredTable.class)) {
      if (mapped.fact().origin() != Origin.SUPABASE_TYPES) {
        tables.add(mapped.fact().name());
      }
    }
    Set<String> applied =
        schema.migrations().scripts().stream().map(Script::path).collect(Collectors.toSet());
    Set<String> withoutEffect = new HashSet<>(schema.migrations().leftOut());
    withoutEffect.addAll(applied);
    for (Located<ScriptStatements> script : project.all(ScriptStatements.class)) {
      for (SqlStatement statement : script.fact().statements()) {
        Optional<ObjectName> name = created(statement);
        if (name.isPresent() && withoutEffect.contains(script.path())) {
          written.putIfAbsent(name.get(), script.at(statement.span()));
        } else if (name.isPresent()) {
          (statement instanceof CreateFunction ? functions : tables).add(name.get());
        }
      }
    }
  }

  static MadeObjects of(ProjectFacts project) {
    return new MadeObjects(project);
  }

  private static Optional<ObjectName> created(SqlStatement statement) {
    ObjectName name = null;
    if (statement instanceof CreateTable table && !table.temporary()) {
      name = table.name();
    } else if (statement instanceof CreateView view && !view.temporary()) {
      name = view.name();
    } else if (statement instanceof CreateFunction function) {
      name = function.name();
    }
    return Optional.ofNullable(name).map(n -> n.schema() == null ? n.in("public") : n);
  }

  boolean hasTable(ObjectName name) {
    return tables.contains(name) || OF_EXTENSIONS.contains(name.name());
  }

  boolean hasFunction(ObjectName name) {
    return functions.contains(name);
  }

  /** Returns a statement that creates an object which is not there in the end, as if discarded. */
  Optional<Location> inVain(ObjectName name) {
    return Optional.ofNullable(written.get(name));
  }
}
