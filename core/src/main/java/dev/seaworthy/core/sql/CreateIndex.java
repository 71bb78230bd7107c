package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code CREATE INDEX}.
 *
 * @param name the index, empty where PostgreSQL makes one up
 * @param table the table
 * @param unique whether it forbids equal keys
 * @param ifNotExists whether an existing index is left alone
 * @param keys the key columns and expressions as they are written
 * @param where the condition of a partial index
 */
public record CreateIndex(
    Span span,
    Optional<String> name,
    ObjectName table,
    boolean unique,
    boolean ifNotExists,
    List<String> keys,
    Optional<Fragment> where)
    implements SqlStatement {
  /** Copies the list. */
  public CreateIndex {
    keys = List.copyOf(keys);
  }

  @Override
  public String kind() {
    return "CREATE INDEX";
  }
}
