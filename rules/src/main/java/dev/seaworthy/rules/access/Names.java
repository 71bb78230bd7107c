package dev.seaworthy.rules.access;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names in a sentence. */
final class Names {
  private static final int SHOWN = 8;

  private Names() {}

  /** Returns a number with its noun. */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** Returns the first names, and how many more there are. */
  static String listed(Collection<String> names) {
    int more = names.size() - SHOWN;
    if (more > 0) {
      return names.stream().limit(SHOWN).collect(Collectors.joining(", "))
          + " and "
          + more
          + " more";
    }
    String all = String.join(", ", names);
    int last = all.lastIndexOf(", ");
    return last < 0 ? all : all.substring(0, last) + " and " + all.substring(last + 2);
  }
}
