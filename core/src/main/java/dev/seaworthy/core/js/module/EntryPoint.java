package dev.seaworthy.core.js.module;

import java.util.Comparator;

/**
 * A module that production starts on its own, without another module importing it.
 *
 * @param path the path of the module
 * @param side where it runs
 * @param reason how that is known, as a phrase such as {@code the script of index.html}
 */
public record EntryPoint(String path, Side side, String reason) implements Comparable<EntryPoint> {
  private static final Comparator<EntryPoint> ORDER =
      Comparator.comparing(EntryPoint::side)
          .thenComparing(EntryPoint::path)
          .thenComparing(EntryPoint::reason);

  @Override
  public int compareTo(EntryPoint other) {
    return ORDER.compare(this, other);
  }
}
