package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.List;

/**
 * {@code DROP FUNCTION}.
 *
 * @param functions what is dropped
 * @param ifExists whether a missing function is no error
 * @param cascade whether what depends on it goes too
 */
public record DropFunctions(
    Span span, List<FunctionSignature> functions, boolean ifExists, boolean cascade)
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
