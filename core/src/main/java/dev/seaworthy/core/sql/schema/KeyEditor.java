package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.AlterIndex;
import dev.seaworthy.core.sql.Constraint;
import dev.seaworthy.core.sql.CreateIndex;
import dev.seaworthy.core.sql.IndexKey;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlToken.Kind;
import dev.seaworthy.core.sql.SqlTokens;
import dev.seaworthy.core.sql.schema.Dependencies.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds and removes constraints and indexes. */
final class KeyEditor {
  private final Catalog catalog;
  private final Requirements requirements;

  KeyEditor(Catalog catalog) {
    this.catalog = catalog;
    this.requirements = new Requirements(catalog);
  }

  /**
   * Returns the table with another constraint and the index that comes with it.
   *
   * @throws StatementRefused if PostgreSQL would refuse it
   */
  Table add(Table table, Constraint written, Location source) throws StatementRefused {
    Constraint constraint =
        written.kind() == Constraint.Kind.CHECK ? withKnownColumns(written, table) : written;
    requireColumns(table, constraint.columns());
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
        ? withIndex(
            changed,
            new Index(
                name,
                true,
                primary,
                "btree",
                constraint.columns().stream().map(IndexKey::of).toList(),
                List.of(),
                Optional.empty(),
                true,
                source))
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
                    target, new Dependent(Dependencies.Kind.FOREIGN_KEY, table.name(), name)));
    return new TableConstraint(
        constraint.kind(), name, constraint.columns(), references, referenced, source);
  }

  /** A foreign key points to the columns of a key. */
  private void requireKey(Table target, List<String> columns) throws StatementRefused {
    if (!catalog.isStrict() || target.created().isEmpty()) {
      return;
    }
    requireColumns(target, columns);
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

  void requireColumns(Table table, List<String> columns) throws StatementRefused {
    if (!catalog.isStrict() || !table.columnsKnown()) {
      return;
    }
    for (String column : columns) {
      if (table.column(column).isEmpty() && !SystemColumns.NAMES.contains(column)) {
        throw new StatementRefused(
            "undefined_column", "no column " + column + " of " + table.name() + " exists");
      }
    }
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

  /** Returns the table with copies of the indexes of another one. */
  Table copied(Table table, List<Index> indexes, Location source) throws StatementRefused {
    Table changed = table;
    for (Index index : indexes) {
      List<String> columns = keyNames(index.keys());
      String label = index.primary() ? "pkey" : index.constraint() ? "key" : "idx";
      ObjectName owner = table.name();
      String name =
          GeneratedNames.choose(
              owner.name(),
              index.primary() ? List.of() : columns,
              label,
              chosen -> catalog.isRelation(owner.renamed(chosen)));
      changed = withIndex(changed, index.copied(name, source));
      if (index.constraint()) {
        List<TableConstraint> constraints = new ArrayList<>(changed.constraints());
        constraints.add(
            new TableConstraint(
                index.primary() ? Constraint.Kind.PRIMARY_KEY : Constraint.Kind.UNIQUE,
                name,
                columns,
                Optional.empty(),
                List.of(),
                source));
        changed = changed.withConstraints(constraints);
      }
    }
    return changed;
  }

  /** Returns the table without a constraint and its index. */
  Table drop(Table table, String name, boolean ifExists) throws StatementRefused {
    boolean known = table.constraints().stream().anyMatch(each -> each.name().equals(name));
    if (!known && !ifExists && catalog.isStrict() && table.created().isPresent()) {
      throw new StatementRefused(
          "undefined_object", "no constraint " + name + " of " + table.name() + " exists");
    }
    return without(table, List.of(name))
        .withConstraints(
            table.constraints().stream().filter(each -> !each.name().equals(name)).toList());
  }

  private Table withIndex(Table table, Index index) throws StatementRefused {
    requireFree(table.name().renamed(index.name()));
    List<Index> indexes = new ArrayList<>(table.indexes());
    indexes.add(index);
    catalog.own(table.name(), List.of(index));
    return table.withIndexes(indexes);
  }

  private void requireFree(ObjectName index) throws StatementRefused {
    if (catalog.isRelation(index)) {
      throw new StatementRefused("duplicate_table", index + " exists already");
    }
  }

  /** Applies {@code CREATE INDEX}. */
  void create(CreateIndex create, Location source) throws StatementRefused {
    ObjectName owner = catalog.resolve(create.table());
    Optional<View> view = catalog.views().find(owner);
    Table table = view.isPresent() ? null : catalog.require(create.table());
    List<String> columns = keyNames(create.keys());
    String name =
        create
            .name()
            .orElseGet(
                () ->
                    GeneratedNames.choose(
                        owner.name(),
                        columns,
                        "idx",
                        chosen -> catalog.isRelation(owner.renamed(chosen))));
    if (create.ifNotExists() && catalog.isRelation(owner.renamed(name))) {
      return;
    }
    Index index =
        new Index(
            name,
            create.unique(),
            false,
            create.method(),
            create.keys(),
            create.included(),
            create.where().map(fragment -> fragment.text()),
            false,
            source);
    if (view.isPresent()) {
      requireFree(owner.renamed(name));
      List<Index> indexes = new ArrayList<>(view.get().indexes());
      indexes.add(index);
      catalog.own(owner, List.of(index));
      catalog.put(view.get().withIndexes(indexes));
      return;
    }
    requireColumns(table, create.keys().stream().flatMap(k -> k.column().stream()).toList());
    for (IndexKey key : create.keys()) {
      if (key.column().isEmpty()) {
        requirements.requireCondition(SqlTokens.of(key.expression()), table);
      }
    }
    if (create.where().isPresent()) {
      requirements.requireCondition(create.where().get().tokens(), table);
    }
    catalog.put(withIndex(table, index));
  }

  private static List<String> keyNames(List<IndexKey> keys) {
    return keys.stream().map(key -> key.column().orElse(expressionName(key))).toList();
  }

  /** The index of an expression is named after its function. */
  private static String expressionName(IndexKey key) {
    SqlTokens tokens = SqlTokens.of(key.expression());
    boolean call = tokens.size() > 1 && tokens.is(1, Kind.LEFT_PAREN);
    return call && !tokens.word(0).isEmpty() ? tokens.word(0) : "expr";
  }

  /** Applies {@code ALTER INDEX}. */
  void alter(AlterIndex alter) throws StatementRefused {
    Optional<ObjectName> name = existing(alter.name(), alter.ifExists());
    if (name.isEmpty() || alter.newName().isEmpty()) {
      return;
    }
    requireFree(name.get().renamed(alter.newName().get()));
    ObjectName owner = catalog.indexOwners().find(name.get()).orElseThrow();
    Optional<Table> table = catalog.tables().find(owner);
    if (table.isPresent()) {
      catalog.put(renamed(table.get(), name.get().name(), alter.newName().get()));
    }
  }

  /** Renames an index and the constraint that made it. */
  Table renamed(Table table, String from, String to) {
    catalog.disown(table.name(), table.indexes());
    Table changed =
        table
            .withIndexes(
                table.indexes().stream()
                    .map(index -> index.name().equals(from) ? index.named(to) : index)
                    .toList())
            .withConstraints(
                table.constraints().stream()
                    .map(each -> each.name().equals(from) ? each.named(to) : each)
                    .toList());
    catalog.own(table.name(), changed.indexes());
    return changed;
  }

  /** Applies {@code DROP INDEX}. */
  void drop(ObjectName written, boolean ifExists) throws StatementRefused {
    Optional<ObjectName> name = existing(written, ifExists);
    if (name.isEmpty()) {
      return;
    }
    ObjectName owner = catalog.indexOwners().find(name.get()).orElseThrow();
    Optional<Table> table = catalog.tables().find(owner);
    if (table.isPresent()) {
      boolean constraint =
          table.get().indexes().stream()
              .anyMatch(index -> index.name().equals(name.get().name()) && index.constraint());
      if (constraint) {
        throw new StatementRefused(
            "dependent_objects_still_exist", "a constraint needs " + name.get());
      }
      catalog.put(without(table.get(), List.of(name.get().name())));
    }
    catalog.indexOwners().remove(name.get());
  }

  private Optional<ObjectName> existing(ObjectName written, boolean ifExists)
      throws StatementRefused {
    Optional<ObjectName> found =
        (written.schema() != null
                ? List.of(written)
                : catalog.searchPath().stream().map(written::in).toList())
            .stream().filter(catalog.indexOwners()::contains).findFirst();
    if (found.isEmpty() && !ifExists && catalog.isStrict()) {
      throw new StatementRefused("undefined_object", "no index " + written + " exists");
    }
    return found;
  }

  /** Returns the table without some indexes. */
  Table without(Table table, List<String> names) {
    List<Index> gone =
        table.indexes().stream().filter(index -> names.contains(index.name())).toList();
    catalog.disown(table.name(), gone);
    return table.withIndexes(
        table.indexes().stream().filter(index -> !names.contains(index.name())).toList());
  }
}
