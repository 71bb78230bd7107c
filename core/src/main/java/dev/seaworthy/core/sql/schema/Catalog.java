package dev.seaworthy.core.sql.schema;

import static java.util.stream.Collectors.toMap;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The state of the database while statements are replayed. Its objects are immutable, and every
 * change can be taken back.
 */
final class Catalog {
  private final ReplayMode mode;
  private final GrantEra era;
  private final UndoLog undo = new UndoLog();
  private final LoggedMap<ObjectName, Table> tables = new LoggedMap<>(undo);
  private final LoggedMap<ObjectName, View> views = new LoggedMap<>(undo);
  private final LoggedMap<ObjectName, ObjectName> indexOwners = new LoggedMap<>(undo);
  private final LoggedMap<ObjectName, Location> sequences = new LoggedMap<>(undo);
  private final Overloads functions = new Overloads(undo);
  private final LoggedMap<ObjectName, UserType> types = new LoggedMap<>(undo);
  private final LoggedMap<String, Location> schemas = new LoggedMap<>(undo);
  private final LoggedMap<String, Location> roles = new LoggedMap<>(undo);
  private final LoggedMap<String, Extension> extensions = new LoggedMap<>(undo);
  private final LoggedMap<String, Publication> publications = new LoggedMap<>(undo);
  private final LoggedMap<String, Bucket> buckets = new LoggedMap<>(undo);
  private final LoggedMap<String, CronJob> cronJobs = new LoggedMap<>(undo);
  private final DefaultPrivileges defaults;
  private final Dependencies dependencies = new Dependencies(undo);
  private final SearchPath searchPath = new SearchPath(undo);
  private boolean hasTemporary;
  private Optional<Location> rowSecurityOnCreation = Optional.empty();

  Catalog(ReplayMode mode, GrantEra era) {
    this.mode = mode;
    this.era = era;
    this.defaults = new DefaultPrivileges(undo, era);
  }

  /** Returns the present, to go back to. */
  int mark() {
    return undo.mark();
  }

  /** Goes back to a mark. */
  void restore(int mark) {
    undo.rollbackTo(mark);
  }

  /** Makes everything final. */
  void commit() {
    undo.commit();
  }

  ReplayMode mode() {
    return mode;
  }

  boolean isStrict() {
    return mode == ReplayMode.STRICT;
  }

  LoggedMap<ObjectName, Table> tables() {
    return tables;
  }

  LoggedMap<ObjectName, View> views() {
    return views;
  }

  /** Returns the tables that the indexes of tables and views belong to. */
  LoggedMap<ObjectName, ObjectName> indexOwners() {
    return indexOwners;
  }

  LoggedMap<ObjectName, Location> sequences() {
    return sequences;
  }

  LoggedMap<ObjectName, UserType> types() {
    return types;
  }

  LoggedMap<String, Location> schemas() {
    return schemas;
  }

  LoggedMap<String, Location> roles() {
    return roles;
  }

  LoggedMap<String, Extension> extensions() {
    return extensions;
  }

  LoggedMap<String, Publication> publications() {
    return publications;
  }

  LoggedMap<String, Bucket> buckets() {
    return buckets;
  }

  LoggedMap<String, CronJob> cronJobs() {
    return cronJobs;
  }

  DefaultPrivileges defaults() {
    return defaults;
  }

  Dependencies dependencies() {
    return dependencies;
  }

  Stream<Function> functions() {
    return functions.all();
  }

  /** Returns the functions that share a name, by the search path where it has no schema. */
  List<Function> functions(ObjectName name) {
    if (name.schema() != null) {
      return functions.named(name);
    }
    return searchPath.schemas().stream()
        .flatMap(schema -> functions.named(name.in(schema)).stream())
        .toList();
  }

  void put(Function function) {
    functions.put(function);
  }

  void remove(Function function) {
    functions.remove(function);
  }

  SearchPath searchPath() {
    return searchPath;
  }

  /**
   * Returns the name with the schema in which a new table or view of that name is created.
   *
   * @param temporary whether it lives as long as the session
   * @throws StatementRefused if there is no such schema
   */
  ObjectName forCreation(ObjectName name, boolean temporary) throws StatementRefused {
    if (temporary) {
      hasTemporary = true;
      return name.in(SearchPath.TEMPORARY);
    }
    ObjectName qualified = searchPath.forCreation(name);
    requireSchema(qualified.schema());
    return qualified;
  }

  /** Ends the session of a file: what is temporary is gone. */
  void endSession() {
    searchPath.reset();
    if (hasTemporary) {
      dropSchema(SearchPath.TEMPORARY);
      hasTemporary = false;
    }
  }

  /** Returns the trigger that enables row level security on every new table. */
  Optional<Location> rowSecurityOnCreation() {
    return rowSecurityOnCreation;
  }

  void setRowSecurityOnCreation(Optional<Location> trigger) {
    Optional<Location> before = rowSecurityOnCreation;
    undo.add(() -> rowSecurityOnCreation = before);
    rowSecurityOnCreation = trigger;
  }

  /** Returns the name with the schema in which the search path finds a table or view. */
  ObjectName resolve(ObjectName name) {
    if (name.schema() != null) {
      return name;
    }
    return searchPath
        .candidates(name)
        .filter(candidate -> tables.contains(candidate) || views.contains(candidate))
        .findFirst()
        .orElseGet(() -> searchPath.forCreation(name));
  }

  /** Returns the type that a name means, or empty where the migrations make none of that name. */
  Optional<ObjectName> resolveType(ObjectName name) {
    return searchPath
        .candidates(name)
        .filter(each -> types.contains(each) || tables.contains(each) || views.contains(each))
        .findFirst()
        .or(
            () ->
                Platform.extensionOfType(name.name())
                    .flatMap(extensions::find)
                    .map(extension -> name.in(extension.schema())));
  }

  /** Returns whether a table, view, index or sequence has a name. */
  boolean isRelation(ObjectName name) {
    return tables.contains(name)
        || views.contains(name)
        || indexOwners.contains(name)
        || sequences.contains(name);
  }

  /**
   * Returns a table that a statement refers to.
   *
   * @throws StatementRefused if there is none and the replay is strict
   */
  Table require(ObjectName name) throws StatementRefused {
    ObjectName resolved = resolve(name);
    Optional<Table> known = tables.find(resolved);
    if (known.isPresent()) {
      return known.get();
    }
    if (views.contains(resolved)) {
      throw new StatementRefused("wrong_object_type", resolved + " is a view");
    }
    if (isStrict() && !Platform.isTable(resolved)) {
      throw StatementRefused.missing("undefined_table", resolved, "table " + resolved);
    }
    return Table.empty(
        resolved,
        Table.Kind.PLAIN,
        Optional.empty(),
        Platform.isTable(resolved) ? RowSecurity.PLATFORM : RowSecurity.UNKNOWN,
        Platform.privileges(resolved).orElseGet(() -> defaults.of("TABLES", resolved.schema())));
  }

  /**
   * Requires a schema.
   *
   * @throws StatementRefused if there is none and the replay is strict
   */
  void requireSchema(String schema) throws StatementRefused {
    if (isStrict() && !schemas.contains(schema) && !Platform.SCHEMAS.contains(schema)) {
      throw new StatementRefused("invalid_schema_name", "no schema " + schema + " exists");
    }
  }

  void put(Table table) {
    tables.put(table.name(), table);
  }

  void put(View view) {
    views.put(view.name(), view);
  }

  /** Puts an object under another name, its indexes included. */
  void move(Table table, ObjectName to) {
    disown(table.name(), table.indexes());
    tables.remove(table.name());
    own(to, table.indexes());
    dependencies.moved(table.name(), to);
    published(name -> name.map(each -> each.equals(table.name()) ? to : each));
  }

  /** Lets publications follow the tables. */
  private void published(UnaryOperator<Optional<ObjectName>> name) {
    for (Publication publication : List.copyOf(publications.values())) {
      Publication followed = publication.following(name);
      if (!followed.equals(publication)) {
        publications.put(followed.name(), followed);
      }
    }
  }

  /** Notes whose indexes these are. */
  void own(ObjectName owner, List<Index> indexes) {
    indexes.forEach(index -> indexOwners.put(owner.renamed(index.name()), owner));
  }

  void disown(ObjectName owner, List<Index> indexes) {
    indexes.forEach(index -> indexOwners.remove(owner.renamed(index.name())));
  }

  /** Removes a table and its partitions. */
  void dropTable(ObjectName name) {
    Optional<Table> table = tables.find(name);
    if (table.isEmpty()) {
      return;
    }
    disown(name, table.get().indexes());
    tables.remove(name);
    published(each -> each.filter(published -> !published.equals(name)));
    if (table.get().kind() == Table.Kind.PARTITIONED) {
      List<ObjectName> partitions =
          tables.values().stream()
              .filter(each -> each.partitionOf().filter(name::equals).isPresent())
              .map(Table::name)
              .toList();
      partitions.forEach(this::dropTable);
    }
  }

  void dropView(ObjectName name) {
    views
        .find(name)
        .ifPresent(
            view -> {
              disown(name, view.indexes());
              views.remove(name);
            });
  }

  /** Removes a schema with all that is in it. */
  void dropSchema(String schema) {
    List<LoggedMap<ObjectName, ?>> inSchemas =
        List.of(tables, views, indexOwners, sequences, types);
    inSchemas.forEach(objects -> objects.removeKeys(name -> schema.equals(name.schema())));
    functions.dropSchema(schema);
    published(each -> each.filter(published -> !schema.equals(published.schema())));
    schemas.remove(schema);
    defaults.dropSchema(schema);
  }

  /** Returns the roles that exist: those of the platform and those of the migrations. */
  boolean isRole(String role) {
    return Platform.ROLES.contains(role) || roles.contains(role);
  }

  /** Returns the state as it is now. */
  Schema schema(MigrationSet migrations, List<Replayed> statements, List<Unresolved> unresolved) {
    return new Schema(
        migrations,
        era,
        new TreeMap<>(tables.asMap()),
        new TreeMap<>(views.asMap()),
        new TreeMap<>(functions().collect(toMap(Function::signature, each -> each))),
        new TreeMap<>(types.asMap()),
        new TreeMap<>(extensions.asMap()),
        new TreeMap<>(publications.asMap()),
        new TreeMap<>(buckets.asMap()),
        List.copyOf(cronJobs.values()),
        statements,
        unresolved);
  }
}
