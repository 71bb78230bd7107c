package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.ObjectName;
import java.util.List;

/**
 * A trigger of a table.
 *
 * @param name its name
 * @param timing {@code BEFORE}, {@code AFTER} or {@code INSTEAD OF}
 * @param events {@code INSERT}, {@code UPDATE}, {@code DELETE}, {@code TRUNCATE}
 * @param forEachRow whether it runs once per row
 * @param function the function that it calls, with its schema
 * @param source the statement that created it
 */
public record Trigger(
    String name,
    String timing,
    List<String> events,
    boolean forEachRow,
    ObjectName function,
    Location source) {
  /** Copies the list. */
  public Trigger {
    events = List.copyOf(events);
  }
}
