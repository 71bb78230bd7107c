package dev.seaworthy.rules.secrets.scan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/**
 * One table of a configuration while it is read. It remembers which keys were asked for, so that a
 * misspelt one is noticed, and says in every message where it stands.
 */
final class Section {
  private final String file;
  private final String owner;
  private final TomlTable table;
  private final Map<String, String> keys = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();

  /**
   * Creates the section.
   *
   * @param file the name of the configuration
   * @param owner what the table describes, for messages
   * @param table the table
   */
  Section(String file, String owner, TomlTable table) {
    this.file = file;
    this.owner = owner;
    this.table = table;
    table.keySet().forEach(key -> keys.put(key.toLowerCase(Locale.ROOT), key));
  }

  /** Returns this section under another name. */
  Section named(String other) {
    return new Section(file, other, table);
  }

  /** Returns an error that names this section. */
  ScanConfigException error(String problem) {
    return new ScanConfigException(file + ": " + owner + " " + problem);
  }

  /** Refuses keys that nothing asked for. */
  void requireNothingElse() {
    for (String key : keys.keySet()) {
      if (!asked.contains(key)) {
        throw at(key, "is not a key that " + owner + " can have");
      }
    }
  }

  Optional<String> text(String key) {
    return value(key, String.class, "a string").filter(text -> !text.isEmpty());
  }

  /** Returns a number, 0 when the key is absent. */
  double number(String key) {
    return value(key, Number.class, "a number").map(Number::doubleValue).orElse(0d);
  }

  /** Returns a whole number that is not negative; empty when the key is absent. */
  OptionalInt count(String key) {
    Optional<Number> number = value(key, Number.class, "a whole number");
    if (number.isEmpty()) {
      return OptionalInt.empty();
    }
    double value = number.get().doubleValue();
    if (value != Math.rint(value) || value < 0 || value > Integer.MAX_VALUE) {
      throw at(key, "must be a whole number that is not negative");
    }
    return OptionalInt.of((int) value);
  }

  /** Returns a truth value, false when the key is absent. */
  boolean flag(String key) {
    return value(key, Boolean.class, "true or false").orElse(false);
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Object element : elements(key)) {
      if (!(element instanceof String text) || text.isEmpty()) {
        throw at(key, "must hold strings that are not empty");
      }
      texts.add(text);
    }
    return texts;
  }

  List<Section> sections(String key) {
    List<Section> sections = new ArrayList<>();
    for (Object element : elements(key)) {
      if (!(element instanceof TomlTable inner)) {
        throw at(key, "must be an array of tables");
      }
      sections.add(new Section(file, nameOf(key) + " " + (sections.size() + 1), inner));
    }
    return sections;
  }

  Optional<Section> section(String key) {
    return value(key, TomlTable.class, "a table")
        .map(inner -> new Section(file, nameOf(key), inner));
  }

  /** Returns the entries of the table {@code seaworthy}, whose values are scalars. */
  Map<String, String> traits() {
    Map<String, String> traits = new LinkedHashMap<>();
    value("seaworthy", TomlTable.class, "a table")
        .ifPresent(
            inner -> inner.toMap().forEach((key, value) -> traits.put(key, value.toString())));
    return traits;
  }

  Optional<LazyPattern> pattern(String key) {
    return text(key).map(expression -> new LazyPattern(expression, place(key)));
  }

  Optional<LazyPattern> anyOf(String key) {
    List<String> expressions = texts(key);
    return expressions.isEmpty()
        ? Optional.empty()
        : Optional.of(LazyPattern.anyOf(expressions, place(key)));
  }

  /** Returns where a key stands and whose it is, for messages. */
  private String place(String key) {
    String written = keys.get(key.toLowerCase(Locale.ROOT));
    int line = table.inputPositionOf(List.of(written)).line();
    return "%s:%d: %s of %s".formatted(file, line, key, owner);
  }

  <T> T oneOf(String key, String standard, Map<String, T> values) {
    String word = text(key).orElse(standard).toLowerCase(Locale.ROOT);
    T value = values.get(word);
    if (value == null) {
      throw at(
          key,
          "is '" + word + "', but must be one of " + values.keySet().stream().sorted().toList());
    }
    return value;
  }

  private List<Object> elements(String key) {
    return value(key, TomlArray.class, "an array").map(TomlArray::toList).orElse(List.of());
  }

  private <T> Optional<T> value(String key, Class<T> type, String expected) {
    String folded = key.toLowerCase(Locale.ROOT);
    asked.add(folded);
    String written = keys.get(folded);
    if (written == null) {
      return Optional.empty();
    }
    Object value = table.get(List.of(written));
    if (!type.isInstance(value)) {
      throw at(key, "must be " + expected);
    }
    return Optional.of(type.cast(value));
  }

  private String nameOf(String key) {
    return key + " of " + owner;
  }

  private ScanConfigException at(String key, String problem) {
    return new ScanConfigException(place(key) + " " + problem);
  }
}
