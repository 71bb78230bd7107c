package dev.seaworthy.core.sql;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** The values of names and strings as they are written. */
public final class Literals {
  /** The length of a name in bytes, {@code NAMEDATALEN - 1}; PostgreSQL cuts longer ones. */
  private static final int MAX_NAME_BYTES = 63;

  private static final Pattern PLAIN_NAME = Pattern.compile("[a-z_][a-z0-9_]*");

  private Literals() {}

  /** Returns the name that an identifier stands for: folded, unquoted, cut. */
  public static String identifier(String written) {
    if (written.startsWith("\"")) {
      return cut(inner(written, 1).replace("\"\"", "\""));
    }
    if (written.length() > 2 && written.charAt(1) == '&' && written.charAt(2) == '"') {
      return cut(unicodeEscapes(inner(written, 3).replace("\"\"", "\"")));
    }
    return cut(written.toLowerCase(Locale.ROOT));
  }

  /** Returns a name as {@code quote_ident} writes it: with quotes where it needs them. */
  public static String quotedIdentifier(String name) {
    return PLAIN_NAME.matcher(name).matches() && !KeyWords.needsQuotes(name)
        ? name
        : '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Returns the text that a string constant stands for. */
  public static String string(String written) {
    char first = written.charAt(0);
    if (first == '$') {
      int tag = written.indexOf('$', 1) + 1;
      return written.substring(tag, Math.max(tag, written.length() - tag));
    }
    if (first == '\'') {
      return inner(written, 1).replace("''", "'");
    }
    if (written.charAt(1) == '&') {
      return unicodeEscapes(inner(written, 3).replace("''", "'"));
    }
    String body = inner(written, 2);
    boolean escapes = first == 'e' || first == 'E';
    return escapes ? backslashEscapes(body) : body.replace("''", "'");
  }

  /** Returns the offset of the first code unit of a string's text within the constant. */
  static int contentStart(String written) {
    return written.charAt(0) == '$' ? written.indexOf('$', 1) + 1 : written.indexOf('\'') + 1;
  }

  private static String inner(String written, int start) {
    return written.substring(start, Math.max(start, written.length() - 1));
  }

  private static String cut(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= MAX_NAME_BYTES) {
      return name;
    }
    int end = MAX_NAME_BYTES;
    while ((bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }

  private static String backslashEscapes(String body) {
    StringBuilder text = new StringBuilder(body.length());
    int i = 0;
    while (i < body.length()) {
      char c = body.charAt(i++);
      if (c == '\'' && i < body.length() && body.charAt(i) == '\'') {
        i++;
      }
      if (c != '\\' || i == body.length()) {
        text.append(c);
        continue;
      }
      char escaped = body.charAt(i++);
      text.append(
          switch (escaped) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> escaped;
          });
    }
    return text.toString();
  }

  /** Reads {@code \XXXX} and {@code \+XXXXXX}; anything else stays as it is. */
  private static String unicodeEscapes(String body) {
    StringBuilder text = new StringBuilder(body.length());
    int i = 0;
    while (i < body.length()) {
      int digits = body.startsWith("\\+", i) ? i + 2 : i + 1;
      int end = digits + (digits == i + 2 ? 6 : 4);
      if (body.charAt(i) == '\\' && end <= body.length() && isHex(body, digits, end)) {
        text.appendCodePoint(Integer.parseInt(body.substring(digits, end), 16));
        i = end;
      } else {
        text.append(body.charAt(i++));
      }
    }
    return text.toString();
  }

  private static boolean isHex(String body, int from, int to) {
    return body.substring(from, to).chars().allMatch(c -> Character.digit(c, 16) >= 0)
        && Character.isValidCodePoint(Integer.parseInt(body.substring(from, to), 16));
  }
}
