package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.AlterFunction;
import dev.seaworthy.core.sql.CreateEventTrigger;
import dev.seaworthy.core.sql.CreateFunction;
import dev.seaworthy.core.sql.DropFunctions;
import dev.seaworthy.core.sql.FunctionArgument;
import dev.seaworthy.core.sql.FunctionSignature;
import dev.seaworthy.core.sql.ObjectName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Applies the statements about functions. */
final class FunctionEditor {
  private final Catalog catalog;
  private final Requirements requirements;
  private final DependentEditor dependents;

  FunctionEditor(Catalog catalog) {
    this.catalog = catalog;
    this.requirements = new Requirements(catalog);
    this.dependents = new DependentEditor(catalog);
  }

  void create(CreateFunction create, Place place) throws StatementRefused {
    ObjectName name = catalog.searchPath().forCreation(create.name());
    catalog.requireSchema(name.schema());
    requirements.types(create);
    List<FunctionArgument> arguments =
        create.arguments().stream()
            .map(a -> new FunctionArgument(a.mode(), a.name(), canonical(a.type()), a.hasDefault()))
            .toList();
    Function function =
        new Function(
            name,
            arguments,
            create.returns(),
            create.language(),
            create.securityDefiner(),
            create.searchPath(),
            create.body().map(fragment -> fragment.text()),
            catalog.defaults().of("FUNCTIONS", name.schema()),
            place.at(create.span()));
    Optional<Function> known =
        catalog.functions(name).stream()
            .filter(other -> other.argumentTypes().equals(function.argumentTypes()))
            .findFirst();
    if (known.isPresent() && !create.orReplace()) {
      throw new StatementRefused("duplicate_function", function.signature() + " exists already");
    }
    if (known.isPresent()) {
      requireReplaceable(known.get(), function);
    }
    requirements.body(function);
    catalog.put(known.map(Function::privileges).map(function::withPrivileges).orElse(function));
  }

  /** {@code OR REPLACE} changes neither the result nor the names of arguments. */
  private void requireReplaceable(Function known, Function replacement) throws StatementRefused {
    if (!catalog.isStrict()) {
      return;
    }
    boolean result =
        known.returns().map(this::canonical).equals(replacement.returns().map(this::canonical));
    if (!result) {
      throw new StatementRefused(
          "invalid_function_definition", "the result of " + known.signature() + " is another");
    }
    List<FunctionArgument> before = inputs(known);
    List<FunctionArgument> after = inputs(replacement);
    for (int i = 0; i < before.size(); i++) {
      boolean renamed =
          before.get(i).name().isPresent() && !before.get(i).name().equals(after.get(i).name());
      boolean required = before.get(i).hasDefault() && !after.get(i).hasDefault();
      if (renamed || required) {
        throw new StatementRefused(
            "invalid_function_definition",
            "an argument of "
                + known.signature()
                + (renamed ? " has another name" : " has a default"));
      }
    }
  }

  private static List<FunctionArgument> inputs(Function function) {
    return function.arguments().stream().filter(FunctionArgument::isInput).toList();
  }

  private String canonical(String type) {
    return TypeNames.canonical(type, catalog::resolveType);
  }

  void alter(AlterFunction alter) throws StatementRefused {
    Optional<Function> found = find(alter.function(), false);
    if (found.isEmpty()) {
      return;
    }
    Function function = found.get();
    ObjectName moved = alter.newSchema().map(function.name()::in).orElse(function.name());
    ObjectName name = alter.newName().map(moved::renamed).orElse(moved);
    Optional<List<String>> searchPath =
        alter.searchPath().isPresent()
            ? alter.searchPath()
            : alter.resetsSearchPath() ? Optional.empty() : function.searchPath();
    catalog.remove(function);
    catalog.put(function.altered(alter.securityDefiner(), searchPath).named(name));
  }

  void drop(DropFunctions drop) throws StatementRefused {
    for (FunctionSignature signature : drop.functions()) {
      Optional<Function> function = find(signature, drop.ifExists());
      if (function.isPresent()) {
        ObjectName name = function.get().name();
        if (catalog.functions(name).size() == 1) {
          dependents.dropDependentsOfFunction(name, drop.cascade());
        }
        catalog.remove(function.get());
      }
    }
  }

  /**
   * Returns the function that a statement names.
   *
   * @param ifExists whether a missing one is no error
   */
  Optional<Function> find(FunctionSignature signature, boolean ifExists) throws StatementRefused {
    List<Function> overloads = catalog.functions(signature.name());
    if (signature.argumentTypes().isEmpty() && overloads.size() > 1) {
      throw new StatementRefused(
          "ambiguous_function", "there are several functions " + signature.name());
    }
    Optional<List<String>> types =
        signature.argumentTypes().map(written -> written.stream().map(this::canonical).toList());
    Optional<Function> found =
        overloads.stream()
            .filter(function -> types.map(function.argumentTypes()::equals).orElse(true))
            .findFirst();
    boolean refused =
        found.isEmpty()
            && !ifExists
            && catalog.isStrict()
            && !BuiltInNames.mayBeFunction(signature.name());
    if (refused) {
      throw StatementRefused.missing(
          "undefined_function",
          signature.name(),
          "function "
              + signature.name()
              + types.map(each -> "(" + String.join(", ", each) + ")").orElse(""));
    }
    return found;
  }

  /**
   * Supabase's advice for new projects: a trigger after {@code CREATE TABLE} that enables row level
   * security on the new table. Its function builds the statement out of what the event reports.
   */
  void create(CreateEventTrigger create, Place place) {
    boolean enables =
        catalog.functions(create.function()).stream()
            .flatMap(function -> function.body().stream())
            .map(body -> body.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
            .anyMatch(body -> body.contains("enable row level security"));
    if (enables && create.event().equals("ddl_command_end")) {
      catalog.setRowSecurityOnCreation(Optional.of(place.at(create.span())));
    }
  }
}
