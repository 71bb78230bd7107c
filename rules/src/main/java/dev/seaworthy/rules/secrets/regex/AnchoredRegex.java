package dev.seaworthy.rules.secrets.regex;

import dev.seaworthy.core.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * Where an expression can match, judged from the words that its matches hold.
 *
 * <p>A match with a word at a place lies within {@link #reach} of that place: what stands before
 * the word is what an automaton for the part before it accepts, read backwards, and the part after
 * it alike; and neither is longer than its part of the expression can match. Both automata accept
 * at least what the matcher does, because they take every assertion to hold, every letter in any
 * case where the expression ignores case, and a wide count of characters for any number of them. So
 * a search in the united reaches of all words, with one character of context on either side, finds
 * exactly what a search in the whole text finds.
 *
 * <p>Immutable but for automata that are completed on demand.
 */
public final class AnchoredRegex {
  private final List<Side> anchors;

  private AnchoredRegex(List<Anchor> anchors) {
    this.anchors = anchors.stream().map(Side::new).toList();
  }

  /**
   * Takes an expression apart.
   *
   * @param expression an expression that the matcher accepts
   * @return nothing if no word is in every match, or the expression uses unknown syntax
   */
  public static Optional<AnchoredRegex> of(String expression) {
    try {
      List<Anchor> anchors = Anchor.of(RegexParser.parse(expression));
      return anchors.isEmpty() ? Optional.empty() : Optional.of(new AnchoredRegex(anchors));
    } catch (UnknownSyntaxException e) {
      return Optional.empty();
    }
  }

  /** Returns for each anchor its words, in lower case; every match holds a word of some anchor. */
  public List<List<String>> words() {
    return anchors.stream().map(side -> side.anchor.words()).toList();
  }

  /**
   * Returns what a match can cover that holds a word at a place.
   *
   * @param anchor the index of the word's anchor
   * @param word where the word stands
   * @return nothing if no match holds the word there; the whole text if that is hard to tell
   */
  public Optional<Span> reach(CharSequence text, int anchor, Span word) {
    Side side = anchors.get(anchor);
    int end = side.after().end(text, word.end());
    if (end == LazyAutomaton.NOWHERE) {
      return Optional.empty();
    }
    int start = side.before().beginning(text, word.start());
    if (start == LazyAutomaton.NOWHERE) {
      return Optional.empty();
    }
    boolean known = start != LazyAutomaton.UNKNOWN && end != LazyAutomaton.UNKNOWN;
    return Optional.of(known ? new Span(start, end) : new Span(0, text.length()));
  }

  /** An anchor and the automata of its two sides, built when its word first turns up. */
  private static final class Side {
    private final Anchor anchor;
    private volatile LazyAutomaton before;
    private volatile LazyAutomaton after;

    Side(Anchor anchor) {
      this.anchor = anchor;
    }

    LazyAutomaton before() {
      LazyAutomaton known = before;
      if (known == null) {
        known = new LazyAutomaton(anchor.before().reversed());
        before = known;
      }
      return known;
    }

    LazyAutomaton after() {
      LazyAutomaton known = after;
      if (known == null) {
        known = new LazyAutomaton(anchor.after());
        after = known;
      }
      return known;
    }
  }
}
