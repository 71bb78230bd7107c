package dev.seaworthy.core.engine;

import dev.seaworthy.core.project.FileFacts;
import dev.seaworthy.core.project.PastFacts;
import dev.seaworthy.core.project.PastFile;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.project.SensitiveFact;
import dev.seaworthy.core.source.SourceEntry;
import dev.seaworthy.core.source.SourceTree;
import dev.seaworthy.core.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one place through which every text passes on its way into a report: it hides all sensitive
 * text of the whole tree, wherever it turns up again.
 */
public final class Redactor {
  private static final String MASK = "[redacted]";

  /** A shorter value occurs by chance in words and would deface every message. */
  private static final int SHORTEST = 8;

  private final List<String> values;

  /** Creates a redactor for sensitive texts; each line of a longer one is hidden by itself too. */
  public Redactor(Collection<String> sensitive) {
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

  /**
   * Returns a redactor for all that is sensitive in a project, now or in its past. What can no
   * longer be read stands nowhere in a report either.
   *
   * @param tree the files that the facts were drawn from
   */
  public static Redactor of(SourceTree tree, ProjectFacts project) {
    Map<String, SourceEntry> entries =
        tree.entries().stream().collect(Collectors.toMap(SourceEntry::path, Function.identity()));
    List<String> values = new ArrayList<>();
    for (FileFacts file : project.files()) {
      values.addAll(sensitiveIn(file, entries.get(file.path())));
    }
    for (PastFile file : project.past().map(PastFacts::files).orElse(List.of())) {
      values.addAll(sensitiveIn(file.facts(), file.entry()));
    }
    return new Redactor(values);
  }

  private static List<String> sensitiveIn(FileFacts file, SourceEntry entry) {
    List<SensitiveFact> secrets =
        file.facts().stream()
            .filter(SensitiveFact.class::isInstance)
            .map(SensitiveFact.class::cast)
            .toList();
    if (secrets.isEmpty() || entry == null) {
      return List.of();
    }
    String text = Locator.read(entry).text();
    return secrets.stream().flatMap(secret -> value(secret, file.path(), text).stream()).toList();
  }

  private static Optional<String> value(SensitiveFact secret, String path, String text) {
    String where = secret.inPath() ? path : text;
    Span span = secret.span();
    return span.end() <= where.length() ? Optional.of(span.of(where)) : Optional.empty();
  }

  /** Returns a text without what is sensitive. */
  public String redact(String text) {
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
