package dev.seaworthy.core.sql.schema;

import static java.util.stream.Collectors.joining;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.sql.Constraint;
import dev.seaworthy.core.sql.IndexKey;
import dev.seaworthy.core.sql.lint.SplinterLints;
import java.util.Set;
import java.util.function.Predicate;

/** Prints a schema in lines that a person can check against the SQL. */
final class SchemaText {
  private final StringBuilder text = new StringBuilder();
  private final SourceFile file;

  private SchemaText(SourceFile file) {
    this.file = file;
  }

  static String of(Schema schema, SourceFile file) {
    SchemaText printer = new SchemaText(file);
    schema.tables().values().forEach(printer::table);
    schema.views().values().forEach(printer::view);
    schema.functions().values().forEach(printer::function);
    printer.others(schema);
    schema.statements().stream()
        .filter(statement -> statement.refusal().isPresent())
        .forEach(
            refused ->
                printer.line(
                    "refused " + refused.kind() + ": " + refused.refusal().orElseThrow().reason(),
                    refused.location()));
    SplinterLints.of(schema, Set.of("public")).stream()
        .filter(Predicate.not(lint -> lint.name().startsWith("pg_graphql")))
        .forEach(lint -> printer.text.append("lint " + lint.cacheKey() + "\n"));
    return printer.text.toString();
  }

  private void line(String line, Location at) {
    text.append(line).append(" [").append(file.lines().line(at.span().start())).append("]\n");
  }

  private void table(Table table) {
    String kind = table.kind() == Table.Kind.PLAIN ? "" : table.kind().name().toLowerCase() + " ";
    String partition = table.partitionOf().map(of -> " partition of " + of).orElse("");
    String rls = table.rowSecurity().state().name().toLowerCase();
    String force = table.rowSecurity().forced() ? " forced" : "";
    String head = kind + "table " + table.name() + partition + ", rls " + rls + force;
    table.created().ifPresentOrElse(at -> line(head, at), () -> text.append(head + "\n"));
    for (Column column : table.columns()) {
      line(
          "  column "
              + column.name()
              + " "
              + column.type()
              + (column.notNull() ? " not null" : "")
              + (column.hasDefault() ? " default" : ""),
          column.source());
    }
    for (TableConstraint key : table.constraints()) {
      line(
          "  "
              + key.kind().name().toLowerCase().replace('_', ' ')
              + " "
              + key.name()
              + " "
              + key.columns()
              + (key.kind() == Constraint.Kind.FOREIGN_KEY
                  ? " -> " + key.references().orElseThrow() + " " + key.referencedColumns()
                  : ""),
          key.source());
    }
    table.indexes().forEach(this::index);
    for (Policy policy : table.policies()) {
      line(
          "  policy "
              + policy.name()
              + " "
              + policy.command()
              + " to "
              + policy.roles()
              + (policy.permissive() ? "" : " restrictive")
              + policy.using().map(using -> " using " + using).orElse("")
              + policy.check().map(check -> " check " + check).orElse(""),
          policy.source());
    }
    for (Trigger trigger : table.triggers()) {
      line(
          "  trigger "
              + trigger.name()
              + " "
              + trigger.timing()
              + " "
              + trigger.events()
              + (trigger.forEachRow() ? " each row " : " ")
              + trigger.function(),
          trigger.source());
    }
    grants("  ", table.privileges());
    table
        .columnPrivileges()
        .forEach((column, privileges) -> grants("  column " + column + " ", privileges));
  }

  private void index(Index index) {
    line(
        "  index "
            + index.name()
            + (index.unique() ? " unique " : " ")
            + index.method()
            + " "
            + index.keys().stream().map(SchemaText::key).toList()
            + (index.included().isEmpty() ? "" : " include " + index.included())
            + index.where().map(where -> " where " + where).orElse(""),
        index.source());
  }

  private static String key(IndexKey key) {
    return key.expression()
        + (key.options().isEmpty() ? "" : " " + key.options())
        + (key.descending() ? " desc" : "")
        + (key.nullsFirst() == key.descending()
            ? ""
            : " nulls " + (key.nullsFirst() ? "first" : "last"));
  }

  private void grants(String indent, Privileges privileges) {
    privileges
        .byRole()
        .forEach((role, granted) -> text.append(indent + "grant " + role + " " + granted + "\n"));
  }

  private void view(View view) {
    line(
        (view.materialized() ? "materialized view " : "view ")
            + view.name()
            + (view.securityInvoker() ? " invoker" : ""),
        view.source());
    view.indexes().forEach(this::index);
    grants("  ", view.privileges());
  }

  private void function(Function function) {
    line(
        "function "
            + function.name()
            + "("
            + function.identityArguments()
            + ")"
            + function.returns().map(type -> " returns " + type).orElse("")
            + " "
            + function.language()
            + (function.securityDefiner() ? " definer" : "")
            + function.searchPath().map(path -> " search_path " + path).orElse(""),
        function.source());
    grants("  ", function.privileges());
  }

  private void others(Schema schema) {
    schema
        .types()
        .values()
        .forEach(
            type ->
                line(
                    "type " + type.name() + type.labels().map(each -> " " + each).orElse(""),
                    type.source()));
    schema
        .extensions()
        .values()
        .forEach(each -> line("extension " + each.name() + " in " + each.schema(), each.source()));
    schema
        .publications()
        .values()
        .forEach(
            each ->
                text.append(
                    "publication "
                        + each.name()
                        + (each.allTables() ? " of all tables" : " ")
                        + each.tables().keySet().stream()
                            .map(Object::toString)
                            .collect(joining(", "))
                        + "\n"));
    schema
        .buckets()
        .values()
        .forEach(
            each -> line("bucket " + each.id() + (each.open() ? " public" : ""), each.source()));
    schema
        .cronJobs()
        .forEach(
            job ->
                line(
                    "job " + job.name().orElse("-") + " " + job.schedule() + " " + job.command(),
                    job.source()));
  }
}
