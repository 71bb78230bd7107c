package dev.seaworthy.rules.secrets.regex;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.seaworthy.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnchoredRegexTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "\\bgsk_[A-Za-z0-9]{4}\\b ~ [[gsk_]]",
        "(?i)[\\w.-]{0,50}?(?:access|key)\\s*= ~ [[access, key]]",
        "(?:sk|rk)_(?:live|test)_[0-9]+ ~ [[rk_live_, rk_test_, sk_live_, sk_test_]]",
        "(?:abc[0-9]+|[0-9]+xyz) ~ [[abc], [xyz]]",
        "(?:https?://)?hooks.slack.com/ ~ [[hooks]]",
        "a(?:bc){2}d ~ [[abcbcd]]",
        "\\x61\\Qb.c\\E\\.d ~ [[ab.c.d]]",
        "(?:key)+ ~ [[key]]",
        "=(?i:A{22})[a-z%]{80,100} ~ [[aaaaaaaaaaaaaaaa]]",
        "x[ab]y ~ [[xay, xby]]"
      })
  void knowsTheWordsThatEveryMatchHolds(String expression, String words) {
    assertThat(AnchoredRegex.of(expression).orElseThrow().words()).hasToString(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[a-z]+", "(?:key)?[0-9]{8}", "a|[0-9]{3}", "\\pL+abc", "x"})
  void knowsNoWordWhereNoneMustBeOrTheSyntaxIsForeign(String expression) {
    assertThat(AnchoredRegex.of(expression)).isEmpty();
  }

  @Test
  void reachesAsFarAsAMatchCan() {
    AnchoredRegex regex = AnchoredRegex.of("[a-z]{0,9}key=[0-9]+").orElseThrow();
    String text = "--mykey=123;";
    assertThat(regex.reach(text, 0, new Span(4, 8))).contains(new Span(2, 11));
    assertThat(regex.reach("key=x", 0, new Span(0, 4))).isEmpty();
  }

  @Test
  void takesTheWholeTextWhereTheWayIsTooLong() {
    AnchoredRegex regex = AnchoredRegex.of("key[^x]*x").orElseThrow();
    String text = "key" + "-".repeat(20_000);
    assertThat(regex.reach(text, 0, new Span(0, 3))).contains(new Span(0, text.length()));
  }

  @ParameterizedTest
  @CsvSource({
    "'key[x-z]{0,400}', 20000, 20403",
    "'key[^\\n]{0,400}', 20000, 20803", // two units for each character beyond the basic plane
    "'[\\w%]{80,100}key', 19900, 20003",
    "'\\b(?:[w-z]{3}|x){2,7}key', 19979, 20003",
  })
  void reachesNoFurtherThanTheLongestMatch(String expression, int start, int end) {
    AnchoredRegex regex = AnchoredRegex.of(expression).orElseThrow();
    String text = "x".repeat(20_000) + "key" + "x".repeat(20_000);
    assertThat(regex.reach(text, 0, new Span(20_000, 20_003))).contains(new Span(start, end));
  }

  @Test
  void foldsCaseAsTheMatcherDoes() {
    AnchoredRegex regex = AnchoredRegex.of("(?i)sky[^k]").orElseThrow();
    assertThat(regex.words()).hasToString("[[sky]]");
    assertThat(regex.reach("\u017F\u212Ay.", 0, new Span(0, 3))).contains(new Span(0, 4));
  }

  /** Every match of the matcher lies within the reach of some word in it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?i)[a-c]{0,3}?(?:ab|ca)[ab=]{0,2}=\\s*([a-c]{2,5})(?:[;\\s]|$)",
        "\\bab[^\\n]*?=c",
        "(?m)^a*bc(?:=|;)$",
        "(?:ab(?s:.){0,4}c|[bc]+==)",
        "(?:(a|b)c){2,}",
        "aa[^ab;]?b\\B",
        "ab[^\\n]{0,6}?=c",
        "[^a]{3,9}aa.{5,12};",
        "b{2,}(?:[ab;]{2}c){1,2}"
      })
  void missesNoMatchOnRandomTexts(String expression) {
    AnchoredRegex regex = AnchoredRegex.of(expression).orElseThrow();
    Pattern pattern = Pattern.compile(expression);
    Random random = new Random(expression.hashCode());
    int matches = 0;
    for (int round = 0; round < 3000; round++) {
      String text = text(random);
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        Span match = new Span(matcher.start(), matcher.end());
        matches++;
        assertThat(reaches(regex, text)).as(text).anyMatch(reach -> reach.contains(match));
      }
    }
    assertThat(matches).isGreaterThan(2);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append("aabbccABC=;\n ".charAt(random.nextInt(13)));
    }
    return text.toString();
  }

  private static List<Span> reaches(AnchoredRegex regex, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<Span> reaches = new ArrayList<>();
    for (int anchor = 0; anchor < regex.words().size(); anchor++) {
      for (String word : regex.words().get(anchor)) {
        for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
          regex.reach(text, anchor, new Span(at, at + word.length())).ifPresent(reaches::add);
        }
      }
    }
    return reaches;
  }

  @ParameterizedTest
  @CsvSource({"a.c, xxabcxx, true", "a.c, xxacbxx, false", "^abc$, xabcx, true", "k+, KK, false"})
  void aScreenLetsThroughWhatMayMatch(String expression, String text, boolean lets) {
    assertThat(Screen.of(expression).orElseThrow().lets(text)).isEqualTo(lets);
  }
}
