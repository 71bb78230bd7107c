package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.Optional;

/**
 * {@code ALTER VIEW}.
 *
 * @param name the view
 * @param newName the name after {@code RENAME TO}
 * @param newSchema the schema after {@code SET SCHEMA}
 * @param securityInvoker the value after {@code SET (security_invoker = …)}
 */
public record AlterView(
    Span span,
    ObjectName name,
    Optional<String> newName,
    Optional<String> newSchema,
    Optional<Boolean> securityInvoker)
    implements SqlStatement {
  @Override
  public String kind() {
    return "ALTER VIEW";
  }
}
