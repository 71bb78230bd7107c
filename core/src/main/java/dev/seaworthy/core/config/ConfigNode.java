package dev.seaworthy.core.config;

import dev.seaworthy.core.source.Span;
import java.util.Optional;

/** A value of a configuration file and the place where it is written. */
public sealed interface ConfigNode permits ConfigMap, ConfigList, ConfigScalar {
  /** Returns where the value is written, quotes and brackets included. */
  Span span();

  /**
   * Returns the value below a path of keys.
   *
   * @param keys the keys from this node downwards; none stands for this node
   * @return the value, or empty where a key is absent or what holds it is not a map
   */
  default Optional<ConfigNode> at(String... keys) {
    ConfigNode node = this;
    for (String key : keys) {
      if (!(node instanceof ConfigMap map)) {
        return Optional.empty();
      }
      Optional<ConfigEntry> entry = map.entry(key);
      if (entry.isEmpty()) {
        return Optional.empty();
      }
      node = entry.get().value();
    }
    return Optional.of(node);
  }

  /** Returns the value below a path of keys if it is a scalar other than null. */
  default Optional<ConfigScalar> scalar(String... keys) {
    return at(keys)
        .filter(ConfigScalar.class::isInstance)
        .map(ConfigScalar.class::cast)
        .filter(scalar -> scalar.kind() != ConfigScalar.Kind.NULL);
  }

  /** Returns the map below a path of keys, or an empty one where there is none. */
  default ConfigMap map(String... keys) {
    return at(keys)
        .filter(ConfigMap.class::isInstance)
        .map(ConfigMap.class::cast)
        .orElse(ConfigMap.EMPTY);
  }

  /** Returns the list below a path of keys, or an empty one where there is none. */
  default ConfigList list(String... keys) {
    return at(keys)
        .filter(ConfigList.class::isInstance)
        .map(ConfigList.class::cast)
        .orElse(ConfigList.EMPTY);
  }
}
