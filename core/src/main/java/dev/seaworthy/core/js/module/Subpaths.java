package dev.seaworthy.core.js.module;

import dev.seaworthy.core.js.module.ExportTarget.Choice;
import dev.seaworthy.core.js.module.ExportTarget.Option;
import java.util.List;
import java.util.Set;

/**
 * Finds what a subpath leads to in {@code exports} and {@code imports}: the key itself, else the
 * pattern with the longest text before its star.
 *
 * <p><a href="https://nodejs.org/api/esm.html#resolution-algorithm-specification">Node.js,
 * PACKAGE_IMPORTS_EXPORTS_RESOLVE</a>.
 */
final class Subpaths {
  private Subpaths() {}

  /**
   * Returns the places that a subpath may lead to, the best first.
   *
   * @param subpath {@code .}, {@code ./name} or {@code #name}
   */
  static List<String> places(ExportTarget table, String subpath, Set<String> conditions) {
    if (!(table instanceof Choice choice) || !choice.isBySubpath()) {
      return subpath.equals(".") ? table.places(conditions) : List.of();
    }
    Option best = null;
    for (Option option : choice.options()) {
      if (option.key().equals(subpath)) {
        return option.target().places(conditions);
      }
      if (matches(option.key(), subpath)
          && (best == null || option.key().indexOf('*') > best.key().indexOf('*'))) {
        best = option;
      }
    }
    if (best == null) {
      return List.of();
    }
    String key = best.key();
    int rest = key.length() - key.indexOf('*') - 1;
    String matched = subpath.substring(key.indexOf('*'), subpath.length() - rest);
    return best.target().places(conditions).stream()
        .map(place -> place.replace("*", matched))
        .toList();
  }

  private static boolean matches(String key, String subpath) {
    int star = key.indexOf('*');
    return star >= 0
        && subpath.length() >= key.length()
        && subpath.startsWith(key.substring(0, star))
        && subpath.endsWith(key.substring(star + 1));
  }
}
