package dev.seaworthy.core.config;

import dev.seaworthy.core.source.Parsed;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.source.SyntaxProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a file of environment variables the way npm's dotenv does: {@code export} before a name,
 * {@code =} or {@code :} after it, values in single, double or back quotes over several lines,
 * comments from {@code #}. Variables in values are not expanded.
 */
final class DotenvReader {
  private final SourceFile source;
  private final String text;
  private final List<ConfigEntry> entries = new ArrayList<>();
  private final List<SyntaxProblem> problems = new ArrayList<>();
  private int at;

  DotenvReader(SourceFile source) {
    this.source = source;
    this.text = source.text();
  }

  Parsed<ConfigDocument> read() {
    while (at < text.length()) {
      line();
      skipLine();
    }
    ConfigMap root = new ConfigMap(entries, new Span(0, text.length()));
    return new Parsed<>(new ConfigDocument(source, List.of(root)), problems);
  }

  private void line() {
    skipBlanks();
    if (atLineEnd() || text.charAt(at) == '#') {
      return;
    }
    int start = at;
    Span name = name();
    if (name.of(text).equals("export") && !atLineEnd() && isBlank(text.charAt(at))) {
      skipBlanks();
      name = name();
    }
    skipBlanks();
    if (name.length() == 0 || atLineEnd() || !isAssignment()) {
      problems.add(new SyntaxProblem(new Span(start, lineEnd()), "Expected NAME=value."));
      return;
    }
    at++;
    skipBlanks();
    entries.add(new ConfigEntry(name.of(text), name, value()));
  }

  private boolean isAssignment() {
    char c = text.charAt(at);
    return c == '=' || (c == ':' && at + 1 < text.length() && isBlank(text.charAt(at + 1)));
  }

  private Span name() {
    int start = at;
    while (at < text.length() && isName(text.charAt(at))) {
      at++;
    }
    return new Span(start, at);
  }

  private ConfigScalar value() {
    if (!atLineEnd() && "'\"`".indexOf(text.charAt(at)) >= 0) {
      int start = at;
      char quote = text.charAt(start);
      int end = closing(quote);
      if (end >= 0) {
        at = end + 1;
        String raw = text.substring(start + 1, end);
        return string(quote == '"' ? unescape(raw) : raw, start, at);
      }
      problems.add(
          new SyntaxProblem(new Span(start, lineEnd()), "Expected a closing " + quote + "."));
    }
    int start = at;
    int comment = text.indexOf('#', start);
    int end = comment < 0 ? lineEnd() : Math.min(comment, lineEnd());
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    at = end;
    return string(text.substring(start, end), start, end);
  }

  private static ConfigScalar string(String value, int start, int end) {
    return new ConfigScalar(value, ConfigScalar.Kind.STRING, new Span(start, end));
  }

  /** Returns the offset of the quote that closes the one at {@code at}, or -1. */
  private int closing(char quote) {
    for (int i = at + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == quote) {
        return i;
      }
    }
    return -1;
  }

  private static String unescape(String raw) {
    return raw.replace("\\n", "\n").replace("\\r", "\r").replace("\\\"", "\"");
  }

  private int lineEnd() {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private void skipLine() {
    at = Math.min(lineEnd() + 1, text.length());
  }

  private boolean atLineEnd() {
    return at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }

  private void skipBlanks() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00a0';
  }

  private static boolean isName(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '.'
        || c == '-';
  }
}
