package dev.seaworthy.rules.secrets.scan;

import dev.seaworthy.core.source.LineIndex;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import java.util.ArrayList;
import java.util.List;

/** The lines of one text in which the matches of one rule count. */
final class Windows {
  private final int size;
  private final List<Span> spans = new ArrayList<>();

  /**
   * Creates windows without a line.
   *
   * @param size how many lines count from each keyword's line on
   */
  Windows(int size) {
    this.size = size;
  }

  /** Opens the lines from the one that holds {@code offset} on; offsets must not decrease. */
  void open(SourceFile file, int offset) {
    Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
    if (last != null && size == 1 && offset < last.end()) {
      return;
    }
    LineIndex lines = file.lines();
    int first = lines.line(offset);
    int after = first + size;
    int end = after <= lines.lineCount() ? lines.lineStart(after) : file.text().length();
    if (last != null && lines.lineStart(first) < last.end()) {
      spans.set(spans.size() - 1, new Span(last.start(), end));
    } else {
      spans.add(new Span(lines.lineStart(first), end));
    }
  }

  /** Returns whether a match lies within. */
  boolean hold(Span match) {
    return spans.stream().anyMatch(span -> span.contains(match));
  }
}
