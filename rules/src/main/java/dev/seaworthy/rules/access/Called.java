package dev.seaworthy.rules.access;

import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlTokens;
import dev.seaworthy.core.sql.schema.Function;
import dev.seaworthy.core.sql.schema.References;
import dev.seaworthy.core.sql.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The functions of the migrations that a text calls, and those that they call. */
final class Called {
  private final Map<ObjectName, List<Function>> functions = new HashMap<>();

  Called(Schema schema) {
    for (Function function : schema.functions().values()) {
      functions.computeIfAbsent(function.name(), absent -> new ArrayList<>()).add(function);
    }
  }

  /** Returns the functions that a condition, a query or a body leads to, itself called or not. */
  Set<Function> by(SqlTokens text) {
    Set<Function> all = new LinkedHashSet<>();
    add(text, all);
    return all;
  }

  private void add(SqlTokens text, Set<Function> all) {
    for (References.Call call : References.in(text).calls()) {
      ObjectName name = call.function();
      ObjectName full = name.schema() == null ? name.in("public") : name;
      for (Function function : functions.getOrDefault(full, List.of())) {
        if (all.add(function)) {
          add(SqlTokens.of(function.body().orElse("")), all);
        }
      }
    }
  }
}
