package dev.seaworthy.core.config;

import dev.seaworthy.core.source.Span;
import java.util.List;

/**
 * Values in order.
 *
 * @param items the values
 * @param span where the list is written
 */
public record ConfigList(List<ConfigNode> items, Span span) implements ConfigNode {
  /** A list without an item. */
  public static final ConfigList EMPTY = new ConfigList(List.of(), new Span(0, 0));

  /** Copies the items. */
  public ConfigList {
    items = List.copyOf(items);
  }
}
