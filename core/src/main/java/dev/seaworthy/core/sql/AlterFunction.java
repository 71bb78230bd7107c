package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code ALTER FUNCTION} and its kin.
 *
 * @param function the function
 * @param newName the name after {@code RENAME TO}
 * @param newSchema the schema after {@code SET SCHEMA}
 * @param securityDefiner the value after {@code SECURITY}
 * @param searchPath the schemas of {@code SET search_path}
 * @param resetsSearchPath whether {@code RESET} takes the setting away
 */
public record AlterFunction(
    Span span,
    FunctionSignature function,
    Optional<String> newName,
    Optional<String> newSchema,
    Optional<Boolean> securityDefiner,
    Optional<List<String>> searchPath,
    boolean resetsSearchPath)
    implements SqlStatement {
  @Override
  public String kind() {
    return "ALTER FUNCTION";
  }
}
