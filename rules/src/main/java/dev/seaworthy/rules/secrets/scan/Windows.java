package dev.seaworthy.rules.secrets.scan;

import dev.seaworthy.core.source.LineIndex;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import java.util.ArrayList;
import java.util.List;

/** The parts of one file that one rule searches. */
final class Windows {
  private final int size;
  private final List<Span> spans = new ArrayList<>();

  /** Lines from here on are open, up to the end of the last span. */
  private Span last;

  /**
   * Creates windows without a part.
   *
   * @param size how many lines are searched from each keyword's line on; 0 for the whole file
   */
  Windows(int size) {
    this.size = size;
  }

  /** Opens the lines from the one that holds {@code offset} on; offsets must not decrease. */
  void open(SourceFile file, int offset) {
    if (size == 0 || (last != null && size == 1 && offset < last.end())) {
      return;
    }
    LineIndex lines = file.lines();
    int first = lines.line(offset);
    int after = first + size;
    int end = after <= lines.lineCount() ? lines.lineStart(after) : file.text().length();
    boolean overlaps = last != null && lines.lineStart(first) < last.end();
    last = new Span(overlaps ? last.start() : lines.lineStart(first), end);
    if (overlaps) {
      spans.set(spans.size() - 1, last);
    } else {
      spans.add(last);
    }
  }

  /** Returns the parts, in order and without overlap. */
  List<Span> spans(SourceFile file) {
    return size == 0 ? List.of(new Span(0, file.text().length())) : spans;
  }
}
