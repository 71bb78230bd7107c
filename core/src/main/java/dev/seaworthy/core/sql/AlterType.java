package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.Optional;

/**
 * {@code ALTER TYPE}.
 *
 * @param name the type
 * @param newName the name after {@code RENAME TO}
 * @param newSchema the schema after {@code SET SCHEMA}
 * @param addedLabel the value after {@code ADD VALUE}
 * @param ifNotExists whether an existing value is left alone
 * @param renamedLabel the value before {@code TO} in {@code RENAME VALUE}
 * @param newLabel the value after {@code TO} in {@code RENAME VALUE}
 */
public record AlterType(
    Span span,
    ObjectName name,
    Optional<String> newName,
    Optional<String> newSchema,
    Optional<String> addedLabel,
    boolean ifNotExists,
    Optional<String> renamedLabel,
    Optional<String> newLabel)
    implements SqlStatement {
  @Override
  public String kind() {
    return "ALTER TYPE";
  }
}
