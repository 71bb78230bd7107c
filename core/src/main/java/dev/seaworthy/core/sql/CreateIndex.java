package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code CREATE INDEX}.
 *
 * @param name the index, empty where PostgreSQL makes one up
 * @param table the table or materialized view
 * @param unique whether it forbids equal keys
 * @param ifNotExists whether an existing index is left alone
 * @param method the access method, {@code btree} where none is written
 * @param keys the key columns and expressions
 * @param included the columns that are stored beside the key
 * @param where the condition of a partial index
 */
public record CreateIndex(
    Span span,
    Optional<String> name,
    ObjectName table,
    boolean unique,
    boolean ifNotExists,
    String method,
    List<IndexKey> keys,
    List<String> included,
    Optional<Fragment> where)
    implements SqlStatement {
  /** Copies the lists. */
  public CreateIndex {
    keys = List.copyOf(keys);
    included = List.copyOf(included);
  }

  @Override
  public String kind() {
    return "CREATE INDEX";
  }
}
