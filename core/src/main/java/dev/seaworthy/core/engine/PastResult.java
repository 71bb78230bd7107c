package dev.seaworthy.core.engine;

import dev.seaworthy.core.project.PastFacts;
import dev.seaworthy.core.project.PastFile;
import dev.seaworthy.core.source.Past;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came of one past content.
 *
 * @param file the content with its facts
 * @param unsearched why it, or a part of it, was not searched, as a phrase; empty if it was
 */
record PastResult(PastFile file, Optional<String> unsearched) {

  /** Joins the results of all contents; what was not searched is a gap, each reason one. */
  static PastFacts join(List<PastResult> results, Past past) {
    TreeMap<String, Integer> reasons = new TreeMap<>();
    for (PastResult result : results) {
      result.unsearched.ifPresent(why -> reasons.merge(why, 1, Integer::sum));
    }
    List<String> gaps = new ArrayList<>(past.gaps());
    reasons.forEach(
        (why, count) ->
            gaps.add("%d contents of the history were not searched: %s".formatted(count, why)));
    List<PastFile> files =
        results.stream()
            .map(PastResult::file)
            .filter(file -> !file.facts().facts().isEmpty())
            .toList();
    return new PastFacts(past, files, gaps);
  }
}
