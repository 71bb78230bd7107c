package dev.seaworthy.rules.secrets.regex;

import dev.seaworthy.rules.secrets.regex.RegexNode.Chars;
import dev.seaworthy.rules.secrets.regex.RegexNode.Choice;
import dev.seaworthy.rules.secrets.regex.RegexNode.Repeat;
import dev.seaworthy.rules.secrets.regex.RegexNode.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words of which every match holds one, with what stands around it.
 *
 * @param words the words in lower case, none empty
 * @param before what a match holds before the word
 * @param after what a match holds after the word
 */
record Anchor(List<String> words, RegexNode before, RegexNode after) {
  /** More words than this are not worth looking for. */
  private static final int MOST_WORDS = 64;

  private static final int MOST_ANCHORS = 24;

  /** A single letter is everywhere. */
  private static final int SHORTEST_WORD = 2;

  /** Longer words are no rarer. */
  private static final int LONG_ENOUGH = 16;

  private static final char LONG_S = '\u017F';

  /** Rates a set of anchors: the longer the shortest word, the rarer. */
  private static final Comparator<List<Anchor>> BY_WORTH =
      Comparator.<List<Anchor>>comparingInt(
              anchors -> anchors.stream().mapToInt(Anchor::shortest).min().orElse(0))
          .thenComparingInt(
              anchors -> -anchors.stream().mapToInt(anchor -> anchor.words().size()).sum());

  /**
   * Returns anchors of which every match has one; none if a match needs no word.
   *
   * @param node the whole expression
   */
  static List<Anchor> of(RegexNode node) {
    return find(node).filter(anchors -> anchors.size() <= MOST_ANCHORS).orElse(List.of());
  }

  private int shortest() {
    return words.stream().mapToInt(String::length).min().orElse(0);
  }

  private Anchor within(List<RegexNode> before, List<RegexNode> after) {
    List<RegexNode> first = new ArrayList<>(before);
    first.add(this.before);
    List<RegexNode> last = new ArrayList<>(List.of(this.after));
    last.addAll(after);
    return new Anchor(words, RegexNode.sequence(first), RegexNode.sequence(last));
  }

  private static Optional<List<Anchor>> find(RegexNode node) {
    return inSequence(node instanceof Sequence sequence ? sequence.parts() : List.of(node));
  }

  private static Optional<List<Anchor>> inEach(Choice choice) {
    List<Anchor> all = new ArrayList<>();
    for (RegexNode option : choice.options()) {
      Optional<List<Anchor>> anchors = find(option);
      if (anchors.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(anchors.get());
    }
    return Optional.of(all);
  }

  private static Optional<List<Anchor>> inSequence(List<RegexNode> parts) {
    Optional<List<Anchor>> best = Optional.empty();
    for (int i = 0; i < parts.size(); i++) {
      best = better(best, runFrom(parts, i));
      List<RegexNode> before = parts.subList(0, i);
      List<RegexNode> after = parts.subList(i + 1, parts.size());
      Optional<List<Anchor>> inner =
          inside(parts.get(i))
              .map(all -> all.stream().map(anchor -> anchor.within(before, after)).toList());
      best = better(best, inner);
    }
    return best;
  }

  /** Returns the anchors within an option of a choice, or within the first repetitions. */
  private static Optional<List<Anchor>> inside(RegexNode part) {
    if (part instanceof Choice choice) {
      return inEach(choice);
    }
    if (!(part instanceof Repeat repeat) || repeat.least() == 0) {
      return Optional.empty();
    }
    int first = Math.min(repeat.least(), LONG_ENOUGH);
    boolean unbounded = repeat.most() == RegexNode.UNBOUNDED;
    RegexNode rest =
        new Repeat(
            repeat.part(),
            repeat.least() - first,
            unbounded ? RegexNode.UNBOUNDED : repeat.most() - first);
    return find(RegexNode.sequence(Collections.nCopies(first, repeat.part())))
        .map(all -> all.stream().map(anchor -> anchor.within(List.of(), List.of(rest))).toList());
  }

  /** Returns the best anchor whose words begin with the part at {@code start}. */
  private static Optional<List<Anchor>> runFrom(List<RegexNode> parts, int start) {
    Optional<List<Anchor>> best = Optional.empty();
    Set<String> words = Set.of("");
    for (int end = start; end < parts.size(); end++) {
      Optional<Set<String>> next = words(parts.get(end));
      if (next.isEmpty() || words.size() * next.get().size() > MOST_WORDS) {
        break;
      }
      words = joined(words, next.get());
      Anchor anchor =
          new Anchor(
              List.copyOf(words),
              RegexNode.sequence(parts.subList(0, start)),
              RegexNode.sequence(parts.subList(end + 1, parts.size())));
      if (anchor.shortest() >= SHORTEST_WORD) {
        best = better(best, Optional.of(List.of(anchor)));
      }
      if (anchor.shortest() >= LONG_ENOUGH) {
        break;
      }
    }
    return best;
  }

  private static Optional<List<Anchor>> better(
      Optional<List<Anchor>> one, Optional<List<Anchor>> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    return BY_WORTH.compare(one.get(), other.get()) >= 0 ? one : other;
  }

  /** Returns all texts that a part matches, in lower case, if they are few. */
  private static Optional<Set<String>> words(RegexNode node) {
    if (node instanceof Chars chars) {
      return letters(chars.set());
    }
    if (node instanceof Sequence sequence) {
      Optional<Set<String>> all = Optional.of(Set.of(""));
      for (RegexNode part : sequence.parts()) {
        Optional<Set<String>> next = words(part);
        all =
            all.flatMap(
                words ->
                    next.filter(more -> words.size() * more.size() <= MOST_WORDS)
                        .map(more -> joined(words, more)));
      }
      return all;
    }
    if (node instanceof Choice choice) {
      Set<String> all = new TreeSet<>();
      for (RegexNode option : choice.options()) {
        Optional<Set<String>> words = words(option);
        if (words.isEmpty()) {
          return words;
        }
        all.addAll(words.get());
      }
      return Optional.of(all).filter(words -> words.size() <= MOST_WORDS);
    }
    return repeated((Repeat) node);
  }

  private static Optional<Set<String>> repeated(Repeat repeat) {
    if (repeat.most() == RegexNode.UNBOUNDED || repeat.most() > LONG_ENOUGH) {
      return Optional.empty();
    }
    Set<String> all = new TreeSet<>();
    for (int times = repeat.least(); times <= repeat.most(); times++) {
      List<RegexNode> copies = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        copies.add(repeat.part());
      }
      Optional<Set<String>> words = words(new Sequence(copies));
      if (words.isEmpty() || all.size() + words.get().size() > MOST_WORDS) {
        return Optional.empty();
      }
      all.addAll(words.get());
    }
    return Optional.of(all);
  }

  private static Optional<Set<String>> letters(CharSet set) {
    if (set.size() > MOST_WORDS) {
      return Optional.empty();
    }
    Set<String> letters = new TreeSet<>();
    set.stream()
        .map(c -> c == LONG_S ? 's' : Character.toLowerCase(c))
        .forEach(c -> letters.add(String.valueOf((char) c)));
    return Optional.of(letters);
  }

  private static Set<String> joined(Set<String> words, Set<String> more) {
    Set<String> joined = new TreeSet<>();
    words.forEach(word -> more.forEach(next -> joined.add(word + next)));
    return joined;
  }
}
