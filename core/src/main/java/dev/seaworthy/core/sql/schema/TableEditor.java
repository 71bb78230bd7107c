package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.AlterTable;
import dev.seaworthy.core.sql.ColumnDefinition;
import dev.seaworthy.core.sql.Constraint;
import dev.seaworthy.core.sql.CreateTable;
import dev.seaworthy.core.sql.LikeTable;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.TableAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Applies the statements that make and drop tables, and takes {@code ALTER TABLE} apart. */
final class TableEditor {
  /** Types that bring a default and {@code NOT NULL} along. */
  private static final Set<String> SERIAL =
      Set.of("serial", "serial2", "serial4", "serial8", "bigserial", "smallserial");

  private final Catalog catalog;
  private final Requirements requirements;
  private final KeyEditor keys;
  private final IndexEditor indexes;
  private final ViewEditor views;
  private final DependentEditor dependents;
  private final TableActions actions;

  TableEditor(Catalog catalog, KeyEditor keys, IndexEditor indexes, ViewEditor views) {
    this.catalog = catalog;
    this.requirements = new Requirements(catalog);
    this.keys = keys;
    this.indexes = indexes;
    this.views = views;
    this.dependents = new DependentEditor(catalog);
    this.actions = new TableActions(catalog, keys, indexes);
  }

  void create(CreateTable create, Place place) throws StatementRefused {
    ObjectName name = catalog.forCreation(create.name(), create.temporary());
    Optional<Table> known = catalog.tables().find(name);
    boolean declared = known.flatMap(Table::created).isPresent();
    if (declared || known.isEmpty() && catalog.isRelation(name)) {
      if (create.ifNotExists()) {
        return;
      }
      throw new StatementRefused("duplicate_table", name + " exists already");
    }
    if (catalog.types().contains(name)) {
      throw new StatementRefused("duplicate_object", "type " + name + " exists already");
    }
    requirements.columnTypes(create.columns());
    Location source = place.at(create.nameSpan());
    Table table =
        Table.empty(
            name,
            kind(create),
            Optional.of(source),
            catalog
                .rowSecurityOnCreation()
                .map(trigger -> RowSecurity.OFF.switched(RowSecurity.State.ON, trigger))
                .orElse(RowSecurity.OFF),
            catalog.defaults().of("TABLES", name.schema()));
    catalog.put(filled(table, create, place));
  }

  private static Table.Kind kind(CreateTable create) {
    return create.foreign()
        ? Table.Kind.FOREIGN
        : create.partitioned() ? Table.Kind.PARTITIONED : Table.Kind.PLAIN;
  }

  private Table filled(Table empty, CreateTable create, Place place) throws StatementRefused {
    List<Column> columns = new ArrayList<>();
    Table table = empty;
    List<Index> copied = new ArrayList<>();
    for (LikeTable like : create.like()) {
      Table model = catalog.require(like.table());
      columns.addAll(model.columns());
      copied.addAll(like.indexes() ? model.indexes() : List.of());
    }
    if (create.partitionOf().isPresent()) {
      Table root = catalog.require(create.partitionOf().get());
      columns.addAll(root.columns());
      copied.addAll(root.indexes());
      table = table.withPartitionOf(Optional.of(root.name()));
    } else {
      create.columns().forEach(each -> columns.add(column(each, place)));
    }
    if (create.asQuery().isPresent()) {
      requirements.requireQuery(create.asQuery().get().tokens());
      table = table.withColumnsUnknown();
    }
    table = indexes.copied(table.withColumns(columns), copied, place.at(create.nameSpan()));
    return constrained(table, create.constraints(), place);
  }

  /** Indexes come before foreign keys, which may need them. */
  private Table constrained(Table table, List<Constraint> constraints, Place place)
      throws StatementRefused {
    Table changed = table;
    for (boolean references : new boolean[] {false, true}) {
      for (Constraint constraint : constraints) {
        if (constraint.references().isPresent() == references
            && !isRepeated(constraint, constraints)) {
          changed = keys.add(changed, constraint, place.at(constraint.span()));
        }
      }
    }
    return changed;
  }

  /** A unique key on the columns of the primary key is no second index. */
  private static boolean isRepeated(Constraint constraint, List<Constraint> all) {
    return constraint.kind() == Constraint.Kind.UNIQUE
        && all.stream()
            .anyMatch(
                other ->
                    other.kind() == Constraint.Kind.PRIMARY_KEY
                        && other.columns().equals(constraint.columns()));
  }

  static Column column(ColumnDefinition column, Place place) {
    return new Column(
        column.name(),
        column.type(),
        column.notNull() || SERIAL.contains(column.type()),
        column.hasDefault() || SERIAL.contains(column.type()),
        place.at(column.span()));
  }

  void alter(AlterTable alter, Place place) throws StatementRefused {
    ObjectName name = catalog.resolve(alter.name());
    boolean missing = !catalog.tables().contains(name);
    if (missing && alter.ifExists() && catalog.isStrict()) {
      return;
    }
    Optional<View> view = catalog.views().find(name);
    if (view.isPresent()) {
      views.alter(view.get(), alter);
      return;
    }
    if (missing && catalog.sequences().contains(name)) {
      return;
    }
    Table table = catalog.require(alter.name());
    for (TableAction action : alter.actions()) {
      table = actions.apply(action, table, place);
    }
    catalog.put(table);
  }

  void drop(ObjectName name, boolean ifExists, boolean cascade) throws StatementRefused {
    ObjectName resolved = catalog.resolve(name);
    if (catalog.isStrict() && !catalog.tables().contains(resolved)) {
      if (ifExists && !catalog.views().contains(resolved)) {
        return;
      }
      catalog.require(name);
    }
    dependents.dropDependentsOfRelation(resolved, cascade);
    catalog.dropTable(resolved);
  }
}
