package dev.seaworthy.core.sql.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value while a program is interpreted. */
sealed interface SqlValue {
  /** {@code null}. */
  SqlValue NULL = new Null();

  /** A value that cannot be told without running the program. */
  SqlValue UNKNOWN = new Unknown();

  /** A text, a name or a number. */
  record Text(String text) implements SqlValue {}

  /** A truth value. */
  record Flag(boolean value) implements SqlValue {}

  /** An array. */
  record Many(List<SqlValue> items) implements SqlValue {
    /** Copies the list. */
    public Many {
      items = List.copyOf(items);
    }
  }

  /** A row, by the names of its columns in their order. */
  record Row(Map<String, SqlValue> columns) implements SqlValue {}

  /** {@code null}. */
  record Null() implements SqlValue {}

  /** Not known. */
  record Unknown() implements SqlValue {}

  static SqlValue of(boolean value) {
    return new Flag(value);
  }

  static SqlValue of(String text) {
    return text == null ? NULL : new Text(text);
  }

  /** Returns whether this is known to be true. */
  default boolean isTrue() {
    return this instanceof Flag flag && flag.value();
  }

  /** Returns whether this is known to be false. */
  default boolean isFalse() {
    return this instanceof Flag flag && !flag.value();
  }

  default boolean isUnknown() {
    return this instanceof Unknown;
  }

  /** Returns the value as {@code ||} and {@code %s} see it; empty for null, arrays and unknown. */
  default Optional<String> asText() {
    if (this instanceof Text text) {
      return Optional.of(text.text());
    }
    if (this instanceof Flag flag) {
      return Optional.of(flag.value() ? "t" : "f");
    }
    if (this instanceof Row row && row.columns().size() == 1) {
      return row.columns().values().iterator().next().asText();
    }
    return Optional.empty();
  }

  /** Returns the elements of an array, also of one that is written as a text {@code {a,b}}. */
  default Optional<List<SqlValue>> asItems() {
    if (this instanceof Many many) {
      return Optional.of(many.items());
    }
    if (this instanceof Text text && text.text().startsWith("{") && text.text().endsWith("}")) {
      String inside = text.text().substring(1, text.text().length() - 1);
      return Optional.of(
          inside.isBlank()
              ? List.of()
              : List.of(inside.split(",")).stream()
                  .map(item -> SqlValue.of(item.strip().replaceAll("^\"|\"$", "")))
                  .toList());
    }
    return Optional.empty();
  }
}
