package dev.seaworthy.core.source;

/**
 * A half-open range of a source text.
 *
 * @param start first UTF-16 offset, 0-based
 * @param end offset after the last code unit, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the range is negative or reversed
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /** Returns the number of UTF-16 code units. */
  public int length() {
    return end - start;
  }

  /** Returns whether {@code other} lies within this span, borders included. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Returns the part of {@code text} that this span covers. */
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
