package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlTokens;
import dev.seaworthy.core.sql.schema.Dependencies.Dependent;
import dev.seaworthy.core.sql.schema.Dependencies.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Drops what depends on something that is dropped, or refuses to drop it. */
final class DependentEditor {
  private final Catalog catalog;

  DependentEditor(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Drops the dependents of a table or view.
   *
   * @throws StatementRefused if there are some, the replay is strict and {@code cascade} is false
   */
  void dropDependentsOfRelation(ObjectName name, boolean cascade) throws StatementRefused {
    List<Dependent> dependents =
        catalog.dependencies().onRelation(name).stream()
            .filter(each -> !each.relation().equals(name))
            .filter(each -> exists(each, name))
            .toList();
    drop(dependents, name, cascade);
  }

  /** Drops the dependents of a function like those of a table. */
  void dropDependentsOfFunction(ObjectName name, boolean cascade) throws StatementRefused {
    List<Dependent> dependents =
        catalog.dependencies().onFunction(name).stream()
            .filter(each -> exists(each, name))
            .toList();
    drop(dependents, name, cascade);
  }

  /** Returns the policies and views that a column of a table is part of. */
  Table dropDependentsOfColumn(Table table, String column, boolean cascade)
      throws StatementRefused {
    List<Policy> policies =
        table.policies().stream().filter(policy -> mentions(policy, column)).toList();
    List<Dependent> others =
        catalog.dependencies().onRelation(table.name()).stream()
            .filter(each -> exists(each, table.name()) && dependsOnColumn(each, table, column))
            .toList();
    if (!cascade && catalog.isStrict() && !(policies.isEmpty() && others.isEmpty())) {
      throw new StatementRefused(
          "dependent_objects_still_exist", "other objects need column " + column);
    }
    if (cascade) {
      drop(others, table.name(), true);
      List<Policy> kept = new ArrayList<>(table.policies());
      kept.removeAll(policies);
      return table.withPolicies(kept);
    }
    return table;
  }

  private boolean dependsOnColumn(Dependent dependent, Table table, String column) {
    return switch (dependent.kind()) {
      case VIEW ->
          catalog
              .views()
              .find(dependent.relation())
              .filter(view -> SqlTokens.of(view.query()).names().contains(column))
              .isPresent();
      case FOREIGN_KEY ->
          catalog
              .tables()
              .find(dependent.relation())
              .flatMap(other -> key(other, dependent.name()))
              .filter(key -> key.referencedColumns().contains(column))
              .filter(key -> !dependent.relation().equals(table.name()))
              .isPresent();
      case POLICY ->
          !dependent.relation().equals(table.name())
              && catalog
                  .tables()
                  .find(dependent.relation())
                  .flatMap(other -> other.policy(dependent.name()))
                  .filter(policy -> mentions(policy, column) && table.column(column).isPresent())
                  .filter(policy -> !sharesColumn(dependent.relation(), column))
                  .isPresent();
      case TRIGGER -> false;
    };
  }

  /** Where both tables have a column of that name, the policy may mean its own. */
  private boolean sharesColumn(ObjectName relation, String column) {
    return catalog.tables().find(relation).flatMap(other -> other.column(column)).isPresent();
  }

  private static boolean mentions(Policy policy, String column) {
    return Stream.of(policy.using(), policy.check())
        .flatMap(Optional::stream)
        .anyMatch(condition -> SqlTokens.of(condition).names().contains(column));
  }

  private static Optional<TableConstraint> key(Table table, String name) {
    return table.constraints().stream().filter(key -> key.name().equals(name)).findFirst();
  }

  private boolean exists(Dependent dependent, ObjectName on) {
    if (dependent.kind() == Kind.VIEW) {
      return catalog
          .views()
          .find(dependent.relation())
          .filter(view -> view.query().equals(dependent.text()))
          .isPresent();
    }
    Optional<Table> table = catalog.tables().find(dependent.relation());
    if (table.isEmpty()) {
      return false;
    }
    return switch (dependent.kind()) {
      case POLICY ->
          table
              .get()
              .policy(dependent.name())
              .flatMap(
                  policy ->
                      Stream.of(policy.using(), policy.check())
                          .flatMap(Optional::stream)
                          .filter(dependent.text()::equals)
                          .findFirst())
              .isPresent();
      case FOREIGN_KEY ->
          key(table.get(), dependent.name())
              .flatMap(TableConstraint::references)
              .filter(on::equals)
              .isPresent();
      default ->
          table.get().triggers().stream()
              .anyMatch(
                  trigger ->
                      trigger.name().equals(dependent.name()) && trigger.function().equals(on));
    };
  }

  private void drop(List<Dependent> dependents, ObjectName name, boolean cascade)
      throws StatementRefused {
    if (!cascade && !dependents.isEmpty() && catalog.isStrict()) {
      throw new StatementRefused(
          "dependent_objects_still_exist", "other objects depend on " + name);
    }
    if (cascade) {
      for (Dependent dependent : dependents) {
        drop(dependent);
      }
    }
  }

  private void drop(Dependent dependent) throws StatementRefused {
    if (dependent.kind() == Kind.VIEW) {
      dropDependentsOfRelation(dependent.relation(), true);
      catalog.dropView(dependent.relation());
      return;
    }
    Optional<Table> found = catalog.tables().find(dependent.relation());
    if (found.isEmpty()) {
      return;
    }
    Table table = found.get();
    String name = dependent.name();
    catalog.put(
        switch (dependent.kind()) {
          case POLICY ->
              table.withPolicies(
                  table.policies().stream().filter(p -> !p.name().equals(name)).toList());
          case TRIGGER ->
              table.withTriggers(
                  table.triggers().stream().filter(t -> !t.name().equals(name)).toList());
          default ->
              table.withConstraints(
                  table.constraints().stream().filter(c -> !c.name().equals(name)).toList());
        });
  }
}
