package dev.seaworthy.core.project;

import java.util.Optional;

/**
 * What the user says of the app that its files cannot show.
 *
 * @param target the host that the app is deployed to, or empty to infer it
 */
public record Settings(Optional<String> target) {
  /** Nothing said. */
  public static final Settings NONE = new Settings(Optional.empty());
}
