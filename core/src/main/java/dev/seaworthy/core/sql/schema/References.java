package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlTokens;
import java.util.List;
import java.util.Optional;

/**
 * The tables and functions that a condition or a query names, and the types that it casts to.
 *
 * @param relations the tables and views
 * @param calls the functions
 * @param casts the types after {@code ::} and in {@code CAST}, with the text that is cast
 */
public record References(List<ObjectName> relations, List<Call> calls, List<Cast> casts) {
  /** Copies the lists. */
  public References {
    relations = List.copyOf(relations);
    calls = List.copyOf(calls);
    casts = List.copyOf(casts);
  }

  /** A call: the function, and how many values it passes. */
  public record Call(ObjectName function, int values) {}

  /** A cast of a text, which may be one that is not written out. */
  public record Cast(String type, Optional<String> text) {}

  /** Finds what a text refers to, names as they are written. */
  public static References in(SqlTokens tokens) {
    ReferenceFinder finder = new ReferenceFinder(tokens);
    finder.find();
    return new References(finder.relations(), finder.calls(), finder.casts());
  }

  /** Finds what a text refers to, names as the search path finds them. */
  static References in(SqlTokens tokens, Catalog catalog) {
    References written = in(tokens);
    return new References(
        written.relations().stream().map(catalog::resolve).toList(),
        written.calls().stream()
            .map(
                call ->
                    catalog.functions(call.function()).stream()
                        .findFirst()
                        .map(found -> new Call(found.name(), call.values()))
                        .orElse(call))
            .toList(),
        written.casts());
  }
}
