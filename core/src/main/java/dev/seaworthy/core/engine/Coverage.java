package dev.seaworthy.core.engine;

import dev.seaworthy.core.project.FileFacts;
import dev.seaworthy.core.source.Language;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was read.
 *
 * @param files the number of audited files by language; languages without one are absent
 * @param damaged the number of those that could not be read or parsed whole, likewise
 */
public record Coverage(Map<Language, Integer> files, Map<Language, Integer> damaged) {

  /** Copies the maps, in the order of the languages. */
  public Coverage {
    files = ordered(files);
    damaged = ordered(damaged);
  }

  private static Map<Language, Integer> ordered(Map<Language, Integer> counts) {
    Map<Language, Integer> copy = new EnumMap<>(Language.class);
    copy.putAll(counts);
    return Collections.unmodifiableMap(copy);
  }

  static Coverage of(List<FileFacts> facts) {
    Map<Language, Integer> files = new EnumMap<>(Language.class);
    Map<Language, Integer> damaged = new EnumMap<>(Language.class);
    for (FileFacts file : facts) {
      files.merge(file.language(), 1, Integer::sum);
      if (!file.valid()) {
        damaged.merge(file.language(), 1, Integer::sum);
      }
    }
    return new Coverage(files, damaged);
  }

  /** Returns the number of audited files. */
  public int total() {
    return files.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Returns the number of files that could not be read or parsed whole. */
  public int totalDamaged() {
    return damaged.values().stream().mapToInt(Integer::intValue).sum();
  }
}
