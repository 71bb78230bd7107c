package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.List;

/** {@code DROP FUNCTION}. */
public record DropFunctions(Span span, List<FunctionSignature> functions, boolean ifExists)
    implements SqlStatement {
  /** Copies the list. */
  public DropFunctions {
    functions = List.copyOf(functions);
  }

  @Override
  public String kind() {
    return "DROP FUNCTION";
  }
}
