package dev.seaworthy.core.project;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.source.Span;

/**
 * A fact with the file that shows it.
 *
 * @param <F> the type of the fact
 */
public record Located<F extends Fact>(FileFacts file, F fact) {

  /** Returns the path of the file. */
  public String path() {
    return file.path();
  }

  /** Returns the location of a span of the file. */
  public Location at(Span span) {
    return new Location(file.path(), span);
  }
}
