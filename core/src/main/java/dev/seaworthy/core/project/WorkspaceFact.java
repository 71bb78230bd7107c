package dev.seaworthy.core.project;

import java.util.List;

/**
 * The packages of a workspace that {@code pnpm-workspace.yaml} states.
 *
 * @param packages globs of folders, from the folder of the file
 */
public record WorkspaceFact(List<String> packages) implements Fact {
  /** Copies the globs. */
  public WorkspaceFact {
    packages = List.copyOf(packages);
  }
}
