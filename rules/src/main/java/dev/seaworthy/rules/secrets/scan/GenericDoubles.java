package dev.seaworthy.rules.secrets.scan;

import dev.seaworthy.core.source.LineIndex;
import dev.seaworthy.core.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a generic rule found where a rule that knows the provider found it on the same line. */
final class GenericDoubles {
  private GenericDoubles() {}

  /** Returns the matches without them, in the same order. */
  static List<SecretMatch> leaveOut(List<SecretMatch> found, SourceFile file) {
    if (found.size() < 2) {
      return found;
    }
    LineIndex lines = file.lines();
    Map<Integer, List<SecretMatch>> known = new HashMap<>();
    for (SecretMatch match : found) {
      if (!match.rule().isGeneric()) {
        known.computeIfAbsent(line(match, lines), line -> new ArrayList<>()).add(match);
      }
    }
    return found.stream()
        .filter(
            match ->
                !match.rule().isGeneric()
                    || known.getOrDefault(line(match, lines), List.of()).stream()
                        .noneMatch(other -> other.value().contains(match.value())))
        .toList();
  }

  private static int line(SecretMatch match, LineIndex lines) {
    return lines.line(match.match().start());
  }
}
