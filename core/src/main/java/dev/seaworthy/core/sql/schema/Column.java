package dev.seaworthy.core.sql.schema;

/**
 * A column of a table.
 *
 * @param name its name
 * @param type its type as it is written, in lower case; empty where a query gives it
 * @param notNull whether it refuses null
 * @param hasDefault whether it has a default, an identity or a generated value
 */
public record Column(String name, String type, boolean notNull, boolean hasDefault) {
  Column renamed(String newName) {
    return new Column(newName, type, notNull, hasDefault);
  }

  Column withType(String newType) {
    return new Column(name, newType, notNull, hasDefault);
  }
}
