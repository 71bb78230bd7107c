package dev.seaworthy.rules.secrets.scan;

import java.util.Optional;

/** How text can be written in other text. Where two claim the same, the earlier one goes first. */
enum Encoding {
  /** {@code %41%42}. */
  PERCENT,
  /** {@code \u0041\u0042} or {@code U+0041 U+0042}. */
  UNICODE,
  /** {@code 4142}. */
  HEX,
  /** {@code QUI=}, in either alphabet. */
  BASE64;

  /** Returns what a piece of text stands for, or nothing if that is not printable ASCII. */
  Optional<String> decode(String encoded) {
    String decoded =
        switch (this) {
          case PERCENT -> percent(encoded);
          case UNICODE -> unicode(encoded);
          case HEX -> hex(encoded);
          case BASE64 -> base64(encoded);
        };
    return Optional.of(decoded).filter(text -> !text.isEmpty());
  }

  static boolean isHex(char c) {
    return Character.digit(c, 16) >= 0 && c < 128;
  }

  static int hexValue(String text, int start, int end) {
    return Integer.parseInt(text, start, end, 16);
  }

  private static boolean isPrintable(int b) {
    return b > 0x08 && b < 0x7F;
  }

  private static String percent(String encoded) {
    StringBuilder decoded = new StringBuilder(encoded.length());
    int at = 0;
    while (at < encoded.length()) {
      boolean escape =
          encoded.charAt(at) == '%'
              && at + 2 < encoded.length()
              && isHex(encoded.charAt(at + 1))
              && isHex(encoded.charAt(at + 2));
      if (!escape) {
        decoded.append(encoded.charAt(at++));
        continue;
      }
      int value = hexValue(encoded, at + 1, at + 3);
      if (!isPrintable(value)) {
        return "";
      }
      decoded.append((char) value);
      at += 3;
    }
    return decoded.toString();
  }

  /** Reads the four digits after each {@code u} or {@code U+}; surrogates make their pairs. */
  private static String unicode(String encoded) {
    StringBuilder decoded = new StringBuilder();
    int at = 0;
    while (at + 4 <= encoded.length()) {
      char c = encoded.charAt(at);
      if (c == '\\' || c == '+' || c == 'u' || c == 'U' || Character.isWhitespace(c)) {
        at++;
      } else {
        decoded.append((char) hexValue(encoded, at, at + 4));
        at += 4;
      }
    }
    return decoded.toString();
  }

  private static String hex(String encoded) {
    boolean hasDigit = encoded.chars().anyMatch(c -> c >= '0' && c <= '9');
    if (encoded.length() % 2 != 0 || !hasDigit) {
      return "";
    }
    StringBuilder decoded = new StringBuilder(encoded.length() / 2);
    for (int at = 0; at < encoded.length(); at += 2) {
      int value = hexValue(encoded, at, at + 2);
      if (!isPrintable(value)) {
        return "";
      }
      decoded.append((char) value);
    }
    return decoded.toString();
  }

  /** A word of letters alone is taken for a word; a name in a program has no digit to speak of. */
  private static String base64(String encoded) {
    int data = encoded.length();
    while (data > 0 && encoded.charAt(data - 1) == '=') {
      data--;
    }
    int padding = encoded.length() - data;
    if (!mixesLetters(encoded, data)) {
      return "";
    }
    if ((data + padding) % 4 == 0 && (padding == 0 || data % 4 == 4 - padding)) {
      String standard = base64(encoded, data, "+/");
      if (!standard.isEmpty()) {
        return standard;
      }
    }
    return padding == 0 && data % 4 != 1 ? base64(encoded, data, "-_") : "";
  }

  private static boolean mixesLetters(String encoded, int length) {
    for (int i = 0; i < length; i++) {
      char c = encoded.charAt(i);
      if (c < 'A' || c == '_') {
        return true;
      }
    }
    return false;
  }

  private static String base64(String encoded, int length, String lastTwo) {
    StringBuilder decoded = new StringBuilder(length);
    int bits = 0;
    int held = 0;
    for (int i = 0; i < length; i++) {
      int value = sextet(encoded.charAt(i), lastTwo);
      if (value < 0) {
        return "";
      }
      bits = ((bits << 6) | value) & 0xFFFF;
      held += 6;
      if (held >= 8) {
        held -= 8;
        int next = (bits >> held) & 0xFF;
        if (!isPrintable(next)) {
          return "";
        }
        decoded.append((char) next);
      }
    }
    return decoded.toString();
  }

  private static int sextet(char c, String lastTwo) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
      return c - '0' + 52;
    }
    int last = lastTwo.indexOf(c);
    return last < 0 ? -1 : 62 + last;
  }
}
