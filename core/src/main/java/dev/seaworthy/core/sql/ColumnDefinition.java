package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;

/**
 * A column as it is declared.
 *
 * @param name the name
 * @param type the type as it is written, in lower case and single spaces; empty where a query gives
 *     it
 * @param notNull whether {@code NOT NULL} or a primary key is declared on the column
 * @param hasDefault whether a default, a generated value or an identity is declared
 * @param span where the definition stands
 */
public record ColumnDefinition(
    String name, String type, boolean notNull, boolean hasDefault, Span span) {}
