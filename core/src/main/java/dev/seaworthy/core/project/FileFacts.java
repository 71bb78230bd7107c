package dev.seaworthy.core.project;

import dev.seaworthy.core.source.Language;
import java.util.List;

/**
 * All that the rest of the run knows of one file.
 *
 * @param path path relative to the root of the reports
 * @param language the language by the file's name
 * @param role the part that the file plays
 * @param valid whether the file was read and followed its language
 * @param facts what the collectors found, in the order of the walk
 */
public record FileFacts(
    String path, Language language, FileRole role, boolean valid, List<Fact> facts) {

  /** Copies the facts. */
  public FileFacts {
    facts = List.copyOf(facts);
  }
}
