package dev.seaworthy.rules.postgres;

import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.schema.Bucket;
import dev.seaworthy.core.sql.schema.Column;
import dev.seaworthy.core.sql.schema.Function;
import dev.seaworthy.core.sql.schema.Index;
import dev.seaworthy.core.sql.schema.Policy;
import dev.seaworthy.core.sql.schema.Privileges;
import dev.seaworthy.core.sql.schema.Publication;
import dev.seaworthy.core.sql.schema.RowSecurity;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.Table;
import dev.seaworthy.core.sql.schema.TableConstraint;
import dev.seaworthy.core.sql.schema.Trigger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a replay says the database holds, an object a line. Types and conditions are put into
 * PostgreSQL's own spelling by PostgreSQL.
 */
final class SchemaText {
  private static final Set<String> SUPABASE = Set.of("auth", "storage", "realtime", "extensions");
  private static final Set<String> API_ROLES =
      Set.of("anon", "authenticated", "service_role", "public");

  private final Connection connection;
  private final SortedSet<String> lines = new TreeSet<>();

  private SchemaText(Connection connection) {
    this.connection = connection;
  }

  /**
   * Returns the lines.
   *
   * @param connection the database that the same migrations were applied to
   */
  static SortedSet<String> of(Schema schema, Connection connection) throws SQLException {
    SchemaText text = new SchemaText(connection);
    for (Table table : schema.tables().values()) {
      text.table(table);
      table.triggers().forEach(trigger -> text.trigger(table.name(), trigger));
      text.indexes(table.name(), table.indexes());
    }
    schema.views().values().forEach(view -> text.indexes(view.name(), view.indexes()));
    schema.publications().values().forEach(text::publication);
    for (Bucket bucket : schema.buckets().values()) {
      text.lines.add(
          "bucket %s %s public=%s".formatted(bucket.id(), bucket.name(), flag(bucket.open())));
    }
    schema.views().values().stream()
        .map(
            view ->
                "view %s invoker=%s stored=%s"
                    .formatted(
                        view.name(), flag(view.securityInvoker()), flag(view.materialized())))
        .forEach(text.lines::add);
    for (Function function : schema.functions().values()) {
      text.function(function);
    }
    return text.lines;
  }

  private void table(Table table) throws SQLException {
    for (Policy policy : table.policies()) {
      policy(table.name(), policy);
    }
    if (SUPABASE.contains(table.name().schema())) {
      return;
    }
    RowSecurity security = table.rowSecurity();
    lines.add(
        "table %s rls=%s force=%s"
            .formatted(
                table.name(),
                flag(security.state() == RowSecurity.State.ON),
                flag(security.forced())));
    for (Column column : table.columns()) {
      lines.add(
          "column %s.%s %s%s"
              .formatted(
                  table.name(),
                  column.name(),
                  CatalogText.type(connection, column.type()),
                  column.notNull() ? " not null" : ""));
    }
    for (TableConstraint constraint : table.constraints()) {
      constraint(table.name(), constraint);
    }
    grants(table.privileges(), table.name().toString());
  }

  private void grants(Privileges granted, String object) {
    granted
        .byRole()
        .forEach(
            (role, privileges) -> {
              if (API_ROLES.contains(role)) {
                privileges.forEach(
                    each -> lines.add("grant %s on %s to %s".formatted(each, object, role)));
              }
            });
  }

  private void indexes(ObjectName owner, List<Index> indexes) {
    for (Index index : indexes) {
      lines.add(
          "index %s of %s unique=%s primary=%s %s (%s) include (%s) partial=%s"
              .formatted(
                  owner.renamed(index.name()),
                  owner.name(),
                  flag(index.unique()),
                  flag(index.primary()),
                  index.method(),
                  index.keys().stream()
                      .map(key -> key.column().orElse("expression"))
                      .collect(Collectors.joining(", ")),
                  String.join(", ", index.included()),
                  flag(index.where().isPresent())));
    }
  }

  private void trigger(ObjectName table, Trigger trigger) {
    lines.add(
        "trigger %s of %s %s %s row=%s calls %s"
            .formatted(
                trigger.name(),
                table,
                trigger.timing(),
                String.join(", ", trigger.events().stream().sorted().toList()),
                flag(trigger.forEachRow()),
                trigger.function()));
  }

  private void publication(Publication publication) {
    String name = "publication " + publication.name();
    if (publication.allTables()) {
      lines.add(name + " of all tables");
    }
    publication.tables().keySet().forEach(table -> lines.add(name + " of " + table));
  }

  private void constraint(ObjectName table, TableConstraint constraint) {
    String columns = " " + table + " (" + String.join(", ", constraint.columns()) + ")";
    switch (constraint.kind()) {
      case PRIMARY_KEY -> lines.add("primary key" + columns);
      case UNIQUE -> lines.add("unique" + columns);
      case FOREIGN_KEY ->
          lines.add(
              "foreign key" + columns + " references " + constraint.references().orElseThrow());
      case CHECK, EXCLUDE -> {}
    }
  }

  private void policy(ObjectName table, Policy policy) throws SQLException {
    lines.add(
        "policy %s \"%s\" %s %s to %s using (%s) check (%s)"
            .formatted(
                table,
                policy.name(),
                policy.permissive() ? "permissive" : "restrictive",
                policy.command(),
                String.join(", ", policy.roles().stream().sorted().toList()),
                condition(table, policy.using()),
                condition(table, policy.check())));
  }

  /** Has PostgreSQL read a condition as that of a policy, and write it again. */
  private String condition(ObjectName table, Optional<String> written) throws SQLException {
    if (written.isEmpty()) {
      return "";
    }
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(
          "create policy \"~twin\" on %s using (%s\n)".formatted(table, written.get()));
      try (ResultSet row =
          statement.executeQuery(
              "select pg_get_expr(polqual, polrelid) from pg_policy where polname = '~twin'")) {
        row.next();
        return row.getString(1);
      } finally {
        statement.execute("drop policy \"~twin\" on " + table);
      }
    }
  }

  private void function(Function function) throws SQLException {
    if (SUPABASE.contains(function.name().schema())) {
      return;
    }
    List<String> types = new ArrayList<>();
    for (String type : function.argumentTypes()) {
      types.add(CatalogText.type(connection, type));
    }
    String signature = "%s(%s)".formatted(function.name(), String.join(", ", types));
    lines.add(
        "function %s definer=%s search_path=%s"
            .formatted(
                signature,
                flag(function.securityDefiner()),
                flag(function.searchPath().isPresent())));
    grants(function.privileges(), signature);
  }

  /** A truth value as PostgreSQL's {@code format} prints it. */
  private static String flag(boolean value) {
    return value ? "t" : "f";
  }
}
