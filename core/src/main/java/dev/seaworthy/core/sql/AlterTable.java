package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.List;

/**
 * {@code ALTER TABLE}.
 *
 * @param name the table
 * @param ifExists whether a missing table is no error
 * @param actions what is changed, in order
 */
public record AlterTable(Span span, ObjectName name, boolean ifExists, List<TableAction> actions)
    implements SqlStatement {
  /** Copies the list. */
  public AlterTable {
    actions = List.copyOf(actions);
  }

  @Override
  public String kind() {
    return "ALTER TABLE";
  }
}
