package dev.seaworthy.core.sql.lint;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.schema.Bucket;
import dev.seaworthy.core.sql.schema.CronJob;
import dev.seaworthy.core.sql.schema.Extension;
import dev.seaworthy.core.sql.schema.Function;
import dev.seaworthy.core.sql.schema.MigrationSet;
import dev.seaworthy.core.sql.schema.Publication;
import dev.seaworthy.core.sql.schema.Replayed;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.Table;
import dev.seaworthy.core.sql.schema.Unresolved;
import dev.seaworthy.core.sql.schema.UserType;
import dev.seaworthy.core.sql.schema.View;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Writes a schema as {@code seaworthy inspect schema} prints it. The format is stable: names are
 * added, never changed.
 */
public final class SchemaJson {
  private final JsonGenerator json;
  private final ValueJson values;
  private final TableJson tables;

  private SchemaJson(JsonGenerator json, ToIntFunction<Location> lines) {
    this.json = json;
    this.values = new ValueJson(json, lines);
    this.tables = new TableJson(json, values);
  }

  /**
   * Writes a schema and the lints that it fails.
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
    migrations(schema.migrations());
    json.writeStringField("grants", ValueJson.word(schema.era()));
    json.writeObjectFieldStart("tables");
    for (Table table : schema.tables().values()) {
      tables.table(table);
    }
    json.writeEndObject();
    json.writeObjectFieldStart("views");
    for (View view : schema.views().values()) {
      view(view);
    }
    json.writeEndObject();
    json.writeObjectFieldStart("functions");
    for (Function function : schema.functions().values()) {
      function(function);
    }
    json.writeEndObject();
    values.each("types", schema.types().values(), this::type);
    values.each("extensions", schema.extensions().values(), this::extension);
    values.each("publications", schema.publications().values(), this::publication);
    values.each("buckets", schema.buckets().values(), this::bucket);
    values.each("cronJobs", schema.cronJobs(), this::cronJob);
    values.each("statements", schema.statements(), this::statement);
    values.each("unresolved", schema.unresolved(), this::unresolved);
    lints(SplinterLints.of(schema, served));
    json.writeEndObject();
  }

  private void migrations(MigrationSet migrations) throws IOException {
    json.writeObjectFieldStart("migrations");
    json.writeStringField("kind", migrations.kind().name());
    json.writeStringField("folder", migrations.folder());
    values.strings("files", migrations.scripts().stream().map(script -> script.path()).toList());
    values.strings("leftOut", migrations.leftOut());
    json.writeEndObject();
  }

  private void view(View view) throws IOException {
    json.writeObjectFieldStart(view.name().toString());
    json.writeBooleanField("materialized", view.materialized());
    json.writeBooleanField("securityInvoker", view.securityInvoker());
    tables.indexes(view.indexes());
    tables.grants("grants", view.privileges());
    values.source("source", view.source());
    json.writeEndObject();
  }

  private void function(Function function) throws IOException {
    json.writeObjectFieldStart(function.signature());
    json.writeStringField("arguments", function.identityArguments());
    values.optional("returns", function.returns());
    json.writeStringField("language", function.language());
    json.writeBooleanField("securityDefiner", function.securityDefiner());
    if (function.searchPath().isPresent()) {
      values.strings("searchPath", function.searchPath().get());
    } else {
      json.writeNullField("searchPath");
    }
    tables.grants("grants", function.privileges());
    values.source("source", function.source());
    json.writeEndObject();
  }

  private void type(UserType type) throws IOException {
    json.writeStringField("name", type.name().toString());
    if (type.labels().isPresent()) {
      values.strings("labels", type.labels().get());
    }
    values.source("source", type.source());
  }

  private void extension(Extension extension) throws IOException {
    json.writeStringField("name", extension.name());
    json.writeStringField("schema", extension.schema());
    values.source("source", extension.source());
  }

  private void publication(Publication publication) throws IOException {
    json.writeStringField("name", publication.name());
    json.writeBooleanField("allTables", publication.allTables());
    values.strings("schemas", publication.schemas());
    values.each(
        "tables",
        publication.tables().entrySet(),
        entry -> {
          json.writeStringField("name", entry.getKey().toString());
          values.source("source", entry.getValue());
        });
  }

  private void bucket(Bucket bucket) throws IOException {
    json.writeStringField("id", bucket.id());
    json.writeStringField("name", bucket.name());
    json.writeBooleanField("public", bucket.open());
    values.source("source", bucket.source());
  }

  private void cronJob(CronJob job) throws IOException {
    values.optional("name", job.name());
    json.writeStringField("schedule", job.schedule());
    json.writeStringField("command", job.command());
    values.source("source", job.source());
  }

  private void statement(Replayed statement) throws IOException {
    values.place(statement.location());
    json.writeStringField("kind", statement.kind());
    json.writeBooleanField("applied", statement.refusal().isEmpty());
    values.optional("reason", statement.refusal().map(Replayed.Refusal::reason));
  }

  private void unresolved(Unresolved each) throws IOException {
    values.place(each.location());
    json.writeStringField("reason", each.reason());
  }

  /** The keys are those of supabase/splinter, so that both can be compared. */
  private void lints(List<Lint> lints) throws IOException {
    json.writeArrayFieldStart("lints");
    for (Lint lint : lints) {
      json.writeStartArray();
      json.writeString(lint.name());
      json.writeString(lint.cacheKey());
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
