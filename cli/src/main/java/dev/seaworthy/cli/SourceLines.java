package dev.seaworthy.cli;

import dev.seaworthy.cli.source.Source;
import dev.seaworthy.core.source.Decoded;
import dev.seaworthy.core.source.LineIndex;
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.source.SourceEntry;
import dev.seaworthy.core.source.TextDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The lines of the places of a source. */
final class SourceLines {
  private SourceLines() {}

  /** Returns what tells the 1-based line of a place; reads each file once. */
  static ToIntFunction<Location> of(Source source) {
    Map<String, SourceEntry> entries =
        source.entries().stream().collect(Collectors.toMap(SourceEntry::path, Function.identity()));
    Map<String, LineIndex> known = new HashMap<>();
    return place ->
        known
            .computeIfAbsent(place.path(), file -> index(entries.get(file)))
            .line(place.span().start());
  }

  private static LineIndex index(SourceEntry entry) {
    try {
      return LineIndex.of(
          TextDecoder.decode(entry.read()) instanceof Decoded.Text text ? text.text() : "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
