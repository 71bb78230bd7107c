package dev.seaworthy.core.sql.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The variables that are visible at a place of a program. */
final class Scope {
  private final Scope outer;
  private final Map<String, SqlValue> variables = new HashMap<>();

  /**
   * @param outer the scope around this one, or null
   */
  Scope(Scope outer) {
    this.outer = outer;
  }

  void declare(String name, SqlValue value) {
    variables.put(name, value);
  }

  /** Sets a variable where it is declared. */
  void assign(String name, SqlValue value) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      if (scope.variables.containsKey(name)) {
        scope.variables.put(name, value);
        return;
      }
    }
    variables.put(name, value);
  }

  /** Returns a variable or a field of one; unknown where none is declared. */
  SqlValue lookup(List<String> parts) {
    SqlValue value = variable(parts.get(0));
    for (String part : parts.subList(1, parts.size())) {
      value =
          value instanceof SqlValue.Row row
              ? row.columns().getOrDefault(part, SqlValue.UNKNOWN)
              : SqlValue.UNKNOWN;
    }
    return value;
  }

  private SqlValue variable(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      SqlValue value = scope.variables.get(name);
      if (value != null) {
        return value;
      }
    }
    return SqlValue.UNKNOWN;
  }
}
