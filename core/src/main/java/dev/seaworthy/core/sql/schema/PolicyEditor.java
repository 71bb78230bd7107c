package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.AlterPolicy;
import dev.seaworthy.core.sql.CreatePolicy;
import dev.seaworthy.core.sql.CreateTrigger;
import dev.seaworthy.core.sql.DropPolicy;
import dev.seaworthy.core.sql.DropTrigger;
import dev.seaworthy.core.sql.Fragment;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.schema.Dependencies.Dependent;
import dev.seaworthy.core.sql.schema.Dependencies.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies the statements about policies and triggers. */
final class PolicyEditor {
  private final Catalog catalog;
  private final Requirements requirements;

  PolicyEditor(Catalog catalog) {
    this.catalog = catalog;
    this.requirements = new Requirements(catalog);
  }

  void create(CreatePolicy create, Place place) throws StatementRefused {
    Table table = catalog.require(create.table());
    requirements.roles(create.roles());
    if (table.policy(create.name()).isPresent()) {
      throw new StatementRefused(
          "duplicate_object",
          "policy \"" + create.name() + "\" of " + table.name() + " exists already");
    }
    requireClauses(create);
    dependOn(create.using(), table, create.name());
    dependOn(create.check(), table, create.name());
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

  /** Rows that are inserted cannot be looked at before, and rows that go are not checked after. */
  private static void requireClauses(CreatePolicy create) throws StatementRefused {
    boolean wrong =
        switch (create.command()) {
          case "INSERT" -> create.using().isPresent();
          case "SELECT", "DELETE" -> create.check().isPresent();
          default -> false;
        };
    if (wrong) {
      throw new StatementRefused(
          "syntax_error",
          create.command().equals("INSERT")
              ? "a policy for INSERT has WITH CHECK, not USING"
              : "a policy for " + create.command() + " has USING, not WITH CHECK");
    }
  }

  private void dependOn(Optional<Fragment> condition, Table table, String policy)
      throws StatementRefused {
    if (condition.isPresent()) {
      References references = requirements.requireCondition(condition.get().tokens(), table);
      catalog
          .dependencies()
          .add(
              new Dependent(Kind.POLICY, table.name(), policy, condition.get().text()), references);
    }
  }

  void alter(AlterPolicy alter) throws StatementRefused {
    Table table = catalog.require(alter.table());
    requirePolicy(table, alter.name());
    String name = alter.newName().orElse(alter.name());
    dependOn(alter.using(), table, name);
    dependOn(alter.check(), table, name);
    catalog.put(
        table.withPolicies(
            table.policies().stream()
                .map(p -> p.name().equals(alter.name()) ? p.altered(alter) : p)
                .toList()));
  }

  void drop(DropPolicy drop) throws StatementRefused {
    ObjectName name = catalog.resolve(drop.table());
    if (!catalog.tables().contains(name) && drop.ifExists()) {
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
  private void requirePolicy(Table table, String name) throws StatementRefused {
    boolean known = table.created().isPresent() || catalog.isStrict();
    if (known && table.policy(name).isEmpty()) {
      throw new StatementRefused(
          "undefined_object", "no policy \"" + name + "\" of " + table.name() + " exists");
    }
  }

  void create(CreateTrigger create, Place place) throws StatementRefused {
    List<Function> functions = catalog.functions(create.function());
    if (functions.isEmpty()
        && catalog.isStrict()
        && !BuiltInNames.mayBeFunction(create.function())) {
      throw StatementRefused.missing(
          "undefined_function", create.function(), "function " + create.function() + "()");
    }
    if (catalog.views().contains(catalog.resolve(create.table()))) {
      return;
    }
    Table table = catalog.require(create.table());
    List<Trigger> triggers = new ArrayList<>(table.triggers());
    boolean known = triggers.stream().anyMatch(trigger -> trigger.name().equals(create.name()));
    if (known && !create.orReplace()) {
      throw new StatementRefused(
          "duplicate_object",
          "trigger " + create.name() + " of " + table.name() + " exists already");
    }
    ObjectName function =
        functions.isEmpty()
            ? catalog.searchPath().forCreation(create.function())
            : functions.get(0).name();
    triggers.removeIf(trigger -> trigger.name().equals(create.name()));
    triggers.add(
        new Trigger(
            create.name(),
            create.timing(),
            create.events(),
            create.forEachRow(),
            function,
            place.at(create.span())));
    catalog
        .dependencies()
        .onFunction(function, new Dependent(Kind.TRIGGER, table.name(), create.name(), ""));
    catalog.put(table.withTriggers(triggers));
  }

  void drop(DropTrigger drop) throws StatementRefused {
    ObjectName name = catalog.resolve(drop.table());
    if (!catalog.tables().contains(name) && (drop.ifExists() || !catalog.isStrict())) {
      return;
    }
    Table table = catalog.require(drop.table());
    boolean known = table.triggers().stream().anyMatch(t -> t.name().equals(drop.name()));
    if (!known && !drop.ifExists() && catalog.isStrict()) {
      throw new StatementRefused(
          "undefined_object", "no trigger " + drop.name() + " of " + table.name() + " exists");
    }
    catalog.put(
        table.withTriggers(
            table.triggers().stream().filter(t -> !t.name().equals(drop.name())).toList()));
  }
}
