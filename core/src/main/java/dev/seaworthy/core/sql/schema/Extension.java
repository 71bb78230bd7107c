package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;

/**
 * An extension.
 *
 * @param name its name
 * @param schema the schema of its objects
 * @param source the statement that installed it
 */
public record Extension(String name, String schema, Location source) {}
