package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.DeleteRows;
import dev.seaworthy.core.sql.Fragment;
import dev.seaworthy.core.sql.InsertRows;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SelectCall;
import dev.seaworthy.core.sql.UpdateRows;
import dev.seaworthy.core.sql.expression.ExpressionParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applies the rows and calls that configure the platform: storage buckets and cron jobs. */
final class PlatformEditor {
  private static final ObjectName BUCKETS = new ObjectName("storage", "buckets");
  private static final List<String> BUCKET_COLUMNS =
      List.of("id", "name", "owner", "created_at", "updated_at", "public");

  /** {@code cron.schedule(name, schedule, command)}; the name may be left out. */
  private static final int ARGUMENTS_WITH_NAME = 3;

  private final Catalog catalog;
  private final Evaluator evaluator;

  PlatformEditor(Catalog catalog) {
    this.catalog = catalog;
    this.evaluator = new Evaluator(catalog);
  }

  void insert(InsertRows insert, Scope scope, Location source) throws StatementRefused {
    if (!insert.table().equals(BUCKETS)) {
      return;
    }
    List<String> columns = insert.columns().isEmpty() ? BUCKET_COLUMNS : insert.columns();
    for (List<Fragment> row : insert.rows()) {
      Map<String, SqlValue> values = new LinkedHashMap<>();
      for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
        values.put(columns.get(i), value(row.get(i), scope));
      }
      insert(insert, values, source);
    }
  }

  private void insert(InsertRows insert, Map<String, SqlValue> row, Location source)
      throws StatementRefused {
    Optional<String> id = text(row.get("id"));
    if (id.isEmpty()) {
      return;
    }
    Optional<Bucket> known = catalog.buckets().find(id.get());
    if (known.isPresent() && insert.onConflict() != InsertRows.Conflict.UPDATE) {
      if (insert.onConflict() == InsertRows.Conflict.FAIL) {
        throw new StatementRefused("unique_violation", "bucket " + id.get() + " exists already");
      }
      return;
    }
    String name = text(row.get("name")).orElse(id.get());
    boolean open = row.getOrDefault("public", SqlValue.NULL).isTrue();
    catalog.buckets().put(id.get(), new Bucket(id.get(), name, open, source));
  }

  void update(UpdateRows update, Scope scope, Location source) {
    if (!update.table().equals(BUCKETS)) {
      return;
    }
    Optional<SqlValue> open =
        Optional.ofNullable(update.values().get("public")).map(written -> value(written, scope));
    if (open.isPresent()) {
      for (Bucket bucket : matching(update.where(), scope)) {
        catalog
            .buckets()
            .put(bucket.id(), new Bucket(bucket.id(), bucket.name(), open.get().isTrue(), source));
      }
    }
  }

  void delete(DeleteRows delete, Scope scope) {
    if (delete.table().equals(BUCKETS)) {
      matching(delete.where(), scope).forEach(bucket -> catalog.buckets().remove(bucket.id()));
    }
  }

  private List<Bucket> matching(Optional<Fragment> where, Scope scope) {
    List<Bucket> matching = new ArrayList<>();
    for (Bucket bucket : catalog.buckets().values()) {
      Scope row = new Scope(scope);
      row.declare("id", SqlValue.of(bucket.id()));
      row.declare("name", SqlValue.of(bucket.name()));
      row.declare("public", SqlValue.of(bucket.open()));
      if (where.map(condition -> value(condition, row).isTrue()).orElse(true)) {
        matching.add(bucket);
      }
    }
    return matching;
  }

  /** Applies {@code cron.schedule} and {@code cron.unschedule}. */
  void call(SelectCall call, Scope scope, Location source) {
    if (!"cron".equals(call.function().schema())) {
      return;
    }
    List<SqlValue> values = call.arguments().stream().map(each -> value(each, scope)).toList();
    switch (call.function().name()) {
      case "schedule" -> schedule(values, source);
      case "unschedule" ->
          values.stream()
              .findFirst()
              .flatMap(SqlValue::asText)
              .ifPresent(catalog.cronJobs()::remove);
      default -> {}
    }
  }

  private void schedule(List<SqlValue> values, Location source) {
    boolean named = values.size() >= ARGUMENTS_WITH_NAME;
    int first = named ? 1 : 0;
    if (values.size() < first + 2) {
      return;
    }
    Optional<String> name = named ? text(values.get(0)) : Optional.empty();
    CronJob job =
        new CronJob(
            name,
            text(values.get(first)).orElse(""),
            text(values.get(first + 1)).orElse(""),
            source);
    String key = name.orElse("#" + (catalog.cronJobs().asMap().size() + 1));
    catalog.cronJobs().put(key, job);
  }

  private SqlValue value(Fragment written, Scope scope) {
    return evaluator.value(ExpressionParser.parse(written.tokens()), scope);
  }

  private static Optional<String> text(SqlValue value) {
    return value == null ? Optional.empty() : value.asText();
  }
}
