package dev.seaworthy.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeywordAutomatonTest {

  @Test
  void reportsEveryOccurrenceWithItsEnd() {
    assertThat(hits(List.of("he", "she", "hers"), "ushers"))
        .containsExactly("she@4", "he@4", "hers@6");
  }

  @Test
  void ignoresCaseAsLowerCasingDoes() {
    assertThat(hits(List.of("SK_Live", "straße"), "sk_LIVE Sk_lIve STRAßE \u212Aey"))
        .containsExactly("sk_live@7", "sk_live@15", "straße@22");
    assertThat(hits(List.of("key"), "\u212Aey")).containsExactly("key@3");
  }

  @Test
  void knowsWhetherAnyKeywordOccurs() {
    KeywordAutomaton automaton = new KeywordAutomaton(List.of("abc", "bd"));
    assertThat(automaton.occursIn("xABD")).isTrue();
    assertThat(automaton.occursIn("abab")).isFalse();
  }

  @Test
  void refusesAnEmptyKeyword() {
    assertThatThrownBy(() -> new KeywordAutomaton(List.of("a", "")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void agreesWithTheObviousSearchOnRandomTexts() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      List<String> words = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        String word = word(random, 1 + random.nextInt(4));
        if (!words.contains(word)) {
          words.add(word);
        }
      }
      String text = word(random, 60);
      assertThat(hits(words, text)).containsExactlyInAnyOrderElementsOf(obvious(words, text));
    }
  }

  private static String word(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append("abcé".charAt(random.nextInt(4)));
    }
    return word.toString();
  }

  private static List<String> obvious(List<String> words, String text) {
    List<String> found = new ArrayList<>();
    for (String word : words) {
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        found.add(word + "@" + (at + word.length()));
      }
    }
    return found;
  }

  private static List<String> hits(List<String> words, String text) {
    KeywordAutomaton automaton = new KeywordAutomaton(words);
    List<String> found = new ArrayList<>();
    automaton.scan(
        text, (keyword, end) -> found.add(automaton.keywords().get(keyword) + "@" + end));
    return found;
  }
}
