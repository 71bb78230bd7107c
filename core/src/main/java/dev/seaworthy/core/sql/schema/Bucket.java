package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;

/**
 * A bucket of Supabase's storage.
 *
 * @param id its id
 * @param name its name
 * @param open whether anyone can read its files by their address
 * @param source the statement that last set that
 */
public record Bucket(String id, String name, boolean open, Location source) {}
