package dev.seaworthy.core.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Finds all occurrences of many keywords in one pass, whatever their case: an Aho-Corasick
 * automaton whose failure links are resolved into a dense table over classes of characters.
 * Characters that no keyword contains share class 0.
 *
 * <p>Letters are folded one UTF-16 code unit at a time as {@link Character#toLowerCase(char)} does,
 * so that a KELVIN SIGN counts as a k; and a LONG S counts as an s, as it does where an expression
 * ignores case. Immutable.
 */
public final class KeywordAutomaton {
  private static final int ASCII = 128;
  private static final char LONG_S = '\u017F';

  private final List<String> keywords;
  private final char[] classChars;
  private final int[] asciiClass = new int[ASCII];
  private final int classes;

  /** Row after row, one per state, in rows of {@link #classes}; entries are offsets of rows. */
  private final int[] next;

  /** For each state the keywords that end there, longest first. */
  private final int[][] ending;

  /** The first row of a state in which a keyword ends; all later ones are such. */
  private final int firstEnding;

  /** Takes what a pass finds. */
  @FunctionalInterface
  public interface Hits {
    /**
     * Takes one occurrence.
     *
     * @param keyword index of the keyword in the order of construction
     * @param end UTF-16 offset after its last character
     */
    void hit(int keyword, int end);
  }

  /**
   * Builds the automaton.
   *
   * @param words the keywords in the order of their indices; none is empty
   */
  public KeywordAutomaton(Collection<String> words) {
    keywords = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    classChars = distinctChars(keywords);
    classes = classChars.length + 1;
    for (char c = 0; c < ASCII; c++) {
      asciiClass[c] = searchClass(Character.toLowerCase(c));
    }
    Trie trie = new Trie();
    for (int i = 0; i < keywords.size(); i++) {
      trie.add(i);
    }
    trie.resolve();
    int[] order = trie.plainFirst();
    next = trie.table(order);
    ending = new int[order.length][];
    int plain = 0;
    for (int state = 0; state < order.length; state++) {
      ending[order[state]] = trie.ending.get(state);
      plain += trie.ending.get(state).length == 0 ? 1 : 0;
    }
    firstEnding = plain * classes;
  }

  /** Returns the keywords in lower case, in the order of their indices. */
  public List<String> keywords() {
    return keywords;
  }

  /** Reports every occurrence of every keyword in {@code text}, in the order of their ends. */
  public void scan(String text, Hits hits) {
    int length = text.length();
    int row = 0;
    for (int i = 0; i < length; i++) {
      row = next[row + classOf(text.charAt(i))];
      if (row >= firstEnding) {
        for (int keyword : ending[row / classes]) {
          hits.hit(keyword, i + 1);
        }
      }
    }
  }

  /** Returns whether any keyword occurs in {@code text}. */
  public boolean occursIn(String text) {
    int length = text.length();
    int row = 0;
    for (int i = 0; i < length; i++) {
      row = next[row + classOf(text.charAt(i))];
      if (row >= firstEnding) {
        return true;
      }
    }
    return false;
  }

  private int classOf(char c) {
    return c < ASCII ? asciiClass[c] : searchClass(c == LONG_S ? 's' : Character.toLowerCase(c));
  }

  private int searchClass(char lower) {
    int found = Arrays.binarySearch(classChars, lower);
    return found >= 0 ? found + 1 : 0;
  }

  private static char[] distinctChars(List<String> words) {
    StringBuilder found = new StringBuilder();
    words.stream()
        .flatMapToInt(String::chars)
        .sorted()
        .distinct()
        .forEach(c -> found.append((char) c));
    return found.toString().toCharArray();
  }

  /** The states while they are built, numbered in the order of creation; 0 is the start. */
  private final class Trie {
    private final List<int[]> children = new ArrayList<>();
    private final List<int[]> ending = new ArrayList<>();

    Trie() {
      newState();
    }

    private int newState() {
      children.add(new int[classes]);
      ending.add(new int[0]);
      return children.size() - 1;
    }

    void add(int keyword) {
      String word = keywords.get(keyword);
      if (word.isEmpty()) {
        throw new IllegalArgumentException("an empty keyword is everywhere");
      }
      int state = 0;
      for (int i = 0; i < word.length(); i++) {
        int charClass = classOf(word.charAt(i));
        int child = children.get(state)[charClass];
        if (child == 0) {
          child = newState();
          children.get(state)[charClass] = child;
        }
        state = child;
      }
      ending.set(state, append(ending.get(state), keyword));
    }

    /** Completes every row from the row of its longest proper suffix, breadth first. */
    void resolve() {
      int[] suffix = new int[children.size()];
      ArrayDeque<Integer> queue = new ArrayDeque<>();
      for (int child : children.get(0)) {
        if (child != 0) {
          queue.add(child);
        }
      }
      while (!queue.isEmpty()) {
        int state = queue.remove();
        int[] row = children.get(state);
        int[] fallback = children.get(suffix[state]);
        for (int c = 0; c < classes; c++) {
          if (row[c] == 0) {
            row[c] = fallback[c];
          } else {
            suffix[row[c]] = fallback[c];
            queue.add(row[c]);
          }
        }
        for (int keyword : ending.get(suffix[state])) {
          ending.set(state, append(ending.get(state), keyword));
        }
      }
    }

    /** Numbers the states anew, those without a keyword first; the start stays first. */
    int[] plainFirst() {
      int[] order = new int[children.size()];
      int number = 0;
      for (boolean ends : new boolean[] {false, true}) {
        for (int state = 0; state < order.length; state++) {
          if (ending.get(state).length > 0 == ends) {
            order[state] = number++;
          }
        }
      }
      return order;
    }

    int[] table(int[] order) {
      int[] table = new int[children.size() * classes];
      for (int state = 0; state < order.length; state++) {
        int[] row = children.get(state);
        for (int c = 0; c < classes; c++) {
          table[order[state] * classes + c] = order[row[c]] * classes;
        }
      }
      return table;
    }

    private int[] append(int[] array, int value) {
      int[] longer = Arrays.copyOf(array, array.length + 1);
      longer[array.length] = value;
      return longer;
    }
  }
}
