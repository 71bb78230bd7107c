package dev.seaworthy.core.js.scope;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a value before the program runs: a lattice with the constants at the bottom, the
 * sets of alternatives above them, and {@link Unknown} at the top.
 */
public sealed interface ConstantValue {
  /** More alternatives than this say nothing. */
  int MOST_ALTERNATIVES = 16;

  /** A longer text is not put together. */
  int LONGEST_TEXT = 100_000;

  /** A string. */
  record Text(String value) implements ConstantValue {}

  /** A number. */
  record Number(double value) implements ConstantValue {
    /** Beyond as many digits the shortest decimal is not the only one that reads as the number. */
    private static final int CERTAIN_DIGITS = 15;

    private Optional<String> asDecimal() {
      double size = Math.abs(value);
      boolean plain = value == 0 || (size >= 1e-6 && size < 1e21);
      if (!plain) {
        return Optional.empty();
      }
      BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
      return decimal.precision() <= CERTAIN_DIGITS
          ? Optional.of(decimal.toPlainString())
          : Optional.empty();
    }
  }

  /** A boolean. */
  record Bool(boolean value) implements ConstantValue {}

  /** The value {@code null}. */
  record Null() implements ConstantValue {}

  /** The value {@code undefined}. */
  record Undefined() implements ConstantValue {}

  /**
   * The value of an environment variable: a string, or undefined where it is not set.
   *
   * @param name the name of the variable
   */
  record Environment(String name) implements ConstantValue {}

  /**
   * A string of which parts are known.
   *
   * @param parts in order, no two neighbours {@link Text}; at least two
   */
  record Template(List<ConstantValue> parts) implements ConstantValue {}

  /**
   * One of several values, and no one knows which.
   *
   * @param values at least two, none of them a set itself; {@link Unknown} may be among them
   */
  record OneOf(Set<ConstantValue> values) implements ConstantValue {}

  /** Any value. */
  record Unknown() implements ConstantValue {}

  /** Any value. */
  ConstantValue UNKNOWN = new Unknown();

  /** Returns the value of either. */
  static ConstantValue either(ConstantValue first, ConstantValue second) {
    Set<ConstantValue> values = new LinkedHashSet<>(first.alternatives());
    values.addAll(second.alternatives());
    if (values.size() == 1) {
      return first;
    }
    return values.size() > MOST_ALTERNATIVES ? UNKNOWN : new OneOf(values);
  }

  /**
   * Returns the text of the values one after the other: a text for each combination of
   * alternatives, as long as there are few.
   */
  static ConstantValue concatenation(List<ConstantValue> values) {
    List<List<ConstantValue>> texts = List.of(List.of());
    for (ConstantValue value : values) {
      boolean few = texts.size() * value.alternatives().size() <= MOST_ALTERNATIVES;
      List<List<ConstantValue>> longer = new ArrayList<>();
      for (List<ConstantValue> text : texts) {
        for (ConstantValue alternative : few ? value.alternatives() : Set.of(UNKNOWN)) {
          longer.add(appended(text, alternative));
        }
      }
      texts = longer;
    }
    return texts.stream().map(ConstantValue::text).reduce(ConstantValue::either).orElseThrow();
  }

  private static List<ConstantValue> appended(List<ConstantValue> before, ConstantValue value) {
    List<ConstantValue> parts = new ArrayList<>(before);
    for (ConstantValue part : value instanceof Template known ? known.parts() : List.of(value)) {
      int last = parts.size() - 1;
      ConstantValue shown = part.asText().<ConstantValue>map(Text::new).orElse(part);
      if (last >= 0 && parts.get(last) instanceof Text first && shown instanceof Text text) {
        boolean fits = first.value().length() + text.value().length() <= LONGEST_TEXT;
        parts.set(last, fits ? new Text(first.value() + text.value()) : UNKNOWN);
      } else {
        parts.add(shown instanceof Number ? UNKNOWN : shown);
      }
    }
    return parts;
  }

  private static ConstantValue text(List<ConstantValue> parts) {
    List<ConstantValue> known = parts.stream().filter(part -> !part.equals(new Text(""))).toList();
    return switch (known.size()) {
      case 0 -> new Text("");
      case 1 -> known.get(0);
      default -> new Template(known);
    };
  }

  /** Returns the values that this may be; itself if it is no set. */
  default Set<ConstantValue> alternatives() {
    return this instanceof OneOf one ? one.values() : Set.of(this);
  }

  /** Returns what the value reads as within a template; empty if that is not known. */
  default Optional<String> asText() {
    if (this instanceof Text text) {
      return Optional.of(text.value());
    }
    if (this instanceof Number number) {
      return number.asDecimal();
    }
    if (this instanceof Bool bool) {
      return Optional.of(Boolean.toString(bool.value()));
    }
    if (this instanceof Null) {
      return Optional.of("null");
    }
    return this instanceof Undefined ? Optional.of("undefined") : Optional.empty();
  }

  /** Returns what {@code typeof} says; empty if that is not known. */
  default Optional<String> typeName() {
    if (this instanceof Text || this instanceof Template) {
      return Optional.of("string");
    }
    if (this instanceof Number) {
      return Optional.of("number");
    }
    if (this instanceof Bool) {
      return Optional.of("boolean");
    }
    if (this instanceof Null) {
      return Optional.of("object");
    }
    return this instanceof Undefined ? Optional.of("undefined") : Optional.empty();
  }

  /** Returns whether a condition holds with this value; empty if that is not known. */
  default Optional<Boolean> truthiness() {
    if (this instanceof Text text) {
      return Optional.of(!text.value().isEmpty());
    }
    if (this instanceof Number number) {
      return Optional.of(number.value() != 0 && !Double.isNaN(number.value()));
    }
    if (this instanceof Bool bool) {
      return Optional.of(bool.value());
    }
    if (this instanceof Null || this instanceof Undefined) {
      return Optional.of(false);
    }
    if (this instanceof Template template) {
      return template.parts().stream().anyMatch(Text.class::isInstance)
          ? Optional.of(true)
          : Optional.empty();
    }
    if (this instanceof OneOf one) {
      Set<Optional<Boolean>> answers = new LinkedHashSet<>();
      one.values().forEach(value -> answers.add(value.truthiness()));
      return answers.size() == 1 ? answers.iterator().next() : Optional.empty();
    }
    return Optional.empty();
  }

  /** Returns whether the value is {@code null} or {@code undefined}; empty if not known. */
  default Optional<Boolean> nullishness() {
    if (this instanceof Null || this instanceof Undefined) {
      return Optional.of(true);
    }
    if (this instanceof Environment || this instanceof Unknown || this instanceof OneOf) {
      return Optional.empty();
    }
    return Optional.of(false);
  }
}
