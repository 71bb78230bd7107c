package dev.seaworthy.core.js.parse;

import java.util.Arrays;

/** Decodes the escape sequences of strings, templates and identifiers (ECMA-262 §12). */
final class Escapes {
  private Escapes() {}

  /** Returns the value of a part of a template, or null if one of its escapes is invalid. */
  static String decodeTemplate(String raw) {
    int first = raw.indexOf('\\');
    char[] text = first < 0 ? null : Arrays.copyOf(raw.toCharArray(), raw.length() + 2);
    for (int at = first; at >= 0; at = raw.indexOf('\\', at + 2)) {
      if (isOctal(text, at + 1) || text[at + 1] == '8' || text[at + 1] == '9') {
        return null;
      }
    }
    return decode(raw);
  }

  /** Returns whether what stands behind a backslash is an octal number, and not NUL. */
  static boolean isOctal(char[] text, int at) {
    return isOctal(text[at]) && (text[at] != '0' || Characters.isDigit(text[at + 1]));
  }

  /** Returns the value of a text with escapes, or null if one of them is invalid. */
  static String decode(String raw) {
    int first = raw.indexOf('\\');
    if (first < 0 && raw.indexOf('\r') < 0) {
      return raw;
    }
    StringBuilder value = new StringBuilder(raw.length());
    int at = 0;
    while (at < raw.length()) {
      char c = raw.charAt(at);
      if (c == '\\') {
        at = escape(raw, at + 1, value);
        if (at < 0) {
          return null;
        }
      } else if (c == '\r') {
        value.append('\n');
        at += raw.startsWith("\n", at + 1) ? 2 : 1;
      } else {
        value.append(c);
        at++;
      }
    }
    return value.toString();
  }

  /** Decodes what stands behind a backslash, and returns the offset after it, or -1. */
  private static int escape(String raw, int at, StringBuilder value) {
    if (at >= raw.length()) {
      return at;
    }
    char c = raw.charAt(at);
    switch (c) {
      case 'n' -> value.append('\n');
      case 't' -> value.append('\t');
      case 'r' -> value.append('\r');
      case 'b' -> value.append('\b');
      case 'f' -> value.append('\f');
      case 'v' -> value.append('\u000B');
      case '\n', '\u2028', '\u2029' -> {}
      case '\r' -> {
        return raw.startsWith("\n", at + 1) ? at + 2 : at + 1;
      }
      case 'x' -> {
        return hexadecimal(raw, at + 1, 2, value);
      }
      case 'u' -> {
        return raw.startsWith("{", at + 1)
            ? codePoint(raw, at + 2, value)
            : hexadecimal(raw, at + 1, 4, value);
      }
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        return octal(raw, at, value);
      }
      default -> value.append(c);
    }
    return at + 1;
  }

  private static int hexadecimal(String raw, int at, int digits, StringBuilder value) {
    int number = 0;
    for (int i = at; i < at + digits; i++) {
      int digit = i < raw.length() ? Character.digit(raw.charAt(i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      number = number * 16 + digit;
    }
    value.append((char) number);
    return at + digits;
  }

  private static int codePoint(String raw, int at, StringBuilder value) {
    int end = raw.indexOf('}', at);
    if (end <= at) {
      return -1;
    }
    int number = 0;
    for (int i = at; i < end; i++) {
      int digit = Character.digit(raw.charAt(i), 16);
      number = number * 16 + digit;
      if (digit < 0 || number > Character.MAX_CODE_POINT) {
        return -1;
      }
    }
    value.appendCodePoint(number);
    return end + 1;
  }

  /** Decodes an escape of the old octal kind, of which {@code \0} is the one still in use. */
  private static int octal(String raw, int from, StringBuilder value) {
    int at = from;
    int number = 0;
    int longest = raw.charAt(from) <= '3' ? 3 : 2;
    while (at < raw.length() && at < from + longest && isOctal(raw.charAt(at))) {
      number = number * 8 + raw.charAt(at++) - '0';
    }
    value.append((char) number);
    return at;
  }

  private static boolean isOctal(char c) {
    return c >= '0' && c <= '7';
  }
}
