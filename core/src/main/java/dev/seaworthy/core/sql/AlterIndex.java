package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.Optional;

/**
 * {@code ALTER INDEX … RENAME TO}.
 *
 * @param name the index
 * @param ifExists whether a missing index is no error
 * @param newName its new name; empty where another property changes
 */
public record AlterIndex(Span span, ObjectName name, boolean ifExists, Optional<String> newName)
    implements SqlStatement {
  @Override
  public String kind() {
    return "ALTER INDEX";
  }
}
