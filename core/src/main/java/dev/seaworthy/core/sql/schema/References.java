package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlTokens;
import java.util.List;
import java.util.Optional;

/**
 * The tables and functions that a condition or a query names, and the types that it casts to.
 *
 * @param relations the tables and views, as the search path finds them
 * @param calls the functions, as they are found
 * @param casts the types after {@code ::} and in {@code CAST}, with the text that is cast
 */
record References(List<ObjectName> relations, List<Call> calls, List<Cast> casts) {
  /** A call: the function, and how many values it passes. */
  record Call(ObjectName function, int values) {}

  /** A cast of a text, which may be one that is not written out. */
  record Cast(String type, Optional<String> text) {}

  /** Finds what a text refers to. */
  static References in(SqlTokens tokens, Catalog catalog) {
    ReferenceFinder finder = new ReferenceFinder(tokens);
    finder.find();
    return new References(
        finder.relations().stream().map(catalog::resolve).toList(),
        finder.calls().stream()
            .map(
                call ->
                    catalog.functions(call.function()).stream()
                        .findFirst()
                        .map(found -> new Call(found.name(), call.values()))
                        .orElse(call))
            .toList(),
        finder.casts());
  }
}
