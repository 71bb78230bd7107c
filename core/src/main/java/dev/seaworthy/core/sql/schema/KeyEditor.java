package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.Constraint;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.schema.Dependencies.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds and removes constraints, with the indexes that come with them. */
final class KeyEditor {
  private final Catalog catalog;
  private final Requirements requirements;
  private final IndexEditor indexes;

  KeyEditor(Catalog catalog, IndexEditor indexes) {
    this.catalog = catalog;
    this.requirements = new Requirements(catalog);
    this.indexes = indexes;
  }

  /**
   * Returns the table with another constraint and the index that comes with it.
   *
   * @throws StatementRefused if PostgreSQL would refuse it
   */
  Table add(Table table, Constraint written, Location source) throws StatementRefused {
    Constraint constraint =
        written.kind() == Constraint.Kind.CHECK ? withKnownColumns(written, table) : written;
    requirements.columns(table, constraint.columns());
    boolean primary = constraint.kind() == Constraint.Kind.PRIMARY_KEY;
    if (primary && !table.primaryKey().isEmpty()) {
      throw new StatementRefused(
          "invalid_table_definition", table.name() + " has a primary key already");
    }
    String name = constraint.name().orElseGet(() -> chosenName(table, constraint));
    if (table.constraints().stream().anyMatch(other -> other.name().equals(name))) {
      throw new StatementRefused(
          "duplicate_object", "constraint " + name + " of " + table.name() + " exists already");
    }
    List<TableConstraint> constraints = new ArrayList<>(table.constraints());
    constraints.add(resolved(table, constraint, name, source));
    Table changed = table.withConstraints(constraints);
    if (primary) {
      for (String column : constraint.columns()) {
        changed = changed.mapColumn(column, each -> each.withNotNull(true));
      }
    }
    boolean indexed = primary || constraint.kind() == Constraint.Kind.UNIQUE;
    return indexed && !constraint.columns().isEmpty()
        ? indexes.withIndex(changed, Index.of(name, true, primary, constraint.columns(), source))
        : changed;
  }

  private static Constraint withKnownColumns(Constraint check, Table table) {
    return new Constraint(
        check.kind(),
        check.name(),
        check.columns().stream().filter(name -> table.column(name).isPresent()).toList(),
        check.references(),
        check.referencedColumns(),
        check.span());
  }

  private TableConstraint resolved(Table table, Constraint constraint, String name, Location source)
      throws StatementRefused {
    Optional<ObjectName> references = constraint.references().map(catalog::resolve);
    List<String> referenced = constraint.referencedColumns();
    if (references.isPresent()) {
      Table target =
          references.get().equals(table.name())
              ? table
              : catalog.require(constraint.references().get());
      if (referenced.isEmpty()) {
        referenced = target.primaryKey();
      }
      requireKey(target, referenced);
    }
    references.ifPresent(
        target ->
            catalog
                .dependencies()
                .onRelation(
                    target, new Dependent(Dependencies.Kind.FOREIGN_KEY, table.name(), name, "")));
    return new TableConstraint(
        constraint.kind(), name, constraint.columns(), references, referenced, source);
  }

  /** A foreign key points to the columns of a key. */
  private void requireKey(Table target, List<String> columns) throws StatementRefused {
    if (!catalog.isStrict() || target.created().isEmpty()) {
      return;
    }
    requirements.columns(target, columns);
    boolean key =
        !columns.isEmpty()
            && target.indexes().stream()
                .filter(index -> index.unique() && index.where().isEmpty())
                .anyMatch(index -> index.keys().size() == columns.size() && hasAll(index, columns));
    if (!key) {
      throw new StatementRefused(
          "invalid_foreign_key", "no key of " + target.name() + " has the columns " + columns);
    }
  }

  private static boolean hasAll(Index index, List<String> columns) {
    return columns.stream()
        .allMatch(
            column ->
                index.keys().stream().anyMatch(k -> k.column().filter(column::equals).isPresent()));
  }

  private String chosenName(Table table, Constraint constraint) {
    List<String> columns =
        constraint.kind() == Constraint.Kind.PRIMARY_KEY
                || constraint.kind() == Constraint.Kind.CHECK && constraint.columns().size() > 1
            ? List.of()
            : constraint.columns();
    String label =
        switch (constraint.kind()) {
          case PRIMARY_KEY -> "pkey";
          case UNIQUE -> "key";
          case CHECK -> "check";
          case FOREIGN_KEY -> "fkey";
          case EXCLUDE -> "excl";
        };
    return GeneratedNames.choose(
        table.name().name(),
        columns,
        label,
        name ->
            table.constraints().stream().anyMatch(other -> other.name().equals(name))
                || catalog.isRelation(table.name().renamed(name)));
  }

  /** Returns the table without a constraint and its index. */
  Table drop(Table table, String name, boolean ifExists) throws StatementRefused {
    boolean known = table.constraints().stream().anyMatch(each -> each.name().equals(name));
    if (!known && !ifExists && catalog.isStrict() && table.created().isPresent()) {
      throw new StatementRefused(
          "undefined_object", "no constraint " + name + " of " + table.name() + " exists");
    }
    return indexes
        .without(table, List.of(name))
        .withConstraints(
            table.constraints().stream().filter(each -> !each.name().equals(name)).toList());
  }
}
