package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;

/**
 * {@code CREATE VIEW} or {@code CREATE MATERIALIZED VIEW}.
 *
 * @param name the view
 * @param orReplace whether an existing view is replaced, its options included
 * @param ifNotExists whether an existing view is left alone
 * @param materialized whether the rows are stored
 * @param temporary whether the view lives in the session's own schema
 * @param securityInvoker whether the rights of the reader apply instead of the owner's
 * @param query the query
 */
public record CreateView(
    Span span,
    ObjectName name,
    boolean orReplace,
    boolean ifNotExists,
    boolean materialized,
    boolean temporary,
    boolean securityInvoker,
    Fragment query)
    implements SqlStatement {
  @Override
  public String kind() {
    return materialized ? "CREATE MATERIALIZED VIEW" : "CREATE VIEW";
  }
}
