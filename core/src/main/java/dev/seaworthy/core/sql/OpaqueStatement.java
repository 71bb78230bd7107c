package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;

/**
 * A statement that is not read further: one that does not change the catalogue, one of another
 * database, or one that PostgreSQL would refuse.
 *
 * @param span where it stands, without its semicolon
 * @param kind up to two leading words in upper case
 * @param refused whether PostgreSQL would refuse it: the leading words start a statement of the
 *     grammar, which does not accept it, or two of its tokens cannot stand beside each other
 */
public record OpaqueStatement(Span span, String kind, boolean refused) implements SqlStatement {}
