package dev.seaworthy.rules.secrets.regex;

import java.util.List;
import java.util.Optional;

/**
 * Rules out texts in which an expression matches nowhere, in one quick pass: an automaton for the
 * expression after any beginning, with every assertion taken to hold. Immutable but for states that
 * are found on demand.
 */
public final class Screen {
  private final LazyAutomaton automaton;

  private Screen(LazyAutomaton automaton) {
    this.automaton = automaton;
  }

  /**
   * Makes a screen for an expression that the matcher accepts.
   *
   * @return nothing if the expression uses unknown syntax
   */
  public static Optional<Screen> of(String expression) {
    try {
      RegexNode after = RegexParser.parse(expression);
      RegexNode anywhere = RegexNode.sequence(List.of(RegexNode.ANYTHING, after));
      return Optional.of(new Screen(new LazyAutomaton(anywhere)));
    } catch (UnknownSyntaxException e) {
      return Optional.empty();
    }
  }

  /** Returns whether the expression may match in a text; false is certain. */
  public boolean lets(CharSequence text) {
    return automaton.mayAccept(text);
  }
}
