package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.Optional;

/**
 * A statement that is not read further: one that does not change the catalogue, one of another
 * database, or one that PostgreSQL would refuse.
 *
 * @param span where it stands, without its semicolon
 * @param kind up to two leading words in upper case
 * @param fault why PostgreSQL would refuse it, as a phrase: the leading words start a statement of
 *     the grammar, which does not accept it, or two of its tokens cannot stand beside each other;
 *     empty for a statement that may be right
 */
public record OpaqueStatement(Span span, String kind, Optional<String> fault)
    implements SqlStatement {
  /** The fault of a statement that makes none of the usual mistakes. */
  public static final String UNNAMED_FAULT = "the grammar of PostgreSQL does not accept it";

  /** Returns whether PostgreSQL would refuse it. */
  public boolean refused() {
    return fault.isPresent();
  }
}
