package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.ObjectName;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The database as the migrations leave it. Immutable.
 *
 * @param migrations where the statements came from
 * @param era what new objects were granted by default
 * @param tables the tables by name, those that are only referred to included
 * @param views the views by name
 * @param functions the functions by signature
 * @param types the types that migrations make, by name
 * @param extensions the extensions that migrations install, by name
 * @param publications the publications that migrations make or change, by name
 * @param buckets the storage buckets that migrations make, by id
 * @param cronJobs the jobs that migrations schedule
 * @param statements what the replay made of each statement of the files, in order
 * @param unresolved the programs whose effect on row level security cannot be told
 */
public record Schema(
    MigrationSet migrations,
    GrantEra era,
    SortedMap<ObjectName, Table> tables,
    SortedMap<ObjectName, View> views,
    SortedMap<String, Function> functions,
    SortedMap<ObjectName, UserType> types,
    SortedMap<String, Extension> extensions,
    SortedMap<String, Publication> publications,
    SortedMap<String, Bucket> buckets,
    List<CronJob> cronJobs,
    List<Replayed> statements,
    List<Unresolved> unresolved) {

  /** Takes copies. */
  public Schema {
    tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
    views = Collections.unmodifiableSortedMap(new TreeMap<>(views));
    functions = Collections.unmodifiableSortedMap(new TreeMap<>(functions));
    types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
    extensions = Collections.unmodifiableSortedMap(new TreeMap<>(extensions));
    publications = Collections.unmodifiableSortedMap(new TreeMap<>(publications));
    buckets = Collections.unmodifiableSortedMap(new TreeMap<>(buckets));
    cronJobs = List.copyOf(cronJobs);
    statements = List.copyOf(statements);
    unresolved = List.copyOf(unresolved);
  }

  /** Returns a table by its schema and name. */
  public Optional<Table> table(String schema, String name) {
    return Optional.ofNullable(tables.get(new ObjectName(schema, name)));
  }

  /** Returns the schema with tables that something else than migrations shows. */
  public Schema withSeen(List<Table> seen) {
    SortedMap<ObjectName, Table> all = new TreeMap<>(tables);
    seen.stream()
        .filter(table -> !views.containsKey(table.name()))
        .forEach(table -> all.merge(table.name(), table, Schema::described));
    return new Schema(
        migrations,
        era,
        all,
        views,
        functions,
        types,
        extensions,
        publications,
        buckets,
        cronJobs,
        statements,
        unresolved);
  }

  /** What migrations only refer to is described by what else shows it. */
  private static Table described(Table known, Table seen) {
    return known.created().isPresent() || known.columnsKnown() || !known.columns().isEmpty()
        ? known
        : known.withColumns(seen.columns());
  }

  /** Returns whether Supabase's GraphQL server is installed, as it was in every older project. */
  public boolean hasGraphql() {
    return era == GrantEra.LEGACY || extensions.containsKey("pg_graphql");
  }

  /**
   * Returns the tables that anybody with the public key of the app can reach: in a schema that the
   * Data API serves, granted to {@code anon} or {@code authenticated}, without row level security.
   *
   * @param served the schemas that the Data API serves
   */
  public List<Table> unprotected(Set<String> served) {
    return tables.values().stream()
        .filter(table -> served.contains(table.name().schema()))
        .filter(table -> table.rowSecurity().state() == RowSecurity.State.OFF)
        .filter(table -> table.isReachable("anon") || table.isReachable("authenticated"))
        .toList();
  }
}
