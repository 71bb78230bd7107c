package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.OpaqueStatement;
import dev.seaworthy.core.sql.SqlStatement;
import dev.seaworthy.core.sql.SqlStatement.FunctionSignature;
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
    if (statement instanceof SqlStatement.CreateTable create) {
      tables.create(create, place);
    } else if (statement instanceof SqlStatement.AlterTable alter) {
      tables.alter(alter, place);
    } else if (statement instanceof SqlStatement.CreatePolicy create) {
      tables.create(create, place);
    } else if (statement instanceof SqlStatement.AlterPolicy alter) {
      tables.alter(alter);
    } else if (statement instanceof SqlStatement.DropPolicy drop) {
      tables.drop(drop);
    } else if (statement instanceof SqlStatement.Grant grant) {
      privileges.apply(grant);
    } else if (statement instanceof SqlStatement.AlterDefaultPrivileges alter) {
      privileges.apply(alter);
    } else if (statement instanceof SqlStatement.DropObjects drop) {
      drop(drop);
    } else if (statement instanceof SqlStatement.DoBlock block) {
      programs.run(block, place);
    } else if (statement instanceof SqlStatement.SelectCall call) {
      programs.call(call, place);
    } else if (statement instanceof SqlStatement.SetVariable set) {
      set(set);
    } else {
      applyToViewsAndFunctions(statement, place);
    }
  }

  private void applyToViewsAndFunctions(SqlStatement statement, Place place)
      throws StatementRefused {
    if (statement instanceof SqlStatement.CreateView create) {
      createView(create, place);
    } else if (statement instanceof SqlStatement.AlterView alter) {
      alterView(alter);
    } else if (statement instanceof SqlStatement.CreateFunction create) {
      createFunction(create, place);
    } else if (statement instanceof SqlStatement.DropFunctions drop) {
      drop.functions().forEach(this::dropFunction);
    } else if (statement instanceof SqlStatement.CreateEventTrigger create) {
      createEventTrigger(create, place);
    } else if (statement instanceof OpaqueStatement opaque && opaque.known()) {
      throw new StatementRefused(
          "syntax_error", "PostgreSQL does not accept this " + opaque.kind());
    }
  }

  private void drop(SqlStatement.DropObjects drop) throws StatementRefused {
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

  private void createView(SqlStatement.CreateView create, Place place) throws StatementRefused {
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

  private void alterView(SqlStatement.AlterView alter) {
    View view = catalog.views().remove(catalog.resolve(alter.name()));
    if (view == null) {
      return;
    }
    ObjectName name = view.name();
    ObjectName moved = alter.newSchema().map(name::in).orElse(name);
    View renamed = view.renamed(alter.newName().map(moved::renamed).orElse(moved));
    catalog.put(alter.securityInvoker().map(renamed::withSecurityInvoker).orElse(renamed));
  }

  private void createFunction(SqlStatement.CreateFunction create, Place place)
      throws StatementRefused {
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
  private void createEventTrigger(SqlStatement.CreateEventTrigger create, Place place) {
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

  private void set(SqlStatement.SetVariable set) {
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
