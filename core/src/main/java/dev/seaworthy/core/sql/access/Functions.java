package dev.seaworthy.core.sql.access;

import dev.seaworthy.core.sql.FunctionArgument;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.schema.Function;
import dev.seaworthy.core.sql.schema.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The functions that the migrations define, by the names that conditions call them. */
final class Functions {
  /** Schemas whose functions compute a value of nothing but their arguments. */
  private static final Set<String> PLAIN = Set.of("pg_catalog", "extensions", "storage");

  private final Schema schema;

  Functions(Schema schema) {
    this.schema = schema;
  }

  /** Returns the function that a call with so many values means. */
  Optional<Function> find(ObjectName name, int values) {
    String in = name.schema() == null ? "public" : name.schema();
    return schema.functions().values().stream()
        .filter(f -> f.name().name().equals(name.name()) && f.name().schema().equals(in))
        .filter(f -> inputs(f).size() >= values && required(f) <= values)
        .findFirst();
  }

  /** Returns whether a name without a definition can only be a function of the platform. */
  static boolean isBuiltIn(ObjectName name) {
    return name.schema() == null || PLAIN.contains(name.schema());
  }

  /** Returns what the names of the arguments, and {@code $1} and so on, stand for in the body. */
  static Map<String, Term> bind(Function function, List<Term> values, Map<String, Term> named) {
    Map<String, Term> bound = new HashMap<>(named);
    List<FunctionArgument> inputs = inputs(function);
    for (int i = 0; i < inputs.size(); i++) {
      String name = inputs.get(i).name().orElse("");
      Term value = i < values.size() ? values.get(i) : named.getOrDefault(name, Term.ANYTHING);
      bound.put("$" + (i + 1), value);
      if (!name.isEmpty()) {
        bound.put(name, value);
      }
    }
    return bound;
  }

  private static List<FunctionArgument> inputs(Function function) {
    return function.arguments().stream().filter(FunctionArgument::isInput).toList();
  }

  private static long required(Function function) {
    return inputs(function).stream().filter(argument -> !argument.hasDefault()).count();
  }
}
