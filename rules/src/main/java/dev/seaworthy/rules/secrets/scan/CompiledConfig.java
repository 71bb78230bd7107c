package dev.seaworthy.rules.secrets.scan;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A configuration in a form that loads at once: nothing is parsed, and of each expression the words
 * that its matches hold are already known. The build makes it, and the same build reads it, so that
 * it has no version.
 */
public final class CompiledConfig {
  private CompiledConfig() {}

  /**
   * Writes a configuration without its notices.
   *
   * @throws IOException if {@code out} fails
   */
  public static void write(ScanConfig config, DataOutputStream out) throws IOException {
    Writer writer = new Writer(out);
    writer.list(config.rules(), writer::rule);
    writer.list(config.allowlists(), writer::allowlist);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if {@code in} fails or ends too early
   */
  public static ScanConfig read(DataInputStream in) throws IOException {
    Reader reader = new Reader(in);
    return new ScanConfig(reader.list(reader::rule), reader.list(reader::allowlist));
  }

  /** Something that is written or read for each element of a list. */
  @FunctionalInterface
  private interface Put<T> {
    void put(T element) throws IOException;
  }

  /** Something that is read for each element of a list. */
  @FunctionalInterface
  private interface Get<T> {
    T get() throws IOException;
  }

  private record Writer(DataOutputStream out) {
    <T> void list(List<T> elements, Put<T> put) throws IOException {
      out.writeInt(elements.size());
      for (T element : elements) {
        put.put(element);
      }
    }

    <T> void optional(Optional<T> value, Put<T> put) throws IOException {
      list(value.stream().toList(), put);
    }

    void rule(ScanRule rule) throws IOException {
      text(rule.id());
      text(rule.description());
      optional(rule.regex(), this::regex);
      optional(rule.path(), this::pattern);
      out.writeInt(rule.secretGroup());
      out.writeDouble(rule.entropy());
      list(rule.keywords(), this::text);
      list(rule.tags(), this::text);
      list(rule.allowlists(), this::allowlist);
      list(rule.required(), this::required);
      out.writeBoolean(rule.isHelper());
      out.writeInt(rule.window());
      Map<String, String> traits = new TreeMap<>(rule.traits());
      list(List.copyOf(traits.keySet()), this::text);
      list(List.copyOf(traits.values()), this::text);
    }

    void allowlist(Allowlist list) throws IOException {
      text(list.description());
      text(list.condition().name());
      list(List.copyOf(new TreeSet<>(list.commits())), this::text);
      optional(list.paths(), this::pattern);
      text(list.target().name());
      optional(list.regexes(), this::pattern);
      optional(list.stopwords(), words -> list(words.words(), this::text));
      optional(list.only(), this::pattern);
    }

    void required(RequiredRule rule) throws IOException {
      text(rule.id());
      out.writeInt(rule.withinLines().orElse(-1));
      out.writeInt(rule.withinColumns().orElse(-1));
    }

    void pattern(LazyPattern pattern) throws IOException {
      text(pattern.expression());
      text(pattern.owner());
    }

    void regex(LazyPattern pattern) throws IOException {
      pattern(pattern);
      list(pattern.words(), words -> list(words, this::text));
    }

    /** The length first, because an expression can be longer than {@code writeUTF} allows. */
    void text(String text) throws IOException {
      out.writeInt(text.length());
      out.writeChars(text);
    }
  }

  private record Reader(DataInputStream in) {
    <T> List<T> list(Get<T> get) throws IOException {
      int size = in.readInt();
      List<T> elements = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        elements.add(get.get());
      }
      return elements;
    }

    <T> Optional<T> optional(Get<T> get) throws IOException {
      return list(get).stream().findFirst();
    }

    ScanRule rule() throws IOException {
      return new ScanRule(
          text(),
          text(),
          optional(this::regex),
          optional(this::pattern),
          in.readInt(),
          in.readDouble(),
          list(this::text),
          list(this::text),
          list(this::allowlist),
          list(this::required),
          in.readBoolean(),
          in.readInt(),
          traits());
    }

    private Map<String, String> traits() throws IOException {
      List<String> keys = list(this::text);
      List<String> values = list(this::text);
      Map<String, String> traits = new LinkedHashMap<>();
      for (int i = 0; i < keys.size(); i++) {
        traits.put(keys.get(i), values.get(i));
      }
      return traits;
    }

    Allowlist allowlist() throws IOException {
      return new Allowlist(
          text(),
          Allowlist.Condition.valueOf(text()),
          Set.copyOf(list(this::text)),
          optional(this::pattern),
          Allowlist.Target.valueOf(text()),
          optional(this::pattern),
          optional(() -> new LazyWords(list(this::text))),
          optional(this::pattern));
    }

    RequiredRule required() throws IOException {
      return new RequiredRule(text(), count(), count());
    }

    private OptionalInt count() throws IOException {
      int value = in.readInt();
      return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }

    LazyPattern pattern() throws IOException {
      return new LazyPattern(text(), text());
    }

    LazyPattern regex() throws IOException {
      return new LazyPattern(text(), text(), list(() -> list(this::text)));
    }

    String text() throws IOException {
      byte[] bytes = in.readNBytes(2 * in.readInt());
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
  }
}
