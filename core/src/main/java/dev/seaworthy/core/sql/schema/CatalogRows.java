package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.ObjectName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The system tables that programs look into, as rows of the state. An object id is the text of the
 * object's name.
 *
 * @param catalog the state
 */
record CatalogRows(Catalog catalog) {

  /** Returns the rows of a system table or view; empty for one that is not known here. */
  Optional<List<Map<String, SqlValue>>> of(ObjectName table) {
    boolean informationSchema = "information_schema".equals(table.schema());
    return Optional.ofNullable(
        switch (table.name()) {
          case "pg_tables" -> tables(this::pgTables);
          case "tables" -> informationSchema ? informationSchemaTables() : null;
          case "views" -> informationSchema ? views("table_schema", "table_name") : null;
          case "pg_views" -> views("schemaname", "viewname");
          case "pg_class" -> pgClass();
          case "pg_namespace" -> namespaces("oid", "nspname");
          case "schemata" -> informationSchema ? namespaces("oid", "schema_name") : null;
          case "pg_policies" -> policies(this::pgPolicies);
          case "pg_policy" -> policies(this::pgPolicy);
          case "columns" -> informationSchema ? columns() : null;
          default -> new ObjectRows(catalog).of(table.name(), informationSchema);
        });
  }

  private List<Map<String, SqlValue>> tables(Function<Table, Map<String, SqlValue>> row) {
    return catalog.tables().values().stream().map(row).toList();
  }

  private Map<String, SqlValue> pgTables(Table table) {
    Map<String, SqlValue> row = new LinkedHashMap<>();
    row.put("schemaname", SqlValue.of(table.name().schema()));
    row.put("tablename", SqlValue.of(table.name().name()));
    row.put("tableowner", SqlValue.of("postgres"));
    row.put("rowsecurity", rowSecurity(table));
    return row;
  }

  private static SqlValue rowSecurity(Table table) {
    return switch (table.rowSecurity().state()) {
      case ON -> SqlValue.of(true);
      case OFF -> SqlValue.of(false);
      case UNKNOWN -> SqlValue.UNKNOWN;
    };
  }

  private List<Map<String, SqlValue>> informationSchemaTables() {
    List<Map<String, SqlValue>> rows = new ArrayList<>();
    catalog.tables().asMap().keySet().forEach(name -> rows.add(relation(name, "BASE TABLE")));
    catalog.views().asMap().keySet().forEach(name -> rows.add(relation(name, "VIEW")));
    return rows;
  }

  private static Map<String, SqlValue> relation(ObjectName name, String type) {
    return row("table_schema", name.schema(), "table_name", name.name(), "table_type", type);
  }

  private List<Map<String, SqlValue>> views(String schemaColumn, String nameColumn) {
    return catalog.views().asMap().keySet().stream()
        .map(name -> row(schemaColumn, name.schema(), nameColumn, name.name()))
        .toList();
  }

  private List<Map<String, SqlValue>> pgClass() {
    List<Map<String, SqlValue>> rows = new ArrayList<>();
    for (Table table : catalog.tables().values()) {
      Map<String, SqlValue> row = relationRow(table.name(), "r");
      row.put("relrowsecurity", rowSecurity(table));
      row.put("relispartition", SqlValue.of(table.partitionOf().isPresent()));
      rows.add(row);
    }
    for (View view : catalog.views().values()) {
      Map<String, SqlValue> row = relationRow(view.name(), view.materialized() ? "m" : "v");
      row.put("relrowsecurity", SqlValue.of(false));
      rows.add(row);
    }
    return rows;
  }

  private static Map<String, SqlValue> relationRow(ObjectName name, String kind) {
    return row(
        "oid",
        name.toString(),
        "relname",
        name.name(),
        "relnamespace",
        name.schema(),
        "relkind",
        kind);
  }

  private List<Map<String, SqlValue>> namespaces(String idColumn, String nameColumn) {
    return catalog.tables().asMap().keySet().stream()
        .map(ObjectName::schema)
        .distinct()
        .map(schema -> row(idColumn, schema, nameColumn, schema))
        .toList();
  }

  private List<Map<String, SqlValue>> policies(
      BiFunction<Table, Policy, Map<String, SqlValue>> row) {
    List<Map<String, SqlValue>> rows = new ArrayList<>();
    for (Table table : catalog.tables().values()) {
      table.policies().forEach(policy -> rows.add(row.apply(table, policy)));
    }
    return rows;
  }

  private Map<String, SqlValue> pgPolicies(Table table, Policy policy) {
    Map<String, SqlValue> row =
        row(
            "schemaname",
            table.name().schema(),
            "tablename",
            table.name().name(),
            "policyname",
            policy.name(),
            "permissive",
            policy.permissive() ? "PERMISSIVE" : "RESTRICTIVE",
            "cmd",
            policy.command(),
            "qual",
            policy.using().orElse(null),
            "with_check",
            policy.check().orElse(null));
    row.put("roles", new SqlValue.Many(policy.roles().stream().map(SqlValue::of).toList()));
    return row;
  }

  private Map<String, SqlValue> pgPolicy(Table table, Policy policy) {
    return row(
        "oid",
        table.name() + "." + policy.name(),
        "polname",
        policy.name(),
        "polrelid",
        table.name().toString());
  }

  private List<Map<String, SqlValue>> columns() {
    List<Map<String, SqlValue>> rows = new ArrayList<>();
    for (Table table : catalog.tables().values()) {
      for (Column column : table.columns()) {
        rows.add(
            row(
                "table_schema",
                table.name().schema(),
                "table_name",
                table.name().name(),
                "column_name",
                column.name(),
                "data_type",
                TypeNames.canonical(column.type(), catalog::resolveType),
                "is_nullable",
                column.notNull() ? "NO" : "YES"));
      }
    }
    return rows;
  }

  /** Returns a row of texts from names and values in turn. */
  static Map<String, SqlValue> row(String... namesAndValues) {
    Map<String, SqlValue> row = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.put(namesAndValues[i], SqlValue.of(namesAndValues[i + 1]));
    }
    return row;
  }
}
