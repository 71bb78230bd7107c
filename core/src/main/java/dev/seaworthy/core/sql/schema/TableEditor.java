package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.AlterPolicy;
import dev.seaworthy.core.sql.AlterTable;
import dev.seaworthy.core.sql.ColumnDefinition;
import dev.seaworthy.core.sql.Constraint;
import dev.seaworthy.core.sql.CreatePolicy;
import dev.seaworthy.core.sql.CreateTable;
import dev.seaworthy.core.sql.DropPolicy;
import dev.seaworthy.core.sql.Fragment;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.TableAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies the statements about tables and their policies. */
final class TableEditor {
  private final Catalog catalog;
  private final RelationReferences references;

  TableEditor(Catalog catalog) {
    this.catalog = catalog;
    this.references = new RelationReferences(catalog);
  }

  void create(CreateTable create, Place place) throws StatementRefused {
    if (create.temporary()) {
      return;
    }
    ObjectName name = catalog.forCreation(create.name());
    Table known = catalog.tables().get(name);
    if (known != null && known.created().isPresent() || catalog.views().containsKey(name)) {
      if (create.ifNotExists()) {
        return;
      }
      throw new StatementRefused("duplicate_table", name + " exists already");
    }
    List<Constraint> constraints = new ArrayList<>();
    for (Constraint constraint : create.constraints()) {
      constraints.add(resolved(constraint, name));
    }
    List<Column> columns = new ArrayList<>();
    for (ObjectName like : create.like()) {
      columns.addAll(catalog.require(like).columns());
    }
    Optional<ObjectName> parent = Optional.empty();
    if (create.partitionOf().isPresent()) {
      Table root = catalog.require(create.partitionOf().get());
      parent = Optional.of(root.name());
      columns.addAll(root.columns());
    } else {
      create.columns().forEach(column -> columns.add(column(column)));
    }
    RowSecurity rowSecurity =
        catalog
            .rowSecurityOnCreation()
            .map(trigger -> RowSecurity.OFF.switched(RowSecurity.State.ON, trigger))
            .orElse(RowSecurity.OFF);
    catalog.put(
        new Table(
            name,
            Optional.of(place.at(create.nameSpan())),
            columns,
            constraints,
            rowSecurity,
            List.of(),
            catalog.initialPrivileges(name.schema()),
            parent));
  }

  /**
   * Finds the table that a constraint refers to, which may be the one that is being made.
   *
   * @throws StatementRefused if there is none
   */
  private Constraint resolved(Constraint constraint, ObjectName table) throws StatementRefused {
    if (constraint.references().isEmpty()) {
      return constraint;
    }
    ObjectName target = catalog.resolve(constraint.references().get());
    return constraint.referringTo(target.equals(table) ? table : catalog.require(target).name());
  }

  private static Column column(ColumnDefinition column) {
    return new Column(column.name(), column.type(), column.notNull(), column.hasDefault());
  }

  void alter(AlterTable alter, Place place) throws StatementRefused {
    ObjectName name = catalog.resolve(alter.name());
    boolean missing = !catalog.tables().containsKey(name);
    if (missing && (alter.ifExists() && catalog.mode() == ReplayMode.STRICT)) {
      return;
    }
    if (catalog.views().containsKey(name)) {
      alterView(name, alter);
      return;
    }
    Table table = catalog.require(alter.name());
    for (TableAction action : alter.actions()) {
      table = apply(action, table, place);
    }
    catalog.put(table);
  }

  /** {@code ALTER TABLE} may rename and move views too. */
  private void alterView(ObjectName name, AlterTable alter) {
    View view = catalog.views().remove(name);
    for (TableAction action : alter.actions()) {
      if (action instanceof TableAction.RenameTable rename) {
        view = view.renamed(view.name().renamed(rename.newName()));
      } else if (action instanceof TableAction.SetSchema move) {
        view = view.renamed(view.name().in(move.schema()));
      }
    }
    catalog.put(view);
  }

  private Table apply(TableAction action, Table table, Place place) throws StatementRefused {
    if (action instanceof TableAction.RowSecurity change) {
      return table.withRowSecurity(rowSecurity(table.rowSecurity(), change, place));
    }
    if (action instanceof TableAction.AddColumn add) {
      return addColumn(table, add);
    }
    if (action instanceof TableAction.AddConstraint add) {
      List<Constraint> constraints = new ArrayList<>(table.constraints());
      constraints.add(resolved(add.constraint(), table.name()));
      return table.withConstraints(constraints);
    }
    if (action instanceof TableAction.DropColumn drop) {
      return table
          .withColumns(table.columns().stream().filter(c -> !c.name().equals(drop.name())).toList())
          .withConstraints(
              table.constraints().stream()
                  .filter(c -> !c.columns().contains(drop.name()))
                  .toList());
    }
    if (action instanceof TableAction.DropConstraint drop) {
      return table.withConstraints(
          table.constraints().stream()
              .filter(c -> c.name().filter(drop.name()::equals).isEmpty())
              .toList());
    }
    if (action instanceof TableAction.RenameColumn rename) {
      return table.mapColumn(rename.name(), column -> column.renamed(rename.newName()));
    }
    if (action instanceof TableAction.ColumnType change) {
      return table.mapColumn(change.column(), column -> column.withType(change.type()));
    }
    if (action instanceof TableAction.RenameTable rename) {
      return move(table, table.name().renamed(rename.newName()));
    }
    if (action instanceof TableAction.SetSchema move) {
      return move(table, table.name().in(move.schema()));
    }
    if (action instanceof TableAction.AttachPartition attach) {
      catalog.put(catalog.require(attach.partition()).asPartitionOf(table.name()));
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

  private Table addColumn(Table table, TableAction.AddColumn add) throws StatementRefused {
    boolean exists =
        table.columns().stream().anyMatch(column -> column.name().equals(add.column().name()));
    if (exists) {
      if (add.ifNotExists()) {
        return table;
      }
      throw new StatementRefused(
          "duplicate_column", "column " + add.column().name() + " exists already");
    }
    List<Column> columns = new ArrayList<>(table.columns());
    columns.add(column(add.column()));
    List<Constraint> constraints = new ArrayList<>(table.constraints());
    for (Constraint constraint : add.constraints()) {
      constraints.add(resolved(constraint, table.name()));
    }
    return table.withColumns(columns).withConstraints(constraints);
  }

  private Table move(Table table, ObjectName to) throws StatementRefused {
    if (catalog.tables().containsKey(to) && catalog.tables().get(to).created().isPresent()) {
      throw new StatementRefused("duplicate_table", to + " exists already");
    }
    catalog.tables().remove(table.name());
    return table.renamed(to);
  }

  void create(CreatePolicy create, Place place) throws StatementRefused {
    Table table = catalog.require(create.table());
    if (table.policy(create.name()).isPresent()) {
      throw new StatementRefused(
          "duplicate_object",
          "policy \"" + create.name() + "\" of " + table.name() + " exists already");
    }
    requireReferences(create.using());
    requireReferences(create.check());
    List<Policy> policies = new ArrayList<>(table.policies());
    policies.add(
        new Policy(
            create.name(),
            create.permissive(),
            create.command(),
            create.roles(),
            create.using().map(fragment -> fragment.text()),
            create.check().map(fragment -> fragment.text()),
            place.at(create.span())));
    catalog.put(table.withPolicies(policies));
  }

  private void requireReferences(Optional<Fragment> condition) throws StatementRefused {
    if (condition.isPresent()) {
      references.require(condition.get().tokens());
    }
  }

  void alter(AlterPolicy alter) throws StatementRefused {
    Table table = catalog.require(alter.table());
    requirePolicy(table, alter.name());
    catalog.put(
        table.withPolicies(
            table.policies().stream()
                .map(p -> p.name().equals(alter.name()) ? p.altered(alter) : p)
                .toList()));
  }

  void drop(DropPolicy drop) throws StatementRefused {
    ObjectName name = catalog.resolve(drop.table());
    if (!catalog.tables().containsKey(name) && drop.ifExists()) {
      return;
    }
    Table table = catalog.require(drop.table());
    if (!drop.ifExists()) {
      requirePolicy(table, drop.name());
    }
    catalog.put(
        table.withPolicies(
            table.policies().stream().filter(p -> !p.name().equals(drop.name())).toList()));
  }

  /** A table that migrations only refer to may have any policy. */
  private static void requirePolicy(Table table, String name) throws StatementRefused {
    if (table.created().isPresent() && table.policy(name).isEmpty()) {
      throw new StatementRefused(
          "undefined_object", "no policy \"" + name + "\" of " + table.name() + " exists");
    }
  }
}
