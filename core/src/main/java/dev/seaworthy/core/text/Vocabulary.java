package dev.seaworthy.core.text;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that many ask a text for: it is searched once for all of them. Immutable. */
public final class Vocabulary {
  private final List<String> words;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final KeywordAutomaton automaton;

  /** Creates a vocabulary; a word may come more than once, and none is empty. */
  public Vocabulary(Collection<String> words) {
    this.words = words.stream().distinct().toList();
    this.words.forEach(word -> numbers.put(word, numbers.size()));
    this.automaton = new KeywordAutomaton(this.words);
  }

  /** Searches a text. */
  public Mentions in(String text) {
    BitSet found = new BitSet();
    automaton.scan(
        text,
        (number, end) -> {
          String word = words.get(number);
          if (!found.get(number) && text.startsWith(word, end - word.length())) {
            found.set(number);
          }
        });
    return new Mentions(found);
  }

  /** The words that a text holds, in upper and lower case as they are written. */
  public final class Mentions {
    private final BitSet found;

    private Mentions(BitSet found) {
      this.found = found;
    }

    /**
     * Returns whether the text holds a word.
     *
     * @throws IllegalArgumentException if the word is not of the vocabulary
     */
    public boolean contain(String word) {
      Integer number = numbers.get(word);
      if (number == null) {
        throw new IllegalArgumentException("'" + word + "' is not a word that was asked for");
      }
      return found.get(number);
    }
  }
}
