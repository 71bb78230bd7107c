package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;

/**
 * A place where a program may change row level security in a way that cannot be told without
 * running it.
 *
 * @param location the statement
 * @param reason what is not known, as a phrase
 */
public record Unresolved(Location location, String reason) {}
