package dev.seaworthy.rules.secrets.scan;

import dev.seaworthy.core.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a text that looks encoded.
 *
 * @param encoding how
 * @param span where
 */
record EncodedPart(Encoding encoding, Span span) {
  private static final int SHORTEST_HEX = 32;
  private static final int SHORTEST_BASE64 = 16;
  private static final int LONGEST_PADDING = 2;
  private static final boolean[] BASE64 = new boolean[128];

  static {
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_/+-"
        .chars()
        .forEach(c -> BASE64[c] = true);
  }

  /**
   * Returns the parts of a text that can be decoded now, as gitleaks finds them: from left to right
   * the first encoding that fits; of two parts that touch, the one whose encoding goes first.
   */
  static List<EncodedPart> in(String text) {
    List<EncodedPart> all = new ArrayList<>();
    Beginnings beginnings = new Beginnings(text);
    int at = beginnings.next(0);
    while (at < text.length()) {
      EncodedPart part = partAt(text, at);
      if (part != null) {
        all.add(part);
      }
      at = beginnings.next(part == null ? at + 1 : part.span().end());
    }
    return withoutOutranked(all);
  }

  /** The places of a text at which something encoded may begin, asked for from left to right. */
  private static final class Beginnings {
    private final String text;
    private int percent = -1;
    private int backslash = -1;
    private int codePoint = -1;
    private int word = -1;

    Beginnings(String text) {
      this.text = text;
    }

    /** Returns the first place from an offset on, or the end of the text. */
    int next(int from) {
      percent = percent < from ? indexOf("%", from) : percent;
      backslash = backslash < from ? indexOf("\\", from) : backslash;
      codePoint = codePoint < from ? indexOf("U+", from) : codePoint;
      word = word < from ? longWord(from) : word;
      return Math.min(Math.min(percent, backslash), Math.min(codePoint, word));
    }

    private int indexOf(String beginning, int from) {
      int found = text.indexOf(beginning, from);
      return found < 0 ? text.length() : found;
    }

    /**
     * Returns the first place with enough characters of base64 after it. The last of them is looked
     * at first, as Boyer and Moore do: most words are shorter, and then none of it can be right.
     */
    private int longWord(int from) {
      int start = from;
      while (start + SHORTEST_BASE64 <= text.length()) {
        int at = start + SHORTEST_BASE64 - 1;
        while (at >= start && isBase64(text.charAt(at))) {
          at--;
        }
        if (at < start) {
          return start;
        }
        start = at + 1;
      }
      return text.length();
    }
  }

  private static EncodedPart partAt(String text, int at) {
    int end = percentEnd(text, at);
    if (end > at) {
      return new EncodedPart(Encoding.PERCENT, new Span(at, end));
    }
    end = unicodeEnd(text, at);
    if (end > at) {
      return new EncodedPart(Encoding.UNICODE, new Span(at, end));
    }
    end = at;
    while (end < text.length() && Encoding.isHex(text.charAt(end))) {
      end++;
    }
    if (end - at >= SHORTEST_HEX) {
      return new EncodedPart(Encoding.HEX, new Span(at, end));
    }
    end = wordEnd(text, end);
    if (end - at < SHORTEST_BASE64) {
      return null;
    }
    int padded = end;
    while (padded < text.length() && padded - end < LONGEST_PADDING && text.charAt(padded) == '=') {
      padded++;
    }
    return new EncodedPart(Encoding.BASE64, new Span(at, padded));
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && isBase64(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBase64(char c) {
    return c < 128 && BASE64[c];
  }

  /** Returns the end of the last escape on the line if one begins here. */
  private static int percentEnd(String text, int at) {
    if (!isPercentEscape(text, at)) {
      return at;
    }
    int end = at + 3;
    for (int i = end; i < text.length() && text.charAt(i) != '\n'; i++) {
      if (isPercentEscape(text, i)) {
        end = i + 3;
      }
    }
    return end;
  }

  private static boolean isPercentEscape(String text, int at) {
    return text.charAt(at) == '%' && areHex(text, at + 1, 2);
  }

  private static boolean areHex(String text, int at, int count) {
    if (at + count > text.length()) {
      return false;
    }
    for (int i = at; i < at + count; i++) {
      if (!Encoding.isHex(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int unicodeEnd(String text, int at) {
    int end = at;
    for (int next = codePointEnd(text, end); next > end; next = codePointEnd(text, end)) {
      end = next;
    }
    if (end > at) {
      return end;
    }
    for (int next = escapeEnd(text, end); next > end; next = escapeEnd(text, end)) {
      end = next;
    }
    return end;
  }

  /** {@code U+0041}, up to and with the white space that must follow. */
  private static int codePointEnd(String text, int at) {
    if (!text.startsWith("U+", at) || !areHex(text, at + 2, 4)) {
      return at;
    }
    int end = at + 6;
    if (end == text.length()) {
      return end;
    }
    return " \t\n\r\f".indexOf(text.charAt(end)) >= 0 ? end + 1 : at;
  }

  /** A backslash, perhaps doubled, a u and four digits. */
  private static int escapeEnd(String text, int at) {
    int u = at;
    while (u < text.length() && u - at < 2 && text.charAt(u) == '\\') {
      u++;
    }
    boolean escape =
        u > at && u < text.length() && (text.charAt(u) == 'u' || text.charAt(u) == 'U');
    return escape && areHex(text, u + 1, 4) ? u + 5 : at;
  }

  private static List<EncodedPart> withoutOutranked(List<EncodedPart> all) {
    List<EncodedPart> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      boolean outranked =
          (i > 0 && all.get(i).yieldsTo(all.get(i - 1)))
              || (i + 1 < all.size() && all.get(i).yieldsTo(all.get(i + 1)));
      if (!outranked) {
        kept.add(all.get(i));
      }
    }
    return kept;
  }

  private boolean yieldsTo(EncodedPart other) {
    boolean touch = span.start() <= other.span.end() && other.span.start() <= span.end();
    return touch && other.encoding.compareTo(encoding) < 0;
  }
}
