package dev.seaworthy.rules.secrets.scan;

import dev.seaworthy.core.source.Span;
import java.util.Arrays;

/** Where the words of one rule occur in one text, in the order of their ends. */
final class Occurrences {
  private int[] entries = new int[24];
  private int size;

  /** Adds a word of an anchor. */
  void add(int anchor, int start, int end) {
    if (size + 3 > entries.length) {
      entries = Arrays.copyOf(entries, entries.length * 2);
    }
    entries[size] = anchor;
    entries[size + 1] = start;
    entries[size + 2] = end;
    size += 3;
  }

  int count() {
    return size / 3;
  }

  int anchor(int index) {
    return entries[3 * index];
  }

  Span span(int index) {
    return new Span(entries[3 * index + 1], entries[3 * index + 2]);
  }
}
