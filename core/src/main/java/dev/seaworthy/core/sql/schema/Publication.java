package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.ObjectName;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A publication: which tables tell subscribers of changes. Supabase's realtime server listens to
 * {@code supabase_realtime}.
 *
 * @param name its name
 * @param allTables whether it covers every table
 * @param tables the tables that are named, and where each was added
 * @param schemas the schemas whose tables are all meant
 */
public record Publication(
    String name, boolean allTables, SortedMap<ObjectName, Location> tables, List<String> schemas) {
  /** Takes copies. */
  public Publication {
    tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
    schemas = List.copyOf(schemas);
  }
}
