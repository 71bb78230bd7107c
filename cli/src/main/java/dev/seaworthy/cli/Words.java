package dev.seaworthy.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds what a user meant by a word. */
final class Words {
  private static final int MOST_LISTED = 12;

  private Words() {}

  /**
   * Finds the thing that a word names.
   *
   * @param kind what the word should name, such as {@code format}
   * @throws TroubleException if nothing has that name; the message suggests the nearest
   */
  static <T> T find(String kind, String word, Collection<T> things, Function<T, String> name)
      throws TroubleException {
    for (T thing : things) {
      if (name.apply(thing).equals(word)) {
        return thing;
      }
    }
    throw new TroubleException(unknown(kind, word, things.stream().map(name).toList()));
  }

  /** Returns the line for a word that names nothing: the nearest name, or all if they are few. */
  static String unknown(String kind, String word, List<String> names) {
    String line = "there is no " + kind + " '" + word + "'";
    Optional<String> nearest = nearest(word, names);
    if (nearest.isPresent()) {
      return line + "; did you mean '" + nearest.get() + "'?";
    }
    return names.size() > MOST_LISTED ? line : line + "; there is " + String.join(", ", names);
  }

  /** Returns the name that takes the fewest edits, if they are few for its length. */
  private static Optional<String> nearest(String word, List<String> names) {
    return names.stream()
        .filter(name -> distance(word, name) <= Math.max(2, name.length() / 3))
        .min(Comparator.comparingInt(name -> distance(word, name)));
  }

  /** Levenshtein's distance, by the rows of its table. */
  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }
}
