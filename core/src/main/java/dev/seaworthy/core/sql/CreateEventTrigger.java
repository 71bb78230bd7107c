package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;

/**
 * {@code CREATE EVENT TRIGGER}.
 *
 * @param name the trigger
 * @param event the event, such as {@code ddl_command_end}
 * @param function the function that it calls
 */
public record CreateEventTrigger(Span span, String name, String event, ObjectName function)
    implements SqlStatement {
  @Override
  public String kind() {
    return "CREATE EVENT TRIGGER";
  }
}
