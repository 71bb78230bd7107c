package dev.seaworthy.core.sql.schema;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/**
 * The names that PostgreSQL gives to keys and indexes that have none. Source: {@code
 * makeObjectName} and {@code ChooseRelationName} of PostgreSQL's {@code indexcmds.c}.
 */
final class GeneratedNames {
  private static final int MAX_BYTES = 63;

  private GeneratedNames() {}

  /**
   * Returns {@code table_columns_label}, with a number after it where that is taken.
   *
   * @param columns the columns or expressions; none leaves the middle part out
   * @param taken whether a name is in use
   */
  static String choose(String table, List<String> columns, String label, Predicate<String> taken) {
    String middle = String.join("_", columns);
    String name = join(table, middle, label);
    for (int number = 1; taken.test(name); number++) {
      name = join(table, middle, label + number);
    }
    return name;
  }

  /** Shortens the longer of both parts, one byte at a time, until the whole fits. */
  private static String join(String table, String columns, String label) {
    byte[] first = table.getBytes(StandardCharsets.UTF_8);
    byte[] second = columns.getBytes(StandardCharsets.UTF_8);
    int available = MAX_BYTES - label.length() - 1 - (columns.isEmpty() ? 0 : 1);
    int firstLength = first.length;
    int secondLength = Math.min(second.length, MAX_BYTES);
    while (firstLength + secondLength > available) {
      if (firstLength > secondLength) {
        firstLength--;
      } else {
        secondLength--;
      }
    }
    String start = clipped(first, firstLength);
    return columns.isEmpty()
        ? start + "_" + label
        : start + "_" + clipped(second, secondLength) + "_" + label;
  }

  /** Never cuts a character in two. */
  private static String clipped(byte[] text, int length) {
    int end = length;
    while (end > 0 && end < text.length && (text[end] & 0xC0) == 0x80) {
      end--;
    }
    return new String(text, 0, end, StandardCharsets.UTF_8);
  }
}
