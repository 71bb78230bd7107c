package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.FunctionArgument;
import dev.seaworthy.core.sql.ObjectName;
import java.util.List;
import java.util.Optional;

/** The columns and functions that a type is used by. */
final class TypeUses {
  private final Catalog catalog;

  TypeUses(Catalog catalog) {
    this.catalog = catalog;
  }

  /** What has a type keeps it when the type gets another name. */
  void rename(ObjectName from, ObjectName to) {
    for (Table table : tables(from)) {
      Table changed = table;
      for (Column column : table.columns()) {
        if (isOf(column.type(), from)) {
          changed = changed.mapColumn(column.name(), each -> each.withType(to.quoted()));
        }
      }
      catalog.put(changed);
    }
    for (Function function : functions(from)) {
      catalog.remove(function);
      catalog.put(
          function.withArguments(
              function.arguments().stream().map(each -> renamed(each, from, to)).toList()));
    }
  }

  private FunctionArgument renamed(FunctionArgument argument, ObjectName from, ObjectName to) {
    boolean array = argument.type().endsWith("[]");
    return isOf(argument.type(), from)
        ? new FunctionArgument(
            argument.mode(),
            argument.name(),
            to.quoted() + (array ? "[]" : ""),
            argument.hasDefault())
        : argument;
  }

  /**
   * Drops what uses a type.
   *
   * @throws StatementRefused if something does, the replay is strict and {@code cascade} is false
   */
  void drop(ObjectName type, boolean cascade) throws StatementRefused {
    List<Table> tables = tables(type);
    List<Function> functions = functions(type);
    if (!cascade && catalog.isStrict() && !(tables.isEmpty() && functions.isEmpty())) {
      throw new StatementRefused(
          "dependent_objects_still_exist", "other objects depend on type " + type);
    }
    if (cascade) {
      functions.forEach(catalog::remove);
      for (Table table : tables) {
        catalog.put(
            table.withColumns(
                table.columns().stream().filter(each -> !isOf(each.type(), type)).toList()));
      }
    }
  }

  private List<Table> tables(ObjectName type) {
    return catalog.tables().values().stream()
        .filter(table -> table.columns().stream().anyMatch(each -> isOf(each.type(), type)))
        .toList();
  }

  private List<Function> functions(ObjectName type) {
    return catalog
        .functions()
        .filter(function -> function.arguments().stream().anyMatch(a -> isOf(a.type(), type)))
        .toList();
  }

  private boolean isOf(String written, ObjectName type) {
    if (!written.contains(type.name())) {
      return false;
    }
    ObjectName name = TypeNames.name(written);
    return Optional.of(name.schema() == null ? name.in(type.schema()) : name)
        .filter(type::equals)
        .isPresent();
  }
}
