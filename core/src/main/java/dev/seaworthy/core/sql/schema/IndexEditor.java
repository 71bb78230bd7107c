package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.AlterIndex;
import dev.seaworthy.core.sql.Constraint;
import dev.seaworthy.core.sql.CreateIndex;
import dev.seaworthy.core.sql.IndexKey;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlToken.Kind;
import dev.seaworthy.core.sql.SqlTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds and removes indexes. */
final class IndexEditor {
  private final Catalog catalog;
  private final Requirements requirements;

  IndexEditor(Catalog catalog) {
    this.catalog = catalog;
    this.requirements = new Requirements(catalog);
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

  Table withIndex(Table table, Index index) throws StatementRefused {
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
    requirements.columns(table, create.keys().stream().flatMap(k -> k.column().stream()).toList());
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
        catalog
            .searchPath()
            .candidates(written)
            .filter(catalog.indexOwners()::contains)
            .findFirst();
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
}
