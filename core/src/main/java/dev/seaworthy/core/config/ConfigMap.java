package dev.seaworthy.core.config;

import dev.seaworthy.core.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * Keys and their values.
 *
 * @param entries in the order of the file; a key that is written twice is here twice
 * @param span where the map is written
 */
public record ConfigMap(List<ConfigEntry> entries, Span span) implements ConfigNode {
  /** A map without an entry. */
  public static final ConfigMap EMPTY = new ConfigMap(List.of(), new Span(0, 0));

  /** Copies the entries. */
  public ConfigMap {
    entries = List.copyOf(entries);
  }

  /** Returns the entry of a key; the last one wins, as it does for those who read such files. */
  public Optional<ConfigEntry> entry(String key) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (entries.get(i).key().equals(key)) {
        return Optional.of(entries.get(i));
      }
    }
    return Optional.empty();
  }
}
