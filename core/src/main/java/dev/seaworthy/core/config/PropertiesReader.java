package dev.seaworthy.core.config;

import dev.seaworthy.core.source.Parsed;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.source.SyntaxProblem;
import java.util.ArrayList;
import java.util.List;

/** Reads Java properties by the rules of {@code java.util.Properties.load}, keeping places. */
final class PropertiesReader {
  private final SourceFile source;
  private final String text;
  private final List<SyntaxProblem> problems = new ArrayList<>();
  private int at;

  PropertiesReader(SourceFile source) {
    this.source = source;
    this.text = source.text();
  }

  Parsed<ConfigDocument> read() {
    List<ConfigEntry> entries = new ArrayList<>();
    while (at < text.length()) {
      skipBlanks();
      if (at >= text.length()) {
        break;
      }
      char c = text.charAt(at);
      if (isLineBreak(c)) {
        at++;
      } else if (c == '#' || c == '!') {
        while (at < text.length() && !isLineBreak(text.charAt(at))) {
          at++;
        }
      } else {
        entries.add(entry());
      }
    }
    ConfigMap root = new ConfigMap(entries, new Span(0, text.length()));
    return new Parsed<>(new ConfigDocument(source, List.of(root)), problems);
  }

  private ConfigEntry entry() {
    int keyStart = at;
    String key = token(true);
    Span keySpan = new Span(keyStart, at);
    skipBlanks();
    if (at < text.length() && (text.charAt(at) == '=' || text.charAt(at) == ':')) {
      at++;
      skipBlanks();
    }
    int start = at;
    String value = token(false);
    Span span = new Span(start, at);
    return new ConfigEntry(key, keySpan, new ConfigScalar(value, ConfigScalar.Kind.STRING, span));
  }

  /** Reads to the end of the key or of the logical line, decoding escapes. */
  private String token(boolean key) {
    StringBuilder decoded = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isLineBreak(c) || (key && (c == '=' || c == ':' || isBlank(c)))) {
        break;
      }
      at++;
      if (c == '\\' && at < text.length()) {
        escape(decoded);
      } else {
        decoded.append(c);
      }
    }
    return decoded.toString();
  }

  private void escape(StringBuilder decoded) {
    char c = text.charAt(at++);
    switch (c) {
      case 'n' -> decoded.append('\n');
      case 't' -> decoded.append('\t');
      case 'r' -> decoded.append('\r');
      case 'f' -> decoded.append('\f');
      case 'u' -> unicode(decoded);
      case '\r', '\n' -> {
        if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
          at++;
        }
        skipBlanks();
      }
      default -> decoded.append(c);
    }
  }

  private void unicode(StringBuilder decoded) {
    int end = at + 4;
    int code = 0;
    for (int i = at; i < end; i++) {
      int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0) {
        problems.add(
            new SyntaxProblem(new Span(at - 2, at), "Expected four hexadecimal digits after \\u."));
        decoded.append('u');
        return;
      }
      code = code * 16 + digit;
    }
    decoded.append((char) code);
    at = end;
  }

  private void skipBlanks() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\f';
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
