package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.ObjectName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The state of the database while statements are replayed. Its objects are immutable. */
final class Catalog {
  /** The schemas that Supabase itself fills; migrations refer to their tables. */
  static final Set<String> PLATFORM_SCHEMAS =
      Set.of("auth", "storage", "realtime", "vault", "extensions", "cron", "net", "graphql_public");

  /** The roles of Supabase's Data API. */
  static final List<String> API_ROLES = List.of("anon", "authenticated", "service_role");

  private static final List<String> DEFAULT_SEARCH_PATH = List.of("public", "extensions");

  private final ReplayMode mode;
  private Map<ObjectName, Table> tables = new LinkedHashMap<>();
  private Map<ObjectName, View> views = new TreeMap<>();
  private Map<String, Function> functions = new TreeMap<>();
  private Map<String, Privileges> defaultPrivileges = new TreeMap<>();
  private List<String> searchPath = DEFAULT_SEARCH_PATH;
  private Optional<Location> rowSecurityOnCreation = Optional.empty();

  Catalog(ReplayMode mode, GrantEra era) {
    this.mode = mode;
    if (era == GrantEra.LEGACY) {
      defaultPrivileges.put("public", Privileges.NONE.granted(API_ROLES, List.of("ALL")));
    }
  }

  private Catalog(Catalog other) {
    this.mode = other.mode;
    assign(other);
  }

  /** Returns a copy to go back to. */
  Catalog snapshot() {
    return new Catalog(this);
  }

  /** Goes back to a copy. */
  void restore(Catalog snapshot) {
    assign(snapshot);
  }

  private void assign(Catalog other) {
    tables = new LinkedHashMap<>(other.tables);
    views = new TreeMap<>(other.views);
    functions = new TreeMap<>(other.functions);
    defaultPrivileges = new TreeMap<>(other.defaultPrivileges);
    searchPath = other.searchPath;
    rowSecurityOnCreation = other.rowSecurityOnCreation;
  }

  ReplayMode mode() {
    return mode;
  }

  Map<ObjectName, Table> tables() {
    return tables;
  }

  Map<ObjectName, View> views() {
    return views;
  }

  Map<String, Function> functions() {
    return functions;
  }

  /** Returns the privileges that a new table of a schema starts with. */
  Privileges initialPrivileges(String schema) {
    return defaultPrivileges
        .getOrDefault("", Privileges.NONE)
        .and(defaultPrivileges.getOrDefault(schema, Privileges.NONE));
  }

  /** Changes what new tables start with; an empty schema stands for all. */
  void changeDefaultPrivileges(String schema, UnaryOperator<Privileges> change) {
    defaultPrivileges.put(
        schema, change.apply(defaultPrivileges.getOrDefault(schema, Privileges.NONE)));
  }

  void setSearchPath(List<String> schemas) {
    searchPath = schemas;
  }

  void resetSearchPath() {
    searchPath = DEFAULT_SEARCH_PATH;
  }

  /** Returns the trigger that enables row level security on every new table. */
  Optional<Location> rowSecurityOnCreation() {
    return rowSecurityOnCreation;
  }

  void setRowSecurityOnCreation(Optional<Location> trigger) {
    rowSecurityOnCreation = trigger;
  }

  /** Returns the name with the schema in which a new object of that name is created. */
  ObjectName forCreation(ObjectName name) {
    if (name.schema() != null) {
      return name;
    }
    return name.in(searchPath.isEmpty() ? "public" : searchPath.get(0));
  }

  /** Returns the name with the schema in which the search path finds a table or view. */
  ObjectName resolve(ObjectName name) {
    if (name.schema() != null) {
      return name;
    }
    return searchPath.stream()
        .map(name::in)
        .filter(candidate -> tables.containsKey(candidate) || views.containsKey(candidate))
        .findFirst()
        .orElseGet(() -> forCreation(name));
  }

  /**
   * Returns a table that a statement refers to.
   *
   * @throws StatementRefused if there is none and the replay is strict
   */
  Table require(ObjectName name) throws StatementRefused {
    ObjectName resolved = resolve(name);
    Table known = tables.get(resolved);
    if (known != null) {
      return known;
    }
    if (views.containsKey(resolved)) {
      throw new StatementRefused("wrong_object_type", resolved + " is a view");
    }
    if (mode == ReplayMode.STRICT && !PLATFORM_SCHEMAS.contains(resolved.schema())) {
      throw new StatementRefused("undefined_table", "no table " + resolved + " exists");
    }
    return new Table(
        resolved,
        Optional.empty(),
        List.of(),
        List.of(),
        RowSecurity.UNKNOWN,
        List.of(),
        initialPrivileges(resolved.schema()),
        Optional.empty());
  }

  void put(Table table) {
    tables.put(table.name(), table);
  }

  void put(View view) {
    views.put(view.name(), view);
  }

  void put(Function function) {
    functions.put(function.signature(), function);
  }

  /** Removes a table and its partitions. */
  void dropTable(ObjectName name) {
    tables.remove(name);
    List<ObjectName> partitions =
        tables.values().stream()
            .filter(table -> table.partitionOf().filter(name::equals).isPresent())
            .map(Table::name)
            .toList();
    partitions.forEach(this::dropTable);
  }

  /** Removes a schema with all that is in it. */
  void dropSchema(String schema) {
    tables.keySet().removeIf(name -> schema.equals(name.schema()));
    views.keySet().removeIf(name -> schema.equals(name.schema()));
    functions.values().removeIf(function -> schema.equals(function.name().schema()));
    defaultPrivileges.remove(schema);
  }
}
