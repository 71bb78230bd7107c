package dev.seaworthy.core.project;

import dev.seaworthy.core.source.Past;
import java.util.List;

/**
 * What the version history shows of the contents of files.
 *
 * @param past what was read
 * @param files the contents that yielded facts, in the order of the past
 * @param gaps why more may have been there, those of the past among them, each as a phrase; empty
 *     if the history is whole
 */
public record PastFacts(Past past, List<PastFile> files, List<String> gaps) {

  /** Copies the lists. */
  public PastFacts {
    files = List.copyOf(files);
    gaps = List.copyOf(gaps);
  }
}
