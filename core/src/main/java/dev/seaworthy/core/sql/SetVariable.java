package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.List;

/**
 * {@code SET name = value, …}.
 *
 * @param name the variable in lower case
 * @param values the values without quotes
 * @param local whether it ends with the transaction
 */
public record SetVariable(Span span, String name, List<String> values, boolean local)
    implements SqlStatement {
  /** Copies the list. */
  public SetVariable {
    values = List.copyOf(values);
  }

  @Override
  public String kind() {
    return "SET";
  }
}
