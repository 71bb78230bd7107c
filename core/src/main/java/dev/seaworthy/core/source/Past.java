package dev.seaworthy.core.source;

import java.util.List;

/**
 * What the files of a tree held, now or at any time that the version history remembers.
 *
 * @param entries the contents, each once, whatever the number of commits and paths that have it
 * @param commits the number of commits
 * @param oversized how many contents are left out because they are larger than what is read
 * @param gaps why more may have been there, each as a phrase; empty if the history is whole
 */
public record Past(List<PastEntry> entries, int commits, int oversized, List<String> gaps) {

  /** Copies the lists. */
  public Past {
    entries = List.copyOf(entries);
    gaps = List.copyOf(gaps);
  }
}
