package dev.seaworthy.core.js.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What {@code exports} or {@code imports} of a {@code package.json} lead to.
 *
 * <p><a href="https://nodejs.org/api/packages.html#conditional-exports">Node.js, Conditional
 * exports</a>.
 */
public sealed interface ExportTarget {
  /** A path that starts with {@code ./}, or the name of a package. */
  record Place(String specifier) implements ExportTarget {}

  /** Nothing: the subpath is closed. */
  record Closed() implements ExportTarget {}

  /** The first of several that can be used. */
  record FirstOf(List<ExportTarget> targets) implements ExportTarget {
    /** Copies the targets. */
    public FirstOf {
      targets = List.copyOf(targets);
    }
  }

  /** A choice by condition or by subpath, in the order of the file. */
  record Choice(List<Option> options) implements ExportTarget {
    /** Copies the options. */
    public Choice {
      options = List.copyOf(options);
    }

    /** Returns whether the keys are subpaths, and not conditions. */
    boolean isBySubpath() {
      return options.stream()
          .allMatch(option -> option.key().startsWith(".") || option.key().startsWith("#"));
    }
  }

  /** One key of a choice and what it leads to. */
  record Option(String key, ExportTarget target) {}

  /**
   * Returns the places that a target without subpaths may lead to, the best first: those under the
   * given conditions in the order of the file, then the rest. A repository lacks what a build makes
   * of it, so a condition that another tool sets often names the only file that exists.
   */
  default List<String> places(Set<String> conditions) {
    List<String> places = new ArrayList<>();
    collect(conditions, false, places);
    collect(conditions, true, places);
    return places.stream().distinct().toList();
  }

  private void collect(Set<String> conditions, boolean anyCondition, List<String> places) {
    if (this instanceof Place place) {
      places.add(place.specifier());
    } else if (this instanceof FirstOf several) {
      several.targets().forEach(target -> target.collect(conditions, anyCondition, places));
    } else if (this instanceof Choice choice) {
      for (Option option : choice.options()) {
        if (anyCondition || conditions.contains(option.key())) {
          option.target().collect(conditions, anyCondition, places);
        }
      }
    }
  }
}
