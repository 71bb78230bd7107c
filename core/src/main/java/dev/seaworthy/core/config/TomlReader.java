package dev.seaworthy.core.config;

import dev.seaworthy.core.source.Parsed;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.source.SyntaxProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * Reads TOML. tomlj says where a key or an item starts, by line and code point; the rest of each
 * span is read off the text.
 */
final class TomlReader {
  private final SourceFile source;
  private final TomlText text;
  private final List<SyntaxProblem> problems = new ArrayList<>();

  TomlReader(SourceFile source) {
    this.source = source;
    this.text = new TomlText(source.text());
  }

  Parsed<ConfigDocument> read() {
    TomlParseResult result = Toml.parse(source.text());
    result
        .errors()
        .forEach(
            error -> {
              int offset = offset(error.position());
              problems.add(new SyntaxProblem(new Span(offset, offset), error.getMessage()));
            });
    ConfigMap root = new ConfigMap(entries(result, 0, -1, 0), new Span(0, source.text().length()));
    problems.sort(Comparator.comparing(SyntaxProblem::span));
    return new Parsed<>(new ConfigDocument(source, List.of(root)), problems);
  }

  /**
   * Reads the entries of a table.
   *
   * @param depth the number of keys that lead to the table from the root
   * @param start where the key stands that brought the table, -1 for the root
   * @param dotted the number of keys at {@code start} that lead to the table
   */
  private List<ConfigEntry> entries(TomlTable table, int depth, int start, int dotted) {
    List<ConfigEntry> entries = new ArrayList<>();
    for (String key : table.keySet()) {
      List<String> path = List.of(key);
      int offset = offset(table.inputPositionOf(path));
      int before = text.isHeader(offset) ? depth : offset == start ? dotted : 0;
      TomlText.Keys keys = text.keys(offset);
      Span keySpan = keys.span(before);
      Object raw = table.get(path);
      ConfigNode value;
      if (raw instanceof TomlTable child) {
        value = map(child, depth + 1, offset, before + 1, keys);
      } else if (raw instanceof TomlArray array) {
        value = list(array, depth + 1, keys);
      } else {
        value = scalar(raw, text.value(keys.valueStart()));
      }
      entries.add(new ConfigEntry(key, keySpan, value));
    }
    entries.sort(Comparator.comparing(ConfigEntry::keySpan));
    return entries;
  }

  private ConfigMap map(TomlTable table, int depth, int start, int dotted, TomlText.Keys keys) {
    List<ConfigEntry> entries = entries(table, depth, start, dotted);
    Span written = keys.span();
    if (!text.isHeader(start) && keys.size() == dotted) {
      written = text.value(keys.valueStart());
    }
    return new ConfigMap(entries, cover(written, entries.stream().map(ConfigEntry::span).toList()));
  }

  private ConfigList list(TomlArray array, int depth, TomlText.Keys keys) {
    List<ConfigNode> items = items(array, depth);
    Span written = keys.header() ? keys.span() : text.value(keys.valueStart());
    return new ConfigList(items, cover(written, items.stream().map(ConfigNode::span).toList()));
  }

  private List<ConfigNode> items(TomlArray array, int depth) {
    List<ConfigNode> items = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      int offset = offset(array.inputPositionOf(i));
      items.add(item(array.get(i), depth, offset));
    }
    return items;
  }

  private ConfigNode item(Object raw, int depth, int offset) {
    if (raw instanceof TomlTable table) {
      List<ConfigEntry> entries = entries(table, depth, -1, 0);
      Span written = text.isHeader(offset) ? text.keys(offset).span() : text.value(offset);
      return new ConfigMap(
          entries, cover(written, entries.stream().map(ConfigEntry::span).toList()));
    }
    if (raw instanceof TomlArray nested) {
      return new ConfigList(items(nested, depth), text.value(offset));
    }
    return scalar(raw, text.value(offset));
  }

  private static ConfigScalar scalar(Object raw, Span span) {
    ConfigScalar.Kind kind = ConfigScalar.Kind.STRING;
    if (raw instanceof Number) {
      kind = ConfigScalar.Kind.NUMBER;
    } else if (raw instanceof Boolean) {
      kind = ConfigScalar.Kind.BOOLEAN;
    }
    return new ConfigScalar(raw.toString(), kind, span);
  }

  private static Span cover(Span written, List<Span> parts) {
    int start = written.start();
    int end = written.end();
    for (Span part : parts) {
      end = Math.max(end, part.end());
    }
    return new Span(start, end);
  }

  private int offset(TomlPosition position) {
    if (position == null || position.line() > source.lines().lineCount()) {
      return source.text().length();
    }
    int lineStart = source.lines().lineStart(Math.max(1, position.line()));
    return CodePoints.forward(source.text(), lineStart, position.column() - 1);
  }
}
