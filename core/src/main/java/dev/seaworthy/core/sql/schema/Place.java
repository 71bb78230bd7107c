package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.source.Span;

/** Turns the spans of the statements that are being replayed into places of files. */
@FunctionalInterface
interface Place {
  /** Returns where a span of the current text stands. */
  Location at(Span span);

  /** Returns the place of a text that begins at {@code offset} of this one. */
  default Place shifted(int offset) {
    return span -> at(new Span(span.start() + offset, span.end() + offset));
  }

  /** Returns the place of a text that a program puts together at {@code span} of this one. */
  default Place fixed(Span span) {
    Location location = at(span);
    return ignored -> location;
  }
}
