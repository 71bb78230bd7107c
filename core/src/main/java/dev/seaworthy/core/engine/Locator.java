package dev.seaworthy.core.engine;

import dev.seaworthy.core.engine.Place.Context;
import dev.seaworthy.core.project.Located;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.project.SensitiveFact;
import dev.seaworthy.core.source.Decoded;
import dev.seaworthy.core.source.LineIndex;
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.source.SourceEntry;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.SourceTree;
import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.source.TextDecoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Turns locations into places: reads the few files again that a report speaks of, and hides what is
 * sensitive in them.
 */
final class Locator {
  private static final int CONTEXT_LINES = 2;
  private static final int LONGEST_SNIPPET = 400;

  private final Map<String, SourceEntry> entries;
  private final Map<String, List<Span>> sensitive = new HashMap<>();
  private final Map<String, SourceFile> sources = new HashMap<>();
  private final Map<String, String[]> lineHashes = new HashMap<>();
  private final Redactor redactor;

  Locator(SourceTree tree, ProjectFacts project) {
    this.entries =
        tree.entries().stream().collect(Collectors.toMap(SourceEntry::path, Function.identity()));
    for (Located<SensitiveFact> secret : project.all(SensitiveFact.class)) {
      if (!secret.fact().inPath()) {
        sensitive
            .computeIfAbsent(secret.path(), path -> new ArrayList<>())
            .add(secret.fact().span());
      }
    }
    this.redactor = Redactor.of(tree, project);
  }

  String redact(String text) {
    return redactor.redact(text);
  }

  /** Returns the place of a location, or null for null. */
  Place place(Location location) {
    if (location == null) {
      return null;
    }
    SourceFile source = source(location.path());
    LineIndex lines = source.lines();
    Span span = within(source, location.span());
    int startLine = lines.line(span.start());
    int endLine = lines.line(span.end());
    return new Place(
        redact(location.path()),
        startLine,
        lines.column(span.start()),
        endLine,
        lines.column(span.end()),
        span.start(),
        span.length(),
        snippet(source, firstLineOf(source, span)),
        context(source, startLine, endLine));
  }

  /** Returns the hash that GitHub's upload action computes for the line of a location. */
  String lineHash(Location location) {
    SourceFile source = source(location.path());
    String[] hashes =
        lineHashes.computeIfAbsent(
            location.path(), path -> LineHashes.of(source.text(), source.lines().lineCount()));
    return hashes[startLine(location) - 1];
  }

  /** Returns the redacted text of the line of a location without its indentation. */
  String lineText(Location location) {
    SourceFile source = source(location.path());
    Span line = source.lines().lineSpan(startLine(location), source.text());
    return redactor
        .redact(source.text(), line, sensitive.getOrDefault(location.path(), List.of()))
        .strip();
  }

  private int startLine(Location location) {
    SourceFile source = source(location.path());
    return source.lines().line(within(source, location.span()).start());
  }

  private String snippet(SourceFile source, Span span) {
    String text = source.text();
    int end = Math.min(span.end(), span.start() + LONGEST_SNIPPET);
    if (end < span.end() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return redactor.redact(
        text, new Span(span.start(), end), sensitive.getOrDefault(source.path(), List.of()));
  }

  private Context context(SourceFile source, int startLine, int endLine) {
    LineIndex lines = source.lines();
    int first = Math.max(1, startLine - CONTEXT_LINES);
    int last = Math.min(lines.lineCount(), Math.min(endLine, startLine + 10) + CONTEXT_LINES);
    StringBuilder text = new StringBuilder();
    for (int line = first; line <= last; line++) {
      text.append(line == first ? "" : "\n")
          .append(snippet(source, lines.lineSpan(line, source.text())));
    }
    return new Context(first, last, text.toString());
  }

  /** An empty span at the start stands for the file: its first line shows it. */
  private static Span within(SourceFile source, Span span) {
    int length = source.text().length();
    if (span.end() == 0 || span.start() > length) {
      return source.lines().lineSpan(1, source.text());
    }
    return new Span(span.start(), Math.min(span.end(), length));
  }

  private static Span firstLineOf(SourceFile source, Span span) {
    Span line = source.lines().lineSpan(source.lines().line(span.start()), source.text());
    return new Span(span.start(), Math.max(span.start(), Math.min(span.end(), line.end())));
  }

  /** Reads a file once. */
  private SourceFile source(String path) {
    return sources.computeIfAbsent(
        path,
        known -> {
          SourceEntry entry = entries.get(known);
          return entry == null ? new SourceFile(known, "") : read(entry);
        });
  }

  /** Reads a file. One that can no longer be read is shown as an empty one. */
  static SourceFile read(SourceEntry entry) {
    try {
      return TextDecoder.decode(entry.path(), entry.read()) instanceof Decoded.Text decoded
          ? new SourceFile(entry.path(), decoded.text())
          : new SourceFile(entry.path(), "");
    } catch (IOException e) {
      return new SourceFile(entry.path(), "");
    }
  }
}
