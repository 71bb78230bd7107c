package dev.seaworthy.core.js.parse;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The parts of the lists that are being read; those of enclosing lists lie below. */
final class Items {
  private Object[] items = new Object[256];
  private int count;

  /** Returns how many parts are pending. */
  int count() {
    return count;
  }

  void push(Object item) {
    if (count == items.length) {
      items = Arrays.copyOf(items, count * 2);
    }
    items[count++] = item;
  }

  /** Drops parts down to an earlier number. */
  void reset(int mark) {
    count = mark;
  }

  /** Takes the parts above {@code mark} as an immutable list. */
  @SuppressWarnings("unchecked")
  <T> List<T> take(int mark) {
    int size = count - mark;
    count = mark;
    return switch (size) {
      case 0 -> List.of();
      case 1 -> List.of((T) items[mark]);
      case 2 -> List.of((T) items[mark], (T) items[mark + 1]);
      default -> (List<T>) List.of(Arrays.copyOfRange(items, mark, mark + size));
    };
  }

  /** Takes the parts above {@code mark}, of which some may be null, as an immutable list. */
  @SuppressWarnings("unchecked")
  <T> List<T> takeWithHoles(int mark) {
    for (int i = mark; i < count; i++) {
      if (items[i] == null) {
        Object[] taken = Arrays.copyOfRange(items, mark, count);
        count = mark;
        return (List<T>) Collections.unmodifiableList(Arrays.asList(taken));
      }
    }
    return take(mark);
  }
}
