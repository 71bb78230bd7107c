/**
 * PostgreSQL scripts as statements with spans.
 *
 * <p>A hand-written lexer splits a script as {@code psql} does; an ANTLR grammar reads the
 * statements that change the catalogue. A statement that the grammar does not know becomes an
 * {@link dev.seaworthy.core.sql.OpaqueStatement}: it never hides its neighbours.
 */
package dev.seaworthy.core.sql;
