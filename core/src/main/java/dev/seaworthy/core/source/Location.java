package dev.seaworthy.core.source;

import java.util.Comparator;

/**
 * A place in a file of the audited tree.
 *
 * @param path path relative to the root of the reports, with forward slashes
 * @param span what is meant; an empty span at 0 stands for the file as a whole
 */
public record Location(String path, Span span) implements Comparable<Location> {
  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::path).thenComparing(Location::span);

  /** Returns the location that stands for a file as a whole. */
  public static Location ofFile(String path) {
    return new Location(path, new Span(0, 0));
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }
}
