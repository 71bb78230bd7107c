package dev.seaworthy.core.js.scope;

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

  /** A string. */
  record Text(String value) implements ConstantValue {}

  /** A number. */
  record Number(double value) implements ConstantValue {}

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

  /** Returns the text of the values one after the other. */
  static ConstantValue concatenation(List<ConstantValue> values) {
    List<ConstantValue> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (ConstantValue value : values) {
      List<ConstantValue> inner =
          value instanceof Template template ? template.parts() : List.of(value);
      for (ConstantValue part : inner) {
        Optional<String> known = part.asText();
        if (known.isPresent()) {
          text.append(known.get());
        } else {
          flush(text, parts);
          parts.add(part);
        }
      }
    }
    if (parts.isEmpty()) {
      return new Text(text.toString());
    }
    flush(text, parts);
    return new Template(List.copyOf(parts));
  }

  private static void flush(StringBuilder text, List<ConstantValue> parts) {
    if (!text.isEmpty()) {
      parts.add(new Text(text.toString()));
      text.setLength(0);
    }
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
      double value = number.value();
      boolean integral = value == Math.rint(value) && Math.abs(value) < 1e15;
      return integral ? Optional.of(Long.toString((long) value)) : Optional.empty();
    }
    if (this instanceof Bool bool) {
      return Optional.of(Boolean.toString(bool.value()));
    }
    if (this instanceof Null) {
      return Optional.of("null");
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
