package dev.seaworthy.core.sql.schema;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.Constraint;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Writes a schema as {@code seaworthy inspect schema} prints it. The format is stable: names are
 * added, never changed.
 */
public final class SchemaJson {
  private final JsonGenerator json;
  private final ToIntFunction<Location> lines;

  private SchemaJson(JsonGenerator json, ToIntFunction<Location> lines) {
    this.json = json;
    this.lines = lines;
  }

  /**
   * Writes a schema.
   *
   * @param json where to; is neither flushed nor closed
   * @param served the schemas that the Data API serves
   * @param lines tells the 1-based line of a place
   * @throws IOException if {@code json} cannot be written to
   */
  public static void write(
      JsonGenerator json, Schema schema, Set<String> served, ToIntFunction<Location> lines)
      throws IOException {
    new SchemaJson(json, lines).schema(schema, served);
  }

  private void schema(Schema schema, Set<String> served) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("migrations");
    json.writeStringField("kind", schema.migrations().kind().name());
    json.writeStringField("folder", schema.migrations().folder());
    strings("files", schema.migrations().scripts().stream().map(s -> s.path()).toList());
    strings("leftOut", schema.migrations().leftOut());
    json.writeEndObject();
    json.writeObjectFieldStart("tables");
    for (Table table : schema.tables().values()) {
      table(table);
    }
    json.writeEndObject();
    json.writeObjectFieldStart("views");
    for (View view : schema.views().values()) {
      json.writeObjectFieldStart(view.name().toString());
      json.writeBooleanField("materialized", view.materialized());
      json.writeBooleanField("securityInvoker", view.securityInvoker());
      source(view.source());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeObjectFieldStart("functions");
    for (Function function : schema.functions().values()) {
      function(function);
    }
    json.writeEndObject();
    statements(schema.statements());
    unresolved(schema.unresolved());
    lints(schema.unprotected(served));
    json.writeEndObject();
  }

  private void table(Table table) throws IOException {
    json.writeObjectFieldStart(table.name().toString());
    json.writeBooleanField("declared", table.created().isPresent());
    if (table.rowSecurity().state() == RowSecurity.State.UNKNOWN) {
      json.writeNullField("rls");
    } else {
      json.writeBooleanField("rls", table.rowSecurity().state() == RowSecurity.State.ON);
    }
    json.writeBooleanField("force", table.rowSecurity().forced());
    json.writeArrayFieldStart("policies");
    for (Policy policy : table.policies()) {
      policy(policy);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("columns");
    for (Column column : table.columns()) {
      json.writeStartObject();
      json.writeStringField("name", column.name());
      json.writeStringField("type", column.type());
      json.writeBooleanField("notNull", column.notNull());
      json.writeBooleanField("default", column.hasDefault());
      json.writeEndObject();
    }
    json.writeEndArray();
    keys(table.constraints());
    json.writeObjectFieldStart("grants");
    for (Map.Entry<String, ? extends Set<String>> entry : table.privileges().byRole().entrySet()) {
      strings(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
    if (table.created().isPresent()) {
      source(table.created().get());
    }
    json.writeEndObject();
  }

  private void policy(Policy policy) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", policy.name());
    json.writeStringField("command", policy.command());
    strings("roles", policy.roles());
    json.writeBooleanField("permissive", policy.permissive());
    optional("using", policy.using());
    optional("check", policy.check());
    source(policy.source());
    json.writeEndObject();
  }

  private void keys(List<Constraint> constraints) throws IOException {
    json.writeArrayFieldStart("primaryKey");
    for (Constraint constraint : constraints) {
      if (constraint.kind() == Constraint.Kind.PRIMARY_KEY) {
        for (String column : constraint.columns()) {
          json.writeString(column);
        }
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("foreignKeys");
    for (Constraint constraint : constraints) {
      if (constraint.kind() == Constraint.Kind.FOREIGN_KEY) {
        json.writeStartObject();
        strings("columns", constraint.columns());
        json.writeStringField("references", constraint.references().orElseThrow().toString());
        strings("referencedColumns", constraint.referencedColumns());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void function(Function function) throws IOException {
    json.writeObjectFieldStart(function.signature());
    json.writeStringField("language", function.language());
    json.writeBooleanField("securityDefiner", function.securityDefiner());
    if (function.searchPath().isPresent()) {
      strings("searchPath", function.searchPath().get());
    } else {
      json.writeNullField("searchPath");
    }
    source(function.source());
    json.writeEndObject();
  }

  private void statements(List<Replayed> statements) throws IOException {
    json.writeArrayFieldStart("statements");
    for (Replayed statement : statements) {
      json.writeStartObject();
      json.writeStringField("file", statement.location().path());
      json.writeNumberField("line", lines.applyAsInt(statement.location()));
      json.writeStringField("kind", statement.kind());
      json.writeBooleanField("applied", statement.refusal().isEmpty());
      optional("reason", statement.refusal());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void unresolved(List<Unresolved> unresolved) throws IOException {
    json.writeArrayFieldStart("unresolved");
    for (Unresolved each : unresolved) {
      json.writeStartObject();
      json.writeStringField("file", each.location().path());
      json.writeNumberField("line", lines.applyAsInt(each.location()));
      json.writeStringField("reason", each.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The keys are those of supabase/splinter, so that both can be compared. */
  private void lints(List<Table> unprotected) throws IOException {
    json.writeArrayFieldStart("lints");
    for (Table table : unprotected) {
      json.writeStartArray();
      json.writeString("rls_disabled_in_public");
      json.writeString(
          "rls_disabled_in_public_" + table.name().schema() + "_" + table.name().name());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void source(Location location) throws IOException {
    json.writeObjectFieldStart("source");
    json.writeStringField("file", location.path());
    json.writeNumberField("line", lines.applyAsInt(location));
    json.writeEndObject();
  }

  private void strings(String name, Collection<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private void optional(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    } else {
      json.writeNullField(name);
    }
  }
}
