package dev.seaworthy.rules.secrets.regex;

import dev.seaworthy.rules.secrets.regex.RegexNode.Chars;
import dev.seaworthy.rules.secrets.regex.RegexNode.Choice;
import dev.seaworthy.rules.secrets.regex.RegexNode.Repeat;
import dev.seaworthy.rules.secrets.regex.RegexNode.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A nondeterministic automaton over UTF-16 code units (Thompson 1968). State 0 accepts; a state
 * either reads a unit or branches. A character beyond the Basic Multilingual Plane is any pair of
 * surrogates.
 */
final class Nfa {
  static final int ACCEPT = 0;

  private static final int MOST_STATES = 6000;

  /**
   * A count of characters up to a bound this much above the least is taken for any number, which
   * saves most states.
   */
  private static final int WIDE = 4;

  private static final CharSet HIGH = CharSet.range(0xD800, 0xDBFF);
  private static final CharSet LOW = CharSet.range(0xDC00, 0xDFFF);

  /** What a state reads, or null where it branches. */
  private final List<CharSet> reads = new ArrayList<>();

  private final List<int[]> next = new ArrayList<>();
  private int start;

  private Nfa() {
    add(null);
  }

  /** Builds the automaton of an expression, unless it would be very large. */
  static Optional<Nfa> of(RegexNode node) {
    Nfa nfa = new Nfa();
    try {
      nfa.start = nfa.build(node, ACCEPT);
    } catch (TooLargeException e) {
      return Optional.empty();
    }
    return Optional.of(nfa);
  }

  private static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  int start() {
    return start;
  }

  /** Returns where membership in some set that is read changes, in ascending order. */
  int[] borders() {
    return reads.stream()
        .filter(set -> set != null)
        .distinct()
        .flatMapToInt(set -> Arrays.stream(set.borders()))
        .sorted()
        .distinct()
        .toArray();
  }

  /** Adds a state and all that it branches to, keeping those that read or accept. */
  void close(int state, BitSet seen, BitSet into) {
    if (seen.get(state)) {
      return;
    }
    seen.set(state);
    if (state == ACCEPT || reads.get(state) != null) {
      into.set(state);
      return;
    }
    for (int branch : next.get(state)) {
      close(branch, seen, into);
    }
  }

  /** Returns the state after reading a unit, or -1 if the state does not read it. */
  int step(int state, char unit) {
    CharSet set = reads.get(state);
    return set != null && set.contains(unit) ? next.get(state)[0] : -1;
  }

  private int add(CharSet set, int... targets) {
    if (reads.size() >= MOST_STATES) {
      throw new TooLargeException();
    }
    reads.add(set);
    next.add(targets);
    return reads.size() - 1;
  }

  /** Adds states that match a node and then go on at {@code then}; returns the first. */
  private int build(RegexNode node, int then) {
    if (node instanceof Chars chars) {
      int unit = add(chars.set(), then);
      return chars.set().reachesBeyond()
          ? add(null, unit, add(HIGH, add(LOW, then)), add(LOW, add(HIGH, then)))
          : unit;
    }
    if (node instanceof Sequence sequence) {
      int first = then;
      for (int i = sequence.parts().size() - 1; i >= 0; i--) {
        first = build(sequence.parts().get(i), first);
      }
      return first;
    }
    if (node instanceof Choice choice) {
      return add(null, choice.options().stream().mapToInt(option -> build(option, then)).toArray());
    }
    return build((Repeat) node, then);
  }

  private int build(Repeat repeat, int then) {
    int first = then;
    if (isLoose(repeat)) {
      return build(new Repeat(repeat.part(), repeat.least(), RegexNode.UNBOUNDED), then);
    }
    if (repeat.most() == RegexNode.UNBOUNDED) {
      first = add(null, then, then);
      next.get(first)[1] = build(repeat.part(), first);
    }
    for (int i = repeat.least(); i < repeat.most(); i++) {
      first = add(null, then, build(repeat.part(), first));
    }
    for (int i = 0; i < repeat.least(); i++) {
      first = build(repeat.part(), first);
    }
    return first;
  }

  private static boolean isLoose(Repeat repeat) {
    return repeat.part() instanceof Chars && repeat.most() - repeat.least() > WIDE;
  }
}
