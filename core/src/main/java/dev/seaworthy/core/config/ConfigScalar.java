package dev.seaworthy.core.config;

import dev.seaworthy.core.source.Span;

/**
 * A value without parts.
 *
 * @param value the value without quotes and escapes; a number as it is written, {@code null} for
 *     the kind {@code NULL}, never the Java null
 * @param kind what the format makes of it
 * @param span where it is written, quotes included
 */
public record ConfigScalar(String value, Kind kind, Span span) implements ConfigNode {
  /** What a format makes of a scalar. */
  public enum Kind {
    /** A text; also a date, for no reader here needs more of it than its text. */
    STRING,
    /** A number. */
    NUMBER,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** Nothing, said or implied. */
    NULL
  }
}
