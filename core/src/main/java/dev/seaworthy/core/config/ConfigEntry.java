package dev.seaworthy.core.config;

import dev.seaworthy.core.source.Span;

/**
 * A key of a map and its value.
 *
 * @param key the key without quotes and escapes
 * @param keySpan where the key is written, quotes included
 * @param value its value
 */
public record ConfigEntry(String key, Span keySpan, ConfigNode value) {
  /** Returns the span from the key to the end of the value. */
  public Span span() {
    return new Span(keySpan.start(), Math.max(keySpan.end(), value.span().end()));
  }
}
