package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.AlterDefaultPrivileges;
import dev.seaworthy.core.sql.AlterFunction;
import dev.seaworthy.core.sql.AlterIndex;
import dev.seaworthy.core.sql.AlterPolicy;
import dev.seaworthy.core.sql.AlterTable;
import dev.seaworthy.core.sql.AlterType;
import dev.seaworthy.core.sql.AlterView;
import dev.seaworthy.core.sql.ChangePublication;
import dev.seaworthy.core.sql.CreateEventTrigger;
import dev.seaworthy.core.sql.CreateExtension;
import dev.seaworthy.core.sql.CreateFunction;
import dev.seaworthy.core.sql.CreateIndex;
import dev.seaworthy.core.sql.CreatePolicy;
import dev.seaworthy.core.sql.CreateRole;
import dev.seaworthy.core.sql.CreateSchema;
import dev.seaworthy.core.sql.CreateSequence;
import dev.seaworthy.core.sql.CreateTable;
import dev.seaworthy.core.sql.CreateTrigger;
import dev.seaworthy.core.sql.CreateType;
import dev.seaworthy.core.sql.CreateView;
import dev.seaworthy.core.sql.DeleteRows;
import dev.seaworthy.core.sql.DoBlock;
import dev.seaworthy.core.sql.DropFunctions;
import dev.seaworthy.core.sql.DropObjects;
import dev.seaworthy.core.sql.DropPolicy;
import dev.seaworthy.core.sql.DropTrigger;
import dev.seaworthy.core.sql.Grant;
import dev.seaworthy.core.sql.InsertRows;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.OpaqueStatement;
import dev.seaworthy.core.sql.SelectCall;
import dev.seaworthy.core.sql.SetVariable;
import dev.seaworthy.core.sql.SqlStatement;
import dev.seaworthy.core.sql.UpdateRows;
import java.util.List;

/** Applies one statement to the state. */
final class StatementApplier {
  private final Catalog catalog;
  private final TableEditor tables;
  private final PolicyEditor policies;
  private final IndexEditor indexes;
  private final ViewEditor views;
  private final FunctionEditor functions;
  private final PrivilegeEditor privileges;
  private final ObjectEditor objects;
  private final PlatformEditor platform;
  private final ProgramInterpreter programs;

  StatementApplier(Catalog catalog, List<Unresolved> unresolved) {
    this.catalog = catalog;
    this.indexes = new IndexEditor(catalog);
    KeyEditor keys = new KeyEditor(catalog, indexes);
    this.views = new ViewEditor(catalog);
    this.tables = new TableEditor(catalog, keys, indexes, views);
    this.policies = new PolicyEditor(catalog);
    this.functions = new FunctionEditor(catalog);
    this.privileges = new PrivilegeEditor(catalog, functions);
    this.objects = new ObjectEditor(catalog);
    this.platform = new PlatformEditor(catalog);
    this.programs = new ProgramInterpreter(catalog, this, unresolved);
  }

  /**
   * Applies a statement.
   *
   * @param place where the spans of the statement stand
   * @param scope the variables of the program that holds it
   * @throws StatementRefused if PostgreSQL would refuse it; the state is then as before
   */
  void apply(SqlStatement statement, Place place, Scope scope) throws StatementRefused {
    int before = catalog.mark();
    try {
      boolean applied =
          table(statement, place)
              || view(statement, place)
              || function(statement, place)
              || object(statement, place)
              || session(statement, place, scope);
      if (!applied && statement instanceof OpaqueStatement opaque && opaque.refused()) {
        throw new StatementRefused("syntax_error", opaque.fault().orElseThrow());
      }
    } catch (StatementRefused refused) {
      catalog.restore(before);
      throw refused;
    }
  }

  private boolean table(SqlStatement statement, Place place) throws StatementRefused {
    if (statement instanceof CreateTable create) {
      tables.create(create, place);
    } else if (statement instanceof AlterTable alter) {
      tables.alter(alter, place);
    } else if (statement instanceof CreatePolicy create) {
      policies.create(create, place);
    } else if (statement instanceof AlterPolicy alter) {
      policies.alter(alter);
    } else if (statement instanceof DropPolicy drop) {
      policies.drop(drop);
    } else if (statement instanceof CreateTrigger create) {
      policies.create(create, place);
    } else if (statement instanceof DropTrigger drop) {
      policies.drop(drop);
    } else if (statement instanceof CreateIndex create) {
      indexes.create(create, place.at(create.span()));
    } else if (statement instanceof AlterIndex alter) {
      indexes.alter(alter);
    } else {
      return false;
    }
    return true;
  }

  private boolean view(SqlStatement statement, Place place) throws StatementRefused {
    if (statement instanceof CreateView create) {
      views.create(create, place);
    } else if (statement instanceof AlterView alter) {
      views.alter(alter);
    } else if (statement instanceof DropObjects drop) {
      for (ObjectName name : drop.names()) {
        drop(drop, name);
      }
    } else if (statement instanceof Grant grant) {
      privileges.apply(grant);
    } else if (statement instanceof AlterDefaultPrivileges alter) {
      catalog.defaults().apply(alter);
    } else {
      return false;
    }
    return true;
  }

  private void drop(DropObjects drop, ObjectName name) throws StatementRefused {
    switch (drop.objectKind()) {
      case "TABLE", "FOREIGN TABLE" -> tables.drop(name, drop.ifExists(), drop.cascade());
      case "VIEW", "MATERIALIZED VIEW" -> views.drop(name, drop.ifExists(), drop.cascade());
      case "INDEX" -> indexes.drop(name, drop.ifExists());
      case "SCHEMA" -> catalog.dropSchema(name.name());
      default -> objects.drop(drop, name);
    }
  }

  private boolean function(SqlStatement statement, Place place) throws StatementRefused {
    if (statement instanceof CreateFunction create) {
      functions.create(create, place);
    } else if (statement instanceof AlterFunction alter) {
      functions.alter(alter);
    } else if (statement instanceof DropFunctions drop) {
      functions.drop(drop);
    } else if (statement instanceof CreateEventTrigger create) {
      functions.create(create, place);
    } else {
      return false;
    }
    return true;
  }

  private boolean object(SqlStatement statement, Place place) throws StatementRefused {
    if (statement instanceof CreateSchema create) {
      if (!catalog.schemas().contains(create.name())) {
        catalog.schemas().put(create.name(), place.at(create.span()));
      }
    } else if (statement instanceof CreateType create) {
      objects.create(create, place.at(create.span()));
    } else if (statement instanceof AlterType alter) {
      objects.alter(alter);
    } else if (statement instanceof CreateSequence create) {
      objects.create(create, place.at(create.span()));
    } else if (statement instanceof CreateExtension create) {
      objects.create(create, place.at(create.span()));
    } else if (statement instanceof CreateRole create) {
      catalog.roles().put(create.name(), place.at(create.span()));
    } else if (statement instanceof ChangePublication change) {
      objects.change(change, place.at(change.span()));
    } else {
      return false;
    }
    return true;
  }

  private boolean session(SqlStatement statement, Place place, Scope scope)
      throws StatementRefused {
    if (statement instanceof DoBlock block) {
      programs.run(block, place);
    } else if (statement instanceof SelectCall call) {
      platform.call(call, scope, place.at(call.span()));
      programs.call(call, place);
    } else if (statement instanceof InsertRows insert) {
      platform.insert(insert, scope, place.at(insert.span()));
    } else if (statement instanceof UpdateRows update) {
      platform.update(update, scope, place.at(update.span()));
    } else if (statement instanceof DeleteRows delete) {
      platform.delete(delete, scope);
    } else if (statement instanceof SetVariable set) {
      set(set);
    } else {
      return false;
    }
    return true;
  }

  private void set(SetVariable set) {
    if (!set.name().equals("search_path")) {
      return;
    }
    if (set.values().equals(List.of("default"))) {
      catalog.searchPath().reset();
    } else {
      catalog
          .searchPath()
          .set(
              set.values().stream()
                  .filter(schema -> !schema.isEmpty() && !schema.equals("$user"))
                  .toList());
    }
  }
}
