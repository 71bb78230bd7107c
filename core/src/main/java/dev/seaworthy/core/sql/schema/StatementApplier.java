package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.AlterDefaultPrivileges;
import dev.seaworthy.core.sql.AlterPolicy;
import dev.seaworthy.core.sql.AlterTable;
import dev.seaworthy.core.sql.AlterView;
import dev.seaworthy.core.sql.CreateEventTrigger;
import dev.seaworthy.core.sql.CreateFunction;
import dev.seaworthy.core.sql.CreatePolicy;
import dev.seaworthy.core.sql.CreateTable;
import dev.seaworthy.core.sql.CreateView;
import dev.seaworthy.core.sql.DoBlock;
import dev.seaworthy.core.sql.DropFunctions;
import dev.seaworthy.core.sql.DropObjects;
import dev.seaworthy.core.sql.DropPolicy;
import dev.seaworthy.core.sql.FunctionSignature;
import dev.seaworthy.core.sql.Grant;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.OpaqueStatement;
import dev.seaworthy.core.sql.SelectCall;
import dev.seaworthy.core.sql.SetVariable;
import dev.seaworthy.core.sql.SqlStatement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Applies one statement to the state. */
final class StatementApplier {
  private final Catalog catalog;
  private final TableEditor tables;
  private final PrivilegeEditor privileges;
  private final ProgramInterpreter programs;

  StatementApplier(Catalog catalog, List<Unresolved> unresolved) {
    this.catalog = catalog;
    this.tables = new TableEditor(catalog);
    this.privileges = new PrivilegeEditor(catalog);
    this.programs = new ProgramInterpreter(catalog, this, unresolved);
  }

  /**
   * Applies a statement.
   *
   * @param place where the spans of the statement stand
   * @throws StatementRefused if PostgreSQL would refuse it; the state is then as before
   */
  void apply(SqlStatement statement, Place place) throws StatementRefused {
    if (statement instanceof CreateTable create) {
      tables.create(create, place);
    } else if (statement instanceof AlterTable alter) {
      tables.alter(alter, place);
    } else if (statement instanceof CreatePolicy create) {
      tables.create(create, place);
    } else if (statement instanceof AlterPolicy alter) {
      tables.alter(alter);
    } else if (statement instanceof DropPolicy drop) {
      tables.drop(drop);
    } else if (statement instanceof Grant grant) {
      privileges.apply(grant);
    } else if (statement instanceof AlterDefaultPrivileges alter) {
      privileges.apply(alter);
    } else if (statement instanceof DropObjects drop) {
      drop(drop);
    } else if (statement instanceof DoBlock block) {
      programs.run(block, place);
    } else if (statement instanceof SelectCall call) {
      programs.call(call, place);
    } else if (statement instanceof SetVariable set) {
      set(set);
    } else {
      applyToViewsAndFunctions(statement, place);
    }
  }

  private void applyToViewsAndFunctions(SqlStatement statement, Place place)
      throws StatementRefused {
    if (statement instanceof CreateView create) {
      createView(create, place);
    } else if (statement instanceof AlterView alter) {
      alterView(alter);
    } else if (statement instanceof CreateFunction create) {
      createFunction(create, place);
    } else if (statement instanceof DropFunctions drop) {
      drop.functions().forEach(this::dropFunction);
    } else if (statement instanceof CreateEventTrigger create) {
      createEventTrigger(create, place);
    } else if (statement instanceof OpaqueStatement opaque && opaque.known()) {
      throw new StatementRefused(
          "syntax_error", "PostgreSQL does not accept this " + opaque.kind());
    }
  }

  private void drop(DropObjects drop) throws StatementRefused {
    for (ObjectName name : drop.names()) {
      ObjectName resolved = catalog.resolve(name);
      switch (drop.objectKind()) {
        case "TABLE", "FOREIGN TABLE" -> {
          if (!drop.ifExists() && catalog.mode() == ReplayMode.STRICT) {
            catalog.require(name);
          }
          catalog.dropTable(resolved);
        }
        case "VIEW", "MATERIALIZED VIEW" -> catalog.views().remove(resolved);
        case "SCHEMA" -> catalog.dropSchema(name.name());
        default -> {}
      }
    }
  }

  private void createView(CreateView create, Place place) throws StatementRefused {
    if (create.temporary()) {
      return;
    }
    ObjectName name = catalog.forCreation(create.name());
    boolean taken = catalog.tables().containsKey(name) || catalog.views().containsKey(name);
    if (taken && create.ifNotExists()) {
      return;
    }
    boolean replaceable = create.orReplace() && catalog.views().containsKey(name);
    if (taken && !replaceable) {
      throw new StatementRefused("duplicate_table", name + " exists already");
    }
    new RelationReferences(catalog).require(create.query().tokens());
    catalog.put(
        new View(
            name,
            create.materialized(),
            create.securityInvoker(),
            create.query().text(),
            place.at(create.span())));
  }

  private void alterView(AlterView alter) {
    View view = catalog.views().remove(catalog.resolve(alter.name()));
    if (view == null) {
      return;
    }
    ObjectName name = view.name();
    ObjectName moved = alter.newSchema().map(name::in).orElse(name);
    View renamed = view.renamed(alter.newName().map(moved::renamed).orElse(moved));
    catalog.put(alter.securityInvoker().map(renamed::withSecurityInvoker).orElse(renamed));
  }

  private void createFunction(CreateFunction create, Place place) throws StatementRefused {
    Function function =
        new Function(
            catalog.forCreation(create.name()),
            create.argumentTypes(),
            create.language(),
            create.securityDefiner(),
            create.searchPath(),
            create.body().map(fragment -> fragment.text()),
            place.at(create.span()));
    if (!create.orReplace() && catalog.functions().containsKey(function.signature())) {
      throw new StatementRefused("duplicate_function", function.signature() + " exists already");
    }
    catalog.put(function);
  }

  private void dropFunction(FunctionSignature signature) {
    ObjectName name = catalog.forCreation(signature.name());
    catalog
        .functions()
        .values()
        .removeIf(
            function ->
                function.name().equals(name)
                    && signature
                        .argumentTypes()
                        .map(types -> types.equals(function.argumentTypes()))
                        .orElse(true));
  }

  /**
   * Supabase's advice for new projects: a trigger after {@code CREATE TABLE} that enables row level
   * security on the new table. Its function builds the statement out of what the event reports.
   */
  private void createEventTrigger(CreateEventTrigger create, Place place) {
    ObjectName name = catalog.forCreation(create.function());
    boolean enables =
        catalog.functions().values().stream()
            .filter(function -> function.name().equals(name))
            .flatMap(function -> function.body().stream())
            .map(body -> body.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
            .anyMatch(body -> body.contains("enable row level security"));
    if (enables && create.event().equals("ddl_command_end")) {
      catalog.setRowSecurityOnCreation(Optional.of(place.at(create.span())));
    }
  }

  private void set(SetVariable set) {
    if (!set.name().equals("search_path")) {
      return;
    }
    if (set.values().equals(List.of("default"))) {
      catalog.resetSearchPath();
    } else {
      catalog.setSearchPath(
          set.values().stream()
              .filter(schema -> !schema.isEmpty() && !schema.equals("$user"))
              .toList());
    }
  }
}
