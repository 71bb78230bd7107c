package dev.seaworthy.rules.secrets.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A deterministic automaton whose states come into being when a text first leads to them, as in
 * RE2. Threads share it: a transition is one number, written once its state is complete, and a
 * reader that misses one asks again under the lock.
 */
final class LazyAutomaton {
  /** The text made too many states to go on, or the way was too long; and a match has no bound. */
  static final int UNKNOWN = -2;

  /** Nothing matches. */
  static final int NOWHERE = -1;

  private static final int MOST_STATES = 8000;
  private static final int LONGEST_WAY = 16_384;
  private static final int ASCII = 128;

  /** Entries of the table: not known yet, no way on, no room; any other leads to a state. */
  private static final int UNSEEN = 0;

  private static final int DEAD = 1;
  private static final int FULL = 2;
  private static final int FIRST = 3;

  private final Nfa nfa;
  private final int[] borders;
  private final int[] asciiClass = new int[ASCII];
  private final char[] sample;
  private final int classes;
  private final Map<BitSet, Integer> numbers = new HashMap<>();
  private final List<BitSet> states = new ArrayList<>();

  /** Rows of transitions: {@code FIRST + (state << 1 | accepts)}. */
  private volatile int[] table;

  private final int start;

  /** No match has more code units; {@link #LONGEST_WAY} where a match has no such bound. */
  private final int longest;

  /** Creates the automaton of an expression; that of a very large one accepts any text. */
  LazyAutomaton(RegexNode node) {
    this.nfa = Nfa.of(node).or(() -> Nfa.of(RegexNode.ANYTHING)).orElseThrow();
    this.longest = node.longest(LONGEST_WAY);
    this.borders = nfa.borders();
    this.classes = borders.length + 1;
    this.sample = new char[classes];
    for (int i = 0; i < borders.length; i++) {
      sample[i + 1] = (char) borders[i];
    }
    for (char c = 0; c < ASCII; c++) {
      asciiClass[c] = searchClass(c);
    }
    this.table = new int[classes * 8];
    BitSet first = new BitSet();
    nfa.close(nfa.start(), new BitSet(), first);
    this.start = number(first);
  }

  /** Returns where no match that begins at {@code from} ends later, or a negative answer. */
  int end(CharSequence text, int from) {
    int entry = start;
    int last = accepts(entry) ? from : NOWHERE;
    int stop = Math.min(text.length(), from + longest);
    for (int at = from; at < stop; at++) {
      entry = next(entry, text.charAt(at));
      if (entry <= FULL) {
        return entry == DEAD ? last : unlessUnbounded(stop);
      }
      if (accepts(entry)) {
        last = at + 1;
      }
    }
    return stop == text.length() ? last : unlessUnbounded(last);
  }

  /** Returns where no match that ends at {@code from} begins earlier, reading backwards. */
  int beginning(CharSequence text, int from) {
    int entry = start;
    int last = accepts(entry) ? from : NOWHERE;
    int stop = Math.max(0, from - longest);
    for (int at = from - 1; at >= stop; at--) {
      entry = next(entry, text.charAt(at));
      if (entry <= FULL) {
        return entry == DEAD ? last : unlessUnbounded(stop);
      }
      if (accepts(entry)) {
        last = at;
      }
    }
    return stop == 0 ? last : unlessUnbounded(last);
  }

  private int unlessUnbounded(int answer) {
    return longest < LONGEST_WAY ? answer : UNKNOWN;
  }

  /** Returns whether the beginning of a text matches, or the automaton cannot tell. */
  boolean mayAccept(CharSequence text) {
    int entry = start;
    int length = text.length();
    for (int at = 0; at < length && !accepts(entry); at++) {
      entry = next(entry, text.charAt(at));
      if (entry <= FULL) {
        return entry == FULL;
      }
    }
    return accepts(entry);
  }

  private static boolean accepts(int entry) {
    return ((entry - FIRST) & 1) == 1;
  }

  private static int state(int entry) {
    return (entry - FIRST) >> 1;
  }

  private int next(int entry, char c) {
    int charClass = c < ASCII ? asciiClass[c] : searchClass(c);
    int[] known = table;
    int index = state(entry) * classes + charClass;
    int target = index < known.length ? known[index] : UNSEEN;
    return target == UNSEEN ? discover(state(entry), charClass) : target;
  }

  private int searchClass(char c) {
    int found = Arrays.binarySearch(borders, c);
    return found >= 0 ? found + 1 : -found - 1;
  }

  private synchronized int discover(int state, int charClass) {
    BitSet reached = new BitSet();
    BitSet seen = new BitSet();
    BitSet from = states.get(state);
    for (int at = from.nextSetBit(0); at >= 0; at = from.nextSetBit(at + 1)) {
      int target = nfa.step(at, sample[charClass]);
      if (target >= 0) {
        nfa.close(target, seen, reached);
      }
    }
    int entry = reached.isEmpty() ? DEAD : number(reached);
    if (entry != FULL) {
      table[state * classes + charClass] = entry;
    }
    return entry;
  }

  /** Returns the entry that leads to a set of states of the nondeterministic automaton. */
  private int number(BitSet reached) {
    Integer known = numbers.get(reached);
    if (known == null && states.size() >= MOST_STATES) {
      return FULL;
    }
    if (known == null) {
      known = states.size();
      numbers.put(reached, known);
      states.add(reached);
      if (states.size() * classes > table.length) {
        table = Arrays.copyOf(table, table.length * 2);
      }
    }
    return FIRST + ((known << 1) | (reached.get(Nfa.ACCEPT) ? 1 : 0));
  }
}
