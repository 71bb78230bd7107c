package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.Optional;

/**
 * {@code ALTER VIEW}.
 *
 * @param name the view
 * @param ifExists whether a missing view is no error
 * @param newName the name after {@code RENAME TO}
 * @param newSchema the schema after {@code SET SCHEMA}
 * @param securityInvoker the value after {@code SET (security_invoker = …)}
 */
public record AlterView(
    Span span,
    ObjectName name,
    boolean ifExists,
    Optional<String> newName,
    Optional<String> newSchema,
    Optional<Boolean> securityInvoker)
    implements SqlStatement {
  @Override
  public String kind() {
    return "ALTER VIEW";
  }
}
