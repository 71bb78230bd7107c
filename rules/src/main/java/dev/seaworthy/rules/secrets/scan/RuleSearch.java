package dev.seaworthy.rules.secrets.scan;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.seaworthy.core.source.Span;
import dev.seaworthy.rules.secrets.regex.AnchoredRegex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds the matches of one rule's expression in a text, with a look at only those parts of it in
 * which the words of the expression allow a match.
 *
 * @param regex the expression
 */
record RuleSearch(LazyPattern regex) {

  /** Returns whether a text cannot hold a match, for lack of a word. */
  boolean isRuledOut(Occurrences words) {
    return words == null && !regex.words().isEmpty();
  }

  /**
   * Finds all matches, from left to right, none within another.
   *
   * @param words where the words of the expression occur; null if it is not anchored
   */
  void findAll(Layer layer, Occurrences words, Consumer<Span> found) {
    String text = layer.text();
    for (Span part : parts(text, words)) {
      if (layer.isNews(part)) {
        find(text, part, found);
      }
    }
  }

  private List<Span> parts(String text, Occurrences words) {
    Span whole = new Span(0, text.length());
    if (regex.words().isEmpty()) {
      return regex.mayOccurIn(text) ? List.of(whole) : List.of();
    }
    AnchoredRegex anchored = regex.anchored();
    List<Span> reaches = new ArrayList<>();
    for (int i = 0; i < words.count(); i++) {
      Optional<Span> reach = anchored.reach(text, words.anchor(i), words.span(i));
      if (reach.equals(Optional.of(whole))) {
        return List.of(whole);
      }
      reach.ifPresent(reaches::add);
    }
    return united(reaches);
  }

  private static List<Span> united(List<Span> reaches) {
    reaches.sort(null);
    List<Span> parts = new ArrayList<>();
    for (Span reach : reaches) {
      int last = parts.size() - 1;
      if (last >= 0 && reach.start() < parts.get(last).end()) {
        Span before = parts.get(last);
        parts.set(last, new Span(before.start(), Math.max(before.end(), reach.end())));
      } else {
        parts.add(reach);
      }
    }
    return parts;
  }

  /** Searches a part, with one more character on either side for what looks at its neighbours. */
  private void find(String text, Span part, Consumer<Span> found) {
    Pattern pattern = regex.compiled();
    int from = Math.max(0, part.start() - 1);
    int to = Math.min(text.length(), part.end() + 1);
    Matcher matcher = pattern.matcher(text.substring(from, to));
    boolean more = matcher.find(part.start() - from);
    while (more) {
      found.accept(new Span(from + matcher.start(), from + matcher.end()));
      more = matcher.find();
    }
  }
}
