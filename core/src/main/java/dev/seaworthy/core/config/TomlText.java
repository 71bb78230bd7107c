package dev.seaworthy.core.config;

import dev.seaworthy.core.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds the end of what tomlj only gives the start of: keys, headers and values. */
final class TomlText {
  /**
   * A dotted key or a header.
   *
   * @param segments the spans of its keys, at least one
   * @param span the whole, brackets of a header included
   * @param header whether it is the header of a table
   * @param valueStart the offset of the value after {@code =}; without meaning for a header
   */
  record Keys(List<Span> segments, Span span, boolean header, int valueStart) {
    int size() {
      return segments.size();
    }

    /** Returns the span of the key at {@code index}, or of the last one. */
    Span span(int index) {
      return segments.get(Math.min(index, segments.size() - 1));
    }
  }

  private final String text;

  TomlText(String text) {
    this.text = text;
  }

  /** Returns whether a table's header starts at an offset where a key or a header does. */
  boolean isHeader(int offset) {
    return charAt(offset) == '[';
  }

  /** Reads the key or header that starts at {@code offset}. */
  Keys keys(int offset) {
    boolean header = isHeader(offset);
    int at = offset;
    while (header && charAt(at) == '[') {
      at++;
    }
    List<Span> segments = new ArrayList<>();
    do {
      at = skipBlanks(segments.isEmpty() ? at : at + 1);
      int end = endOfKey(at);
      segments.add(new Span(at, end));
      at = skipBlanks(end);
    } while (charAt(at) == '.');
    int end = segments.get(segments.size() - 1).end();
    while (header && charAt(at) == ']') {
      end = ++at;
    }
    int valueStart = charAt(at) == '=' ? skipBlanks(at + 1) : at;
    return new Keys(segments, new Span(offset, end), header, valueStart);
  }

  private int endOfKey(int start) {
    char first = charAt(start);
    if (first == '"' || first == '\'') {
      return endOfString(start);
    }
    int end = start;
    while (isBareKey(charAt(end))) {
      end++;
    }
    return end;
  }

  /** Returns the span of the value that starts at {@code start}. */
  Span value(int start) {
    char first = charAt(start);
    if (first == '"' || first == '\'') {
      return new Span(start, endOfString(start));
    }
    return new Span(start, first == '[' || first == '{' ? endOfBrackets(start) : endOfWord(start));
  }

  private int endOfString(int start) {
    char quote = charAt(start);
    String three = String.valueOf(quote).repeat(3);
    boolean multiLine = text.startsWith(three, start);
    int at = start + (multiLine ? 3 : 1);
    while (at < text.length()) {
      if (quote == '"' && charAt(at) == '\\') {
        at += 2;
      } else if (multiLine ? text.startsWith(three, at) : charAt(at) == quote) {
        int end = at + (multiLine ? 3 : 1);
        while (multiLine && charAt(end) == quote && end < at + 5) {
          end++;
        }
        return end;
      } else if (!multiLine && charAt(at) == '\n') {
        return at;
      } else {
        at++;
      }
    }
    return text.length();
  }

  private int endOfBrackets(int start) {
    int open = 0;
    int at = start;
    while (at < text.length()) {
      char c = charAt(at);
      if (c == '"' || c == '\'') {
        at = endOfString(at);
        continue;
      }
      if (c == '#') {
        int lineEnd = text.indexOf('\n', at);
        at = lineEnd < 0 ? text.length() : lineEnd;
        continue;
      }
      at++;
      if (c == '[' || c == '{') {
        open++;
      } else if ((c == ']' || c == '}') && --open == 0) {
        return at;
      }
    }
    return text.length();
  }

  private int endOfWord(int start) {
    int end = start;
    while (end < text.length() && ",]}#\r\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private int skipBlanks(int start) {
    int at = start;
    while (isBlank(charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isBareKey(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-';
  }

  /** Returns the character at an offset, or NUL beyond the end. */
  private char charAt(int offset) {
    return offset < text.length() ? text.charAt(offset) : '\0';
  }
}
