package dev.seaworthy.rules.secrets.scan;

import dev.seaworthy.core.source.LineIndex;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import java.util.ArrayList;
import java.util.List;

/** The lines of one text in which the matches of one rule count. */
final class Windows {
  private final int size;
  private final SourceFile file;
  private final Occurrences keywords;

  /** Null until the first match is found: most rules with a keyword find none. */
  private List<Span> spans;

  /**
   * Creates the windows.
   *
   * @param size how many lines count from each keyword's line on; 0 for the whole text
   * @param keywords where the rule's keywords occur; null if none does
   */
  Windows(int size, SourceFile file, Occurrences keywords) {
    this.size = size;
    this.file = file;
    this.keywords = keywords;
  }

  /** Returns whether a match lies within. */
  boolean hold(Span match) {
    if (size == 0) {
      return true;
    }
    if (spans == null) {
      spans = new ArrayList<>();
      for (int i = 0; keywords != null && i < keywords.count(); i++) {
        open(keywords.span(i).end() - 1);
      }
    }
    return spans.stream().anyMatch(span -> span.contains(match));
  }

  /** Opens the lines from the one that holds {@code offset} on; offsets must not decrease. */
  private void open(int offset) {
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
}
