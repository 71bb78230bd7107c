package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;

/**
 * {@code CREATE SEQUENCE}.
 *
 * @param name the sequence
 * @param ifNotExists whether an existing sequence is left alone
 */
public record CreateSequence(Span span, ObjectName name, boolean ifNotExists)
    implements SqlStatement {
  @Override
  public String kind() {
    return "CREATE SEQUENCE";
  }
}
