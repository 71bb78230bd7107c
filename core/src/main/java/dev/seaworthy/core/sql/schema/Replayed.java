package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;
import java.util.Optional;

/**
 * What a replay made of one statement.
 *
 * @param location the statement
 * @param kind its leading key words
 * @param refusal why it had no effect; empty where it took effect or changes nothing that is
 *     replayed
 */
public record Replayed(Location location, String kind, Optional<String> refusal) {}
