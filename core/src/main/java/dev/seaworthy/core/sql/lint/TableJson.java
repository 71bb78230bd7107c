package dev.seaworthy.core.sql.lint;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.seaworthy.core.sql.Constraint;
import dev.seaworthy.core.sql.IndexKey;
import dev.seaworthy.core.sql.schema.Column;
import dev.seaworthy.core.sql.schema.Index;
import dev.seaworthy.core.sql.schema.Policy;
import dev.seaworthy.core.sql.schema.Privileges;
import dev.seaworthy.core.sql.schema.RowSecurity;
import dev.seaworthy.core.sql.schema.Table;
import dev.seaworthy.core.sql.schema.TableConstraint;
import dev.seaworthy.core.sql.schema.Trigger;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes tables.
 *
 * @param json where to
 * @param values writes what all objects have
 */
record TableJson(JsonGenerator json, ValueJson values) {

  void table(Table table) throws IOException {
    json.writeObjectFieldStart(table.name().toString());
    json.writeBooleanField("declared", table.created().isPresent());
    json.writeStringField("kind", ValueJson.word(table.kind()));
    if (table.rowSecurity().state() == RowSecurity.State.UNKNOWN) {
      json.writeNullField("rls");
    } else {
      json.writeBooleanField("rls", table.rowSecurity().state() == RowSecurity.State.ON);
    }
    json.writeBooleanField("force", table.rowSecurity().forced());
    values.each("policies", table.policies(), this::policy);
    values.each("columns", table.columns(), this::column);
    values.strings("primaryKey", table.primaryKey());
    values.each(
        "foreignKeys",
        table.constraints().stream()
            .filter(key -> key.kind() == Constraint.Kind.FOREIGN_KEY)
            .toList(),
        this::foreignKey);
    values.each("constraints", table.constraints(), this::constraint);
    indexes(table.indexes());
    values.each("triggers", table.triggers(), this::trigger);
    grants("grants", table.privileges());
    json.writeObjectFieldStart("columnGrants");
    for (Map.Entry<String, Privileges> entry : table.columnPrivileges().entrySet()) {
      grants(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
    if (table.partitionOf().isPresent()) {
      json.writeStringField("partitionOf", table.partitionOf().get().toString());
    }
    if (table.rowSecurity().changedAt().isPresent()) {
      values.source("rlsSource", table.rowSecurity().changedAt().get());
    }
    if (table.created().isPresent()) {
      values.source("source", table.created().get());
    }
    json.writeEndObject();
  }

  void indexes(List<Index> indexes) throws IOException {
    values.each("indexes", indexes, this::index);
  }

  void grants(String name, Privileges privileges) throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, ? extends Set<String>> entry : privileges.byRole().entrySet()) {
      values.strings(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }

  private void policy(Policy policy) throws IOException {
    json.writeStringField("name", policy.name());
    json.writeStringField("command", policy.command());
    values.strings("roles", policy.roles());
    json.writeBooleanField("permissive", policy.permissive());
    values.optional("using", policy.using());
    values.optional("check", policy.check());
    values.source("source", policy.source());
  }

  private void column(Column column) throws IOException {
    json.writeStringField("name", column.name());
    json.writeStringField("type", column.type());
    json.writeBooleanField("notNull", column.notNull());
    json.writeBooleanField("default", column.hasDefault());
    values.source("source", column.source());
  }

  private void foreignKey(TableConstraint key) throws IOException {
    json.writeStringField("name", key.name());
    values.strings("columns", key.columns());
    json.writeStringField("references", key.references().orElseThrow().toString());
    values.strings("referencedColumns", key.referencedColumns());
    values.source("source", key.source());
  }

  private void constraint(TableConstraint constraint) throws IOException {
    json.writeStringField("name", constraint.name());
    json.writeStringField("kind", ValueJson.word(constraint.kind()));
    values.strings("columns", constraint.columns());
    values.source("source", constraint.source());
  }

  private void index(Index index) throws IOException {
    json.writeStringField("name", index.name());
    json.writeBooleanField("unique", index.unique());
    json.writeBooleanField("primary", index.primary());
    json.writeStringField("method", index.method());
    values.strings("keys", index.keys().stream().map(IndexKey::expression).toList());
    values.strings("included", index.included());
    values.optional("where", index.where());
    values.source("source", index.source());
  }

  private void trigger(Trigger trigger) throws IOException {
    json.writeStringField("name", trigger.name());
    json.writeStringField("timing", trigger.timing());
    values.strings("events", trigger.events());
    json.writeBooleanField("forEachRow", trigger.forEachRow());
    json.writeStringField("function", trigger.function().toString());
    values.source("source", trigger.source());
  }
}
