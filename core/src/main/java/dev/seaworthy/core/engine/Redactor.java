package dev.seaworthy.core.engine;

import dev.seaworthy.core.source.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one place through which every text passes on its way into a report: it hides all sensitive
 * text of the whole tree, wherever it turns up again.
 */
final class Redactor {
  private static final String MASK = "[redacted]";

  /** A shorter value occurs by chance in words and would deface every message. */
  private static final int SHORTEST = 8;

  private final List<String> values;

  /** Creates a redactor for sensitive texts; each line of a longer one is hidden by itself too. */
  Redactor(Collection<String> sensitive) {
    this.values =
        sensitive.stream()
            .flatMap(value -> Stream.concat(Stream.of(value), value.lines()))
            .map(String::strip)
            .filter(value -> value.length() >= SHORTEST)
            .distinct()
            .sorted(
                Comparator.comparingInt(String::length)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
  }

  String redact(String text) {
    String safe = text;
    for (String value : values) {
      safe = safe.replace(value, MASK);
    }
    return safe;
  }

  /** Returns the text of {@code part}, hiding the {@code sensitive} spans that it touches. */
  String redact(String text, Span part, Collection<Span> sensitive) {
    StringBuilder safe = new StringBuilder();
    int position = part.start();
    for (Span span : sensitive.stream().sorted().toList()) {
      if (span.end() > position && span.start() < part.end()) {
        safe.append(text, position, Math.max(position, span.start())).append(MASK);
        position = Math.min(span.end(), part.end());
      }
    }
    safe.append(text, position, part.end());
    return redact(safe.toString());
  }
}
