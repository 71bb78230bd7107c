package dev.seaworthy.rules.secrets.scan;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.seaworthy.rules.secrets.regex.AnchoredRegex;
import dev.seaworthy.rules.secrets.regex.Screen;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * A regular expression in RE2 syntax that is compiled when it is first asked, because most rules of
 * a configuration never see their keyword. Two threads may compile it twice.
 */
public final class LazyPattern {
  private final String expression;
  private final String owner;

  /** For each anchor the words of which every match holds one; null until they are looked for. */
  private volatile List<List<String>> words;

  private volatile AnchoredRegex anchored;
  private volatile Pattern compiled;

  /** Null until the expression is first looked for. */
  private volatile Optional<Screen> screen;

  /**
   * Creates the pattern without compiling it.
   *
   * @param expression the expression in RE2 syntax
   * @param owner what the expression belongs to, for the message when it is invalid
   */
  public LazyPattern(String expression, String owner) {
    this.expression = Objects.requireNonNull(expression);
    this.owner = Objects.requireNonNull(owner);
  }

  /**
   * Creates the pattern with what was found out about it before.
   *
   * @param words what {@link #words} returned
   */
  LazyPattern(String expression, String owner, List<List<String>> words) {
    this(expression, owner);
    this.words = words;
  }

  /**
   * Joins alternatives as gitleaks does: inside one group, so that a flag such as {@code (?i)} of
   * one alternative holds for all that follow.
   */
  static LazyPattern anyOf(List<String> alternatives, String owner) {
    return new LazyPattern("(?:" + String.join("|", alternatives) + ")", owner);
  }

  /** Returns the expression. */
  public String expression() {
    return expression;
  }

  /** Returns what the expression belongs to. */
  String owner() {
    return owner;
  }

  /**
   * Returns for each anchor the words of which every match holds one, in lower case; none if a
   * match needs no word, or the expression uses syntax that only the matcher knows.
   */
  List<List<String>> words() {
    List<List<String>> known = words;
    if (known == null) {
      Optional<AnchoredRegex> parts = AnchoredRegex.of(expression);
      anchored = parts.orElse(null);
      known = parts.map(AnchoredRegex::words).orElse(List.of());
      words = known;
    }
    return known;
  }

  /**
   * Returns the expression taken apart.
   *
   * @throws NoSuchElementException if it has no {@link #words}
   */
  AnchoredRegex anchored() {
    AnchoredRegex known = anchored;
    if (known == null) {
      known = AnchoredRegex.of(expression).orElseThrow();
      anchored = known;
    }
    return known;
  }

  /** Returns whether the expression matches somewhere in {@code text}. */
  public boolean occursIn(CharSequence text) {
    return mayOccurIn(text) && compiled().matcher(text).find();
  }

  /** Returns whether the expression may match somewhere; false is certain, and quickly found. */
  @SuppressWarnings("OptionalAssignedToNull") // Null means not made yet, as for the expression.
  boolean mayOccurIn(CharSequence text) {
    Optional<Screen> known = screen;
    if (known == null) {
      known = Screen.of(expression);
      screen = known;
    }
    return known.isEmpty() || known.get().lets(text);
  }

  /**
   * Returns the compiled expression.
   *
   * @throws ScanConfigException if the expression is invalid
   */
  public Pattern compiled() {
    Pattern known = compiled;
    if (known == null) {
      try {
        known = Pattern.compile(expression);
      } catch (PatternSyntaxException e) {
        throw new ScanConfigException(owner + " is not a regular expression: " + e.getMessage(), e);
      }
      compiled = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return expression;
  }
}
