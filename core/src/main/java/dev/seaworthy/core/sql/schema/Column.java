package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;

/**
 * A column of a table.
 *
 * @param name its name
 * @param type its type as it is written, in lower case; empty where a query gives it
 * @param notNull whether it refuses null
 * @param hasDefault whether it has a default, an identity or a generated value
 * @param source where it is declared
 */
public record Column(
    String name, String type, boolean notNull, boolean hasDefault, Location source) {
  Column renamed(String newName) {
    return new Column(newName, type, notNull, hasDefault, source);
  }

  Column withType(String newType) {
    return new Column(name, newType, notNull, hasDefault, source);
  }

  Column withNotNull(boolean newNotNull) {
    return new Column(name, type, newNotNull, hasDefault, source);
  }

  Column withDefault(boolean newHasDefault) {
    return new Column(name, type, notNull, newHasDefault, source);
  }
}
