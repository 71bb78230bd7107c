package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.List;

/**
 * {@code CREATE TRIGGER}.
 *
 * @param name the trigger
 * @param table the table or view
 * @param orReplace whether an existing trigger is replaced
 * @param timing {@code BEFORE}, {@code AFTER} or {@code INSTEAD OF}
 * @param events {@code INSERT}, {@code UPDATE}, {@code DELETE}, {@code TRUNCATE}
 * @param forEachRow whether it runs once per row
 * @param function the function that it calls
 */
public record CreateTrigger(
    Span span,
    String name,
    ObjectName table,
    boolean orReplace,
    String timing,
    List<String> events,
    boolean forEachRow,
    ObjectName function)
    implements SqlStatement {
  /** Copies the list. */
  public CreateTrigger {
    events = List.copyOf(events);
  }

  @Override
  public String kind() {
    return "CREATE TRIGGER";
  }
}
