package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.List;

/**
 * {@code SELECT function(…)} with nothing after it, which runs a program.
 *
 * @param function the function
 * @param arguments the arguments as they are written
 */
public record SelectCall(Span span, ObjectName function, List<Fragment> arguments)
    implements SqlStatement {
  /** Copies the list. */
  public SelectCall {
    arguments = List.copyOf(arguments);
  }

  @Override
  public String kind() {
    return "SELECT";
  }
}
