package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The functions of the state; several may share a name. */
final class Overloads {
  private final LoggedMap<ObjectName, List<Function>> byName;

  Overloads(UndoLog undo) {
    byName = new LoggedMap<>(undo);
  }

  Stream<Function> all() {
    return byName.values().stream().flatMap(List::stream);
  }

  /** Returns the functions that share a name with its schema. */
  List<Function> named(ObjectName name) {
    return byName.find(name).orElse(List.of());
  }

  /** Adds a function, or puts it in the place of the one with the same signature. */
  void put(Function function) {
    List<Function> overloads = new ArrayList<>(named(function.name()));
    overloads.removeIf(other -> other.argumentTypes().equals(function.argumentTypes()));
    overloads.add(function);
    byName.put(function.name(), List.copyOf(overloads));
  }

  void remove(Function function) {
    List<Function> overloads = new ArrayList<>(named(function.name()));
    overloads.remove(function);
    if (overloads.isEmpty()) {
      byName.remove(function.name());
    } else {
      byName.put(function.name(), List.copyOf(overloads));
    }
  }

  void dropSchema(String schema) {
    byName.removeKeys(name -> schema.equals(name.schema()));
  }
}
