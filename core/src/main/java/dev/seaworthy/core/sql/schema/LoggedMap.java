package dev.seaworthy.core.sql.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A map in the order of its entries whose changes can be taken back. */
final class LoggedMap<K, V> {
  private final Map<K, V> entries = new LinkedHashMap<>();
  private final UndoLog undo;

  LoggedMap(UndoLog undo) {
    this.undo = undo;
  }

  Optional<V> find(K key) {
    return Optional.ofNullable(entries.get(key));
  }

  boolean contains(K key) {
    return entries.containsKey(key);
  }

  Map<K, V> asMap() {
    return Collections.unmodifiableMap(entries);
  }

  Collection<V> values() {
    return Collections.unmodifiableCollection(entries.values());
  }

  void put(K key, V value) {
    V before = entries.put(key, value);
    undo.add(
        () -> {
          if (before == null) {
            entries.remove(key);
          } else {
            entries.put(key, before);
          }
        });
  }

  void remove(K key) {
    V before = entries.remove(key);
    if (before != null) {
      undo.add(() -> entries.put(key, before));
    }
  }

  void removeKeys(Predicate<K> unwanted) {
    List<K> keys = entries.keySet().stream().filter(unwanted).toList();
    keys.forEach(this::remove);
  }
}
