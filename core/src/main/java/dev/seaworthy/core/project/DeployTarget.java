package dev.seaworthy.core.project;

import java.util.List;

/**
 * A host that the app, or a part of it, is deployed to.
 *
 * @param platform the host
 * @param root the folder that is deployed, with a slash at its end, empty for the root
 * @param confidence how sure that is
 * @param evidence what speaks for it; never empty
 */
public record DeployTarget(
    Platform platform, String root, Confidence confidence, List<Clue> evidence) {

  /** Copies the evidence. */
  public DeployTarget {
    evidence = List.copyOf(evidence);
  }
}
