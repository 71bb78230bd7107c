package dev.seaworthy.core.source;

import java.util.Arrays;

/**
 * Finds the line and column of an offset. Lines end at LF, CRLF or a lone CR, as in SARIF and in
 * the editors that read it.
 */
public final class LineIndex {
  private final int[] lineStarts;
  private final int length;

  private LineIndex(int[] lineStarts, int length) {
    this.lineStarts = lineStarts;
    this.length = length;
  }

  /** Indexes a text. */
  public static LineIndex of(CharSequence text) {
    int[] starts = new int[16];
    int count = 1;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !(i + 1 < length && text.charAt(i + 1) == '\n'))) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return new LineIndex(Arrays.copyOf(starts, count), length);
  }

  /** Returns the number of lines; a text without a line break has one. */
  public int lineCount() {
    return lineStarts.length;
  }

  /** Returns the 1-based line that holds {@code offset}. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Returns the 1-based column of {@code offset}, in UTF-16 code units. */
  public int column(int offset) {
    return offset - lineStarts[line(offset) - 1] + 1;
  }

  /** Returns the offset at which a 1-based line starts. */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /** Returns the span of a 1-based line without its line break. */
  public Span lineSpan(int line, CharSequence text) {
    int start = lineStart(line);
    int end = line < lineStarts.length ? lineStarts[line] : length;
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return new Span(start, end);
  }
}
