package dev.seaworthy.core.project;

import java.util.List;

/**
 * A service that writes apps.
 *
 * @param id the word that data and options use
 * @param name the name that reports print
 * @param traces what it leaves in a repository
 */
public record Builder(String id, String name, List<BuilderTrace> traces) {

  /** Copies the traces. */
  public Builder {
    traces = List.copyOf(traces);
  }
}
