package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.ObjectName;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

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

  /**
   * Returns the publication after some tables got another name, or are gone where that is empty.
   */
  Publication following(UnaryOperator<Optional<ObjectName>> name) {
    SortedMap<ObjectName, Location> followed = new TreeMap<>();
    tables.forEach(
        (table, added) ->
            name.apply(Optional.of(table)).ifPresent(now -> followed.put(now, added)));
    return new Publication(this.name, allTables, followed, schemas);
  }
}
