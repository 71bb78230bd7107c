package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.List;

/**
 * {@code DROP} of tables, views, schemas and other named objects.
 *
 * @param objectKind the key words between {@code DROP} and the names, such as {@code TABLE}
 * @param names what is dropped; of a schema the name alone
 * @param ifExists whether a missing object is no error
 * @param cascade whether what depends on it goes too
 */
public record DropObjects(
    Span span, String objectKind, List<ObjectName> names, boolean ifExists, boolean cascade)
    implements SqlStatement {
  /** Copies the list. */
  public DropObjects {
    names = List.copyOf(names);
  }

  @Override
  public String kind() {
    return "DROP " + objectKind;
  }
}
