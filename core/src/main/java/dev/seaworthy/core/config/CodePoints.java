package dev.seaworthy.core.config;

/**
 * Turns the code points that the parsers of YAML and TOML count into UTF-16 offsets. Most texts
 * need no table, because each of their characters is one code unit.
 */
final class CodePoints {
  private final int length;
  private final int[] offsets;

  private CodePoints(int length, int[] offsets) {
    this.length = length;
    this.offsets = offsets;
  }

  static CodePoints of(String text) {
    int count = text.codePointCount(0, text.length());
    if (count == text.length()) {
      return new CodePoints(count, null);
    }
    int[] offsets = new int[count];
    int offset = 0;
    for (int i = 0; i < count; i++) {
      offsets[i] = offset;
      offset += Character.charCount(text.codePointAt(offset));
    }
    return new CodePoints(text.length(), offsets);
  }

  /** Returns the UTF-16 offset of a code point by its index; the end for an index beyond it. */
  int offset(int index) {
    if (offsets == null) {
      return Math.min(index, length);
    }
    return index < offsets.length ? offsets[index] : length;
  }

  /** Returns the UTF-16 offset that is {@code count} code points after a UTF-16 offset. */
  static int forward(String text, int offset, int count) {
    int at = offset;
    for (int i = 0; i < count && at < text.length(); i++) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }
}
