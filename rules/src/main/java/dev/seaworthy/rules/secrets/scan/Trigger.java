package dev.seaworthy.rules.secrets.scan;

import dev.seaworthy.core.text.KeywordAutomaton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for the keywords of all rules, which say whether a rule is asked at all, and for the words
 * of their expressions, which say where; in one pass over a text. Immutable.
 */
final class Trigger {
  private final int rules;
  private final boolean[] always;
  private final boolean[] located;
  private final KeywordAutomaton automaton;
  private final int[] lengths;

  /** For each word the rules that have it as keyword. */
  private final int[][] asked;

  /** For each word pairs of a rule and an anchor of it. */
  private final int[][] anchored;

  /** Creates the trigger. */
  Trigger(List<ScanRule> rules) {
    this.rules = rules.size();
    this.always = new boolean[rules.size()];
    this.located = new boolean[rules.size()];
    Map<String, List<Integer>> askedBy = new LinkedHashMap<>();
    Map<String, List<Integer>> anchoredBy = new LinkedHashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      ScanRule rule = rules.get(i);
      always[i] = rule.keywords().isEmpty();
      located[i] = rule.window() > 0;
      for (String keyword : rule.keywords()) {
        askedBy.computeIfAbsent(keyword, word -> new ArrayList<>()).add(i);
        anchoredBy.computeIfAbsent(keyword, word -> new ArrayList<>());
      }
      List<List<String>> words = rule.regex().map(LazyPattern::words).orElse(List.of());
      for (int anchor = 0; anchor < words.size(); anchor++) {
        for (String word : words.get(anchor)) {
          anchoredBy.computeIfAbsent(word, w -> new ArrayList<>()).addAll(List.of(i, anchor));
        }
      }
    }
    List<String> words = List.copyOf(anchoredBy.keySet());
    this.automaton = new KeywordAutomaton(words);
    this.lengths = words.stream().mapToInt(String::length).toArray();
    this.asked =
        words.stream()
            .map(word -> array(askedBy.getOrDefault(word, List.of())))
            .toArray(int[][]::new);
    this.anchored = words.stream().map(word -> array(anchoredBy.get(word))).toArray(int[][]::new);
  }

  private static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  /** What one pass found. */
  final class Result {
    private final boolean[] seen = always.clone();
    private final Occurrences[] words = new Occurrences[rules];
    private final Occurrences[] keywords = new Occurrences[rules];

    /** Returns whether a rule is asked. */
    boolean asks(int rule) {
      return seen[rule];
    }

    /** Returns where the words of a rule's expression occur; null if none does. */
    Occurrences words(int rule) {
      return words[rule];
    }

    /** Returns where the keywords of a rule with a window occur; null if none does. */
    Occurrences keywords(int rule) {
      return keywords[rule];
    }

    private void hit(int word, int end) {
      for (int rule : asked[word]) {
        seen[rule] = true;
        if (located[rule]) {
          add(keywords, rule, 0, word, end);
        }
      }
      int[] pairs = anchored[word];
      for (int i = 0; i < pairs.length; i += 2) {
        add(words, pairs[i], pairs[i + 1], word, end);
      }
    }

    private void add(Occurrences[] to, int rule, int anchor, int word, int end) {
      if (to[rule] == null) {
        to[rule] = new Occurrences();
      }
      to[rule].add(anchor, end - lengths[word], end);
    }
  }

  /** Passes over a text. */
  Result scan(String text) {
    Result result = new Result();
    automaton.scan(text, result::hit);
    return result;
  }
}
