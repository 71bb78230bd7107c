package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.ObjectName;
import java.util.List;
import java.util.Optional;

/**
 * A type that the migrations make.
 *
 * @param name its name with its schema
 * @param labels the values of an enumeration, in order; empty for another type
 * @param source the statement that created it
 */
public record UserType(ObjectName name, Optional<List<String>> labels, Location source) {}
