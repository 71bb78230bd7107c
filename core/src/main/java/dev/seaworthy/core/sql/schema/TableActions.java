package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.Constraint;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.TableAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Applies the changes of an {@code ALTER TABLE}, one by one. */
final class TableActions {
  private final Catalog catalog;
  private final KeyEditor keys;
  private final IndexEditor indexes;
  private final Requirements requirements;
  private final DependentEditor dependents;

  TableActions(Catalog catalog, KeyEditor keys, IndexEditor indexes) {
    this.catalog = catalog;
    this.keys = keys;
    this.indexes = indexes;
    this.requirements = new Requirements(catalog);
    this.dependents = new DependentEditor(catalog);
  }

  /** Returns the table after a change. */
  Table apply(TableAction action, Table table, Place place) throws StatementRefused {
    if (action instanceof TableAction.RowSecurity change) {
      return table.withRowSecurity(rowSecurity(table.rowSecurity(), change, place));
    }
    if (action instanceof TableAction.AddConstraint add) {
      return keys.add(table, add.constraint(), place.at(add.constraint().span()));
    }
    if (action instanceof TableAction.DropConstraint drop) {
      return keys.drop(table, drop.name(), drop.ifExists());
    }
    if (action instanceof TableAction.RenameConstraint rename) {
      return indexes.renamed(table, rename.name(), rename.newName());
    }
    if (action instanceof TableAction.RenameTable rename) {
      return move(table, table.name().renamed(rename.newName()));
    }
    if (action instanceof TableAction.SetSchema move) {
      catalog.requireSchema(move.schema());
      return move(table, table.name().in(move.schema()));
    }
    if (action instanceof TableAction.AttachPartition attach) {
      catalog.put(catalog.require(attach.partition()).withPartitionOf(Optional.of(table.name())));
    } else if (action instanceof TableAction.DetachPartition detach) {
      catalog.put(catalog.require(detach.partition()).withPartitionOf(Optional.empty()));
    }
    return column(action, table, place);
  }

  private Table column(TableAction action, Table table, Place place) throws StatementRefused {
    if (action instanceof TableAction.AddColumn add) {
      return addColumn(table, add, place);
    }
    if (action instanceof TableAction.DropColumn drop) {
      return dropColumn(table, drop);
    }
    if (action instanceof TableAction.RenameColumn rename) {
      return renameColumn(table, rename);
    }
    if (action instanceof TableAction.ColumnType change) {
      requirements.columns(table, List.of(change.column()));
      return table.mapColumn(change.column(), column -> column.withType(change.type()));
    }
    if (action instanceof TableAction.ColumnProperty change) {
      requirements.columns(table, List.of(change.column()));
      return table.mapColumn(
          change.column(),
          column ->
              switch (change.property()) {
                case NOT_NULL -> column.withNotNull(change.set());
                case DEFAULT -> column.withDefault(change.set());
              });
    }
    return table;
  }

  private static RowSecurity rowSecurity(
      RowSecurity now, TableAction.RowSecurity change, Place place) {
    return switch (change.change()) {
      case ENABLE -> now.switched(RowSecurity.State.ON, place.at(change.span()));
      case DISABLE -> now.switched(RowSecurity.State.OFF, place.at(change.span()));
      case FORCE -> now.withForced(true);
      case NO_FORCE -> now.withForced(false);
    };
  }

  private Table addColumn(Table table, TableAction.AddColumn add, Place place)
      throws StatementRefused {
    if (table.column(add.column().name()).isPresent()) {
      if (add.ifNotExists()) {
        return table;
      }
      throw new StatementRefused(
          "duplicate_column", "column " + add.column().name() + " exists already");
    }
    requirements.columnTypes(List.of(add.column()));
    List<Column> columns = new ArrayList<>(table.columns());
    columns.add(TableEditor.column(add.column(), place));
    Table changed = table.withColumns(columns);
    for (Constraint constraint : add.constraints()) {
      changed = keys.add(changed, constraint, place.at(constraint.span()));
    }
    return changed;
  }

  private Table dropColumn(Table table, TableAction.DropColumn drop) throws StatementRefused {
    String name = drop.name();
    if (table.column(name).isEmpty() && drop.ifExists()) {
      return table;
    }
    requirements.columns(table, List.of(name));
    Table changed = dependents.dropDependentsOfColumn(table, name, drop.cascade());
    List<String> gone =
        changed.indexes().stream().filter(index -> index.mentions(name)).map(Index::name).toList();
    return indexes
        .without(changed, gone)
        .withColumns(changed.columns().stream().filter(c -> !c.name().equals(name)).toList())
        .withConstraints(
            changed.constraints().stream().filter(c -> !c.columns().contains(name)).toList());
  }

  private Table renameColumn(Table table, TableAction.RenameColumn rename) throws StatementRefused {
    requirements.columns(table, List.of(rename.name()));
    if (table.column(rename.newName()).isPresent()) {
      throw new StatementRefused(
          "duplicate_column", "column " + rename.newName() + " exists already");
    }
    String from = rename.name();
    String to = rename.newName();
    return table
        .mapColumn(from, column -> column.renamed(to))
        .withConstraints(
            table.constraints().stream().map(key -> key.withColumnRenamed(from, to)).toList())
        .withIndexes(
            table.indexes().stream().map(index -> index.withColumnRenamed(from, to)).toList());
  }

  private Table move(Table table, ObjectName to) throws StatementRefused {
    boolean taken =
        catalog.tables().find(to).map(other -> other.created().isPresent()).orElse(false)
            || catalog.views().contains(to);
    if (taken) {
      throw new StatementRefused("duplicate_table", to + " exists already");
    }
    catalog.move(table, to);
    followKeys(table.name(), to);
    return table.renamed(to);
  }

  /** Foreign keys point to the table, not to its name. */
  private void followKeys(ObjectName from, ObjectName to) {
    List<Table> pointing =
        catalog.dependencies().onRelation(to).stream()
            .filter(each -> each.kind() == Dependencies.Kind.FOREIGN_KEY)
            .flatMap(each -> catalog.tables().find(each.relation()).stream())
            .distinct()
            .toList();
    for (Table other : pointing) {
      Stream<TableConstraint> constraints =
          other.constraints().stream()
              .map(
                  key ->
                      key.references().filter(from::equals).isPresent() ? key.pointingTo(to) : key);
      catalog.put(other.withConstraints(constraints.toList()));
    }
  }
}
