package dev.seaworthy.core.rule;

import dev.seaworthy.core.source.Location;
import java.util.Objects;

/**
 * What a status rests on.
 *
 * @param text what was examined or seen, as a phrase
 * @param location where it can be looked up, or null when it is not one place
 */
public record Evidence(String text, Location location) {

  /** Requires a text. */
  public Evidence {
    Objects.requireNonNull(text);
  }

  /** Returns evidence that is not one place, such as a count. */
  public static Evidence of(String text) {
    return new Evidence(text, null);
  }
}
