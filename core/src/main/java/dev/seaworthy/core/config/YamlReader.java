package dev.seaworthy.core.config;

import dev.seaworthy.core.source.Parsed;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.source.SyntaxProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.Event.ID;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML from SnakeYAML's events, so that what stands before an error is kept. Scalars have the
 * kinds of YAML 1.2's core schema ({@code on} and {@code yes} are texts). An alias stands for the
 * node of its anchor, and merge keys ({@code <<}) are merged; both are bounded.
 */
final class YamlReader {
  /** Nodes that aliases may stand for in one file, against documents that grow exponentially. */
  private static final int ALIAS_BUDGET = 100_000;

  private static final int MAX_DEPTH = 200;
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|0x[0-9a-fA-F]+|0o[0-7]+");

  private record Anchored(ConfigNode node, long size) {}

  private final SourceFile source;
  private final CodePoints codePoints;
  private final List<SyntaxProblem> problems = new ArrayList<>();
  private final Map<String, Anchored> anchors = new HashMap<>();
  private long nodes;
  private long aliased;
  private int depth;

  YamlReader(SourceFile source) {
    this.source = source;
    this.codePoints = CodePoints.of(source.text());
  }

  Parsed<ConfigDocument> read() {
    List<ConfigNode> documents = new ArrayList<>();
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    Parser parser = new ParserImpl(new StreamReader(source.text()), options);
    Event event;
    while ((event = next(parser)) != null && !event.is(ID.StreamEnd)) {
      if (event.is(ID.DocumentStart)) {
        anchors.clear();
        Event first = next(parser);
        if (first != null) {
          documents.add(node(first, parser));
        }
      }
    }
    return new Parsed<>(new ConfigDocument(source, documents), problems);
  }

  /** Returns the next event; null after an error, which is then among the problems. */
  private Event next(Parser parser) {
    if (!problems.isEmpty()) {
      return null;
    }
    try {
      return parser.getEvent();
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      report(mark == null ? 0 : offset(mark), e.getProblem());
    } catch (YAMLException e) {
      report(0, e.getMessage().lines().findFirst().orElse("not YAML"));
    }
    return null;
  }

  private void report(int offset, String message) {
    problems.add(new SyntaxProblem(new Span(offset, offset), message));
  }

  private ConfigNode node(Event event, Parser parser) {
    if (event instanceof AliasEvent alias) {
      return alias(alias);
    }
    long before = nodes++;
    ConfigNode node;
    if (event instanceof ScalarEvent scalar) {
      node = scalar(scalar);
    } else if (depth == MAX_DEPTH) {
      report(offset(event.getStartMark()), "nested more than " + MAX_DEPTH + " deep");
      node = absent(offset(event.getStartMark()));
    } else {
      depth++;
      node =
          event instanceof SequenceStartEvent sequence
              ? list(sequence, parser)
              : map((MappingStartEvent) event, parser);
      depth--;
    }
    String anchor = ((NodeEvent) event).getAnchor();
    if (anchor != null) {
      anchors.put(anchor, new Anchored(node, nodes - before));
    }
    return node;
  }

  private ConfigNode alias(AliasEvent alias) {
    int offset = offset(alias.getStartMark());
    Anchored target = anchors.get(alias.getAnchor());
    if (target == null) {
      report(offset, "no anchor &" + alias.getAnchor() + " before this alias");
      return absent(offset);
    }
    aliased += target.size();
    nodes += target.size();
    if (aliased > ALIAS_BUDGET) {
      report(offset, "aliases stand for more than " + ALIAS_BUDGET + " nodes");
      return absent(offset);
    }
    return target.node();
  }

  private static ConfigScalar absent(int offset) {
    return new ConfigScalar("null", ConfigScalar.Kind.NULL, new Span(offset, offset));
  }

  private ConfigList list(SequenceStartEvent start, Parser parser) {
    List<ConfigNode> items = new ArrayList<>();
    Event event;
    while ((event = next(parser)) != null && !event.is(ID.SequenceEnd)) {
      items.add(node(event, parser));
    }
    int last = items.isEmpty() ? 0 : items.get(items.size() - 1).span().end();
    return new ConfigList(items, collectionSpan(start, start.isFlow(), event, last));
  }

  private ConfigMap map(MappingStartEvent start, Parser parser) {
    List<ConfigEntry> merged = new ArrayList<>();
    List<ConfigEntry> own = new ArrayList<>();
    int last = 0;
    Event event;
    while ((event = next(parser)) != null && !event.is(ID.MappingEnd)) {
      ConfigNode key = node(event, parser);
      Event second = next(parser);
      ConfigNode value = second == null ? absent(key.span().end()) : node(second, parser);
      last = Math.max(key.span().end(), value.span().end());
      if (isMerge(event)) {
        merge(value, merged);
        last = key.span().end();
      } else {
        own.add(new ConfigEntry(keyText(key), key.span(), value));
      }
    }
    Span span = collectionSpan(start, start.isFlow(), event, last);
    merged.addAll(own);
    return new ConfigMap(merged, span);
  }

  private static boolean isMerge(Event key) {
    return key instanceof ScalarEvent scalar && scalar.isPlain() && scalar.getValue().equals("<<");
  }

  /** Adds the entries of a merged map, or of merged maps of which the first wins. */
  private static void merge(ConfigNode value, List<ConfigEntry> entries) {
    if (value instanceof ConfigMap map) {
      entries.addAll(0, map.entries());
    } else if (value instanceof ConfigList list) {
      list.items().forEach(item -> merge(item, entries));
    }
  }

  private String keyText(ConfigNode key) {
    return key instanceof ConfigScalar scalar ? scalar.value() : key.span().of(source.text());
  }

  /**
   * Returns the span of a list or map. In block style it ends with its last value, because the mark
   * of its end is where the next token starts.
   */
  private Span collectionSpan(Event start, boolean flow, Event end, int last) {
    int from = offset(start.getStartMark());
    int to = flow && end != null ? offset(end.getEndMark()) : last;
    return new Span(from, Math.max(from, to));
  }

  private ConfigScalar scalar(ScalarEvent event) {
    int start = offset(event.getStartMark());
    int end = Math.max(start, offset(event.getEndMark()));
    if (event.isPlain() && event.getValue().isEmpty()) {
      return absent(start);
    }
    boolean typed = event.isPlain() && event.getTag() == null;
    ConfigScalar.Kind kind = typed ? kind(event.getValue()) : ConfigScalar.Kind.STRING;
    String value = kind == ConfigScalar.Kind.NULL ? "null" : event.getValue();
    return new ConfigScalar(value, kind, new Span(start, end));
  }

  private static ConfigScalar.Kind kind(String plain) {
    return switch (plain) {
      case "null", "Null", "NULL", "~" -> ConfigScalar.Kind.NULL;
      case "true", "True", "TRUE", "false", "False", "FALSE" -> ConfigScalar.Kind.BOOLEAN;
      default ->
          NUMBER.matcher(plain).matches() ? ConfigScalar.Kind.NUMBER : ConfigScalar.Kind.STRING;
    };
  }

  private int offset(Mark mark) {
    return codePoints.offset(mark.getIndex());
  }
}
