package dev.seaworthy.core.sql.schema;

import static dev.seaworthy.core.sql.schema.CatalogRows.row;

import dev.seaworthy.core.sql.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The system tables about what belongs to tables, and about functions, types and the rest.
 *
 * @param catalog the state
 */
record ObjectRows(Catalog catalog) {

  /** Returns the rows, or null for a table that is not known here. */
  List<Map<String, SqlValue>> of(String table, boolean informationSchema) {
    return switch (table) {
      case "pg_proc" -> catalog.functions().map(ObjectRows::function).toList();
      case "routines" -> informationSchema ? routines() : null;
      case "pg_roles", "pg_authid", "pg_user" -> roles();
      case "pg_constraint" -> ofTables(Table::constraints, ObjectRows::constraint);
      case "table_constraints" ->
          informationSchema ? ofTables(Table::constraints, ObjectRows::tableConstraint) : null;
      case "pg_attribute" -> ofTables(Table::columns, ObjectRows::attribute);
      case "pg_indexes" -> ofTables(Table::indexes, ObjectRows::index);
      case "pg_trigger" -> ofTables(Table::triggers, ObjectRows::trigger);
      case "triggers" ->
          informationSchema ? ofTables(Table::triggers, ObjectRows::triggerOfSchema) : null;
      case "pg_type" -> catalog.types().values().stream().map(ObjectRows::type).toList();
      case "pg_enum" -> labels();
      case "pg_extension" -> extensions();
      case "pg_publication" -> publications();
      case "pg_publication_tables" -> publishedTables();
      case "pg_depend" -> List.of();
      case "buckets" -> buckets();
      case "job" -> jobs();
      default -> null;
    };
  }

  private <T> List<Map<String, SqlValue>> ofTables(
      Function<Table, List<T>> parts, BiFunction<Table, T, Map<String, SqlValue>> row) {
    List<Map<String, SqlValue>> rows = new ArrayList<>();
    for (Table table : catalog.tables().values()) {
      parts.apply(table).forEach(part -> rows.add(row.apply(table, part)));
    }
    return rows;
  }

  private static Map<String, SqlValue> function(dev.seaworthy.core.sql.schema.Function function) {
    String oid = function.signature();
    Map<String, SqlValue> row =
        row(
            "oid",
            oid,
            "proname",
            function.name().name(),
            "pronamespace",
            function.name().schema());
    row.put("prosecdef", SqlValue.of(function.securityDefiner()));
    row.put("prosrc", SqlValue.of(function.body().orElse(null)));
    row.put("prokind", SqlValue.of("f"));
    row.put("prolang", SqlValue.of(function.language()));
    row.put("pronargs", SqlValue.of(String.valueOf(function.argumentTypes().size())));
    row.put("prorettype", SqlValue.of(function.returns().orElse("void")));
    row.put(
        "proconfig",
        function
            .searchPath()
            .<SqlValue>map(
                path ->
                    new SqlValue.Many(
                        List.of(SqlValue.of("search_path=" + String.join(", ", path)))))
            .orElse(SqlValue.NULL));
    return row;
  }

  private List<Map<String, SqlValue>> routines() {
    return catalog
        .functions()
        .map(
            function ->
                row(
                    "routine_schema",
                    function.name().schema(),
                    "routine_name",
                    function.name().name(),
                    "routine_type",
                    "FUNCTION",
                    "security_type",
                    function.securityDefiner() ? "DEFINER" : "INVOKER"))
        .toList();
  }

  private List<Map<String, SqlValue>> roles() {
    List<Map<String, SqlValue>> rows = new ArrayList<>();
    Platform.ROLES.forEach(role -> rows.add(row("oid", role, "rolname", role)));
    catalog.roles().asMap().keySet().forEach(role -> rows.add(row("oid", role, "rolname", role)));
    return rows;
  }

  /** The number of a column is its name, as in the key of a constraint. */
  private static Map<String, SqlValue> attribute(Table table, Column column) {
    Map<String, SqlValue> row =
        row("attrelid", table.name().toString(), "attname", column.name(), "attnum", column.name());
    row.put("attnotnull", SqlValue.of(column.notNull()));
    row.put("attisdropped", SqlValue.of(false));
    return row;
  }

  private static Map<String, SqlValue> constraint(Table table, TableConstraint constraint) {
    Map<String, SqlValue> row =
        row(
            "oid",
            table.name() + "." + constraint.name(),
            "conname",
            constraint.name(),
            "conrelid",
            table.name().toString(),
            "connamespace",
            table.name().schema(),
            "contype",
            switch (constraint.kind()) {
              case PRIMARY_KEY -> "p";
              case UNIQUE -> "u";
              case CHECK -> "c";
              case FOREIGN_KEY -> "f";
              case EXCLUDE -> "x";
            },
            "confrelid",
            constraint.references().map(ObjectName::toString).orElse("0"));
    row.put("conkey", new SqlValue.Many(constraint.columns().stream().map(SqlValue::of).toList()));
    return row;
  }

  private static Map<String, SqlValue> tableConstraint(Table table, TableConstraint constraint) {
    return row(
        "constraint_schema",
        table.name().schema(),
        "constraint_name",
        constraint.name(),
        "table_schema",
        table.name().schema(),
        "table_name",
        table.name().name(),
        "constraint_type",
        constraint.kind().name().replace('_', ' '));
  }

  private static Map<String, SqlValue> index(Table table, Index index) {
    return row(
        "schemaname",
        table.name().schema(),
        "tablename",
        table.name().name(),
        "indexname",
        index.name());
  }

  private static Map<String, SqlValue> trigger(Table table, Trigger trigger) {
    Map<String, SqlValue> row =
        row(
            "oid",
            table.name() + "." + trigger.name(),
            "tgname",
            trigger.name(),
            "tgrelid",
            table.name().toString(),
            "tgenabled",
            "O");
    row.put("tgisinternal", SqlValue.of(false));
    return row;
  }

  private static Map<String, SqlValue> triggerOfSchema(Table table, Trigger trigger) {
    return row(
        "trigger_schema",
        table.name().schema(),
        "trigger_name",
        trigger.name(),
        "event_object_schema",
        table.name().schema(),
        "event_object_table",
        table.name().name());
  }

  private static Map<String, SqlValue> type(UserType type) {
    return row(
        "oid",
        type.name().toString(),
        "typname",
        type.name().name(),
        "typnamespace",
        type.name().schema(),
        "typtype",
        type.labels().isPresent() ? "e" : "c");
  }

  private List<Map<String, SqlValue>> labels() {
    List<Map<String, SqlValue>> rows = new ArrayList<>();
    for (UserType type : catalog.types().values()) {
      for (String label : type.labels().orElse(List.of())) {
        rows.add(row("enumtypid", type.name().toString(), "enumlabel", label));
      }
    }
    return rows;
  }

  private List<Map<String, SqlValue>> extensions() {
    List<Map<String, SqlValue>> rows = new ArrayList<>();
    Platform.EXTENSIONS.forEach(
        (name, schema) -> rows.add(row("oid", name, "extname", name, "extnamespace", schema)));
    for (Extension each : catalog.extensions().values()) {
      rows.add(row("oid", each.name(), "extname", each.name(), "extnamespace", each.schema()));
    }
    return rows;
  }

  private List<Map<String, SqlValue>> publications() {
    List<Map<String, SqlValue>> rows = new ArrayList<>();
    rows.add(row("pubname", Platform.REALTIME_PUBLICATION));
    for (Publication publication : catalog.publications().values()) {
      if (!publication.name().equals(Platform.REALTIME_PUBLICATION)) {
        rows.add(row("pubname", publication.name()));
      }
    }
    return rows;
  }

  private List<Map<String, SqlValue>> publishedTables() {
    List<Map<String, SqlValue>> rows = new ArrayList<>();
    for (Publication publication : catalog.publications().values()) {
      for (ObjectName table : publication.tables().keySet()) {
        rows.add(
            row(
                "pubname",
                publication.name(),
                "schemaname",
                table.schema(),
                "tablename",
                table.name()));
      }
    }
    return rows;
  }

  private List<Map<String, SqlValue>> buckets() {
    return catalog.buckets().values().stream()
        .map(
            bucket -> {
              Map<String, SqlValue> row = row("id", bucket.id(), "name", bucket.name());
              row.put("public", SqlValue.of(bucket.open()));
              return row;
            })
        .toList();
  }

  private List<Map<String, SqlValue>> jobs() {
    return catalog.cronJobs().values().stream()
        .map(
            job ->
                row(
                    "jobid",
                    job.name().orElse(""),
                    "jobname",
                    job.name().orElse(null),
                    "schedule",
                    job.schedule(),
                    "command",
                    job.command()))
        .toList();
  }
}
