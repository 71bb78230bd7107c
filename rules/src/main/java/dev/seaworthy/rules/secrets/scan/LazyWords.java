package dev.seaworthy.rules.secrets.scan;

import dev.seaworthy.core.text.KeywordAutomaton;
import java.util.List;

/** Words to look for; the automaton for them is built when it is first asked. */
public final class LazyWords {
  private final List<String> words;
  private volatile KeywordAutomaton automaton;

  /** Creates the words; none is empty. */
  public LazyWords(List<String> words) {
    this.words = List.copyOf(words);
  }

  /** Returns the words as they were given. */
  public List<String> words() {
    return words;
  }

  /** Returns whether any word occurs in {@code text}, whatever its case. */
  boolean occursIn(String text) {
    KeywordAutomaton known = automaton;
    if (known == null) {
      known = new KeywordAutomaton(words);
      automaton = known;
    }
    return known.occursIn(text);
  }

  @Override
  public String toString() {
    return words.toString();
  }
}
