package dev.seaworthy.rules.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import dev.seaworthy.rules.secrets.scan.ScanRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/** Puts the examples of {@code secrets/examples.toml} to the pack. */
class SecretPackTest {
  private static final TomlParseResult EXAMPLES = FakeSecrets.examples();

  /** How often each template is drawn anew. */
  private static final int DRAWS = 5;

  static Stream<SecretKind> kinds() {
    return SecretPack.standard().kinds().stream();
  }

  @Test
  void everyKindHasExamplesAndEveryExampleAKind() {
    assertThat(EXAMPLES.keySet()).isEqualTo(Set.copyOf(kinds().map(SecretKind::id).toList()));
  }

  @Test
  void everyExpressionCompiles() {
    assertThat(SecretPack.standard().scanner().config().rules()).isNotEmpty();
  }

  @Test
  void everyRuleHasKeywords() {
    assertThat(SecretPack.standard().scanner().config().rules())
        .allSatisfy((ScanRule rule) -> assertThat(rule.keywords()).as(rule.id()).isNotEmpty());
  }

  @Test
  void namedKeysShareOneFrame() {
    assertThat(SecretPack.standard().scanner().config().rules())
        .filteredOn(rule -> "named".equals(rule.traits().get("judge")) && rule.window() == 2)
        .hasSizeGreaterThan(50)
        .allSatisfy(
            rule ->
                assertThat(rule.regex().orElseThrow().expression())
                    .startsWith("(?i:")
                    .contains("(?:=>|[:?.]{0,3}=|:|,|>|\\|\\||\\?\\?|\\()")
                    .endsWith(")(?:[\\\\\"'\\x60\\s;,<)}\\]&]|$)"));
  }

  @Test
  void leavesOutWhatItsMakersPublish() {
    assertThat(PublishedKeys.contains(-2619076275685339572L)).isTrue();
    assertThat(PublishedKeys.contains(0)).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void saysWhatFollowsFromAKeyUnlessItIsPublic(SecretKind kind) {
    boolean isPublic = kind.secretClass() == SecretClass.PUBLIC;
    assertThat(kind.description()).matches("([A-Z]|npm |xAI |age |1P)[\\w. -]+");
    assertThat(kind.harm().isEmpty()).isEqualTo(isPublic);
    assertThat(kind.rotate().isEmpty()).isEqualTo(isPublic);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void findsTheKeyInEveryLeak(SecretKind kind) {
    TomlTable example = EXAMPLES.getTable(kind.id());
    for (String leak : texts(example, "leak", List.of("const key = \"{}\";", "MY_KEY={}\n"))) {
      for (int draw = 0; draw < DRAWS; draw++) {
        Random random = new Random(draw);
        String key = FakeSecrets.generate(example.getString("fake"), random);
        String text = FakeSecrets.generate(leak, random).replace("{}", key);
        List<Fact> found = found(path(example), text);
        assertThat(found).as(text).hasSize(1);
        assertThat(kindOf(found.get(0))).as(text).isEqualTo(kind.id());
        if (leak.contains("{}")) {
          assertThat(spanOf(found.get(0)).of(text)).isEqualTo(key);
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void isSilentOnWhatIsClean(SecretKind kind) {
    TomlTable example = EXAMPLES.getTable(kind.id());
    List<String> clean = texts(example, "clean", List.of());
    assertThat(clean).isNotEmpty();
    for (String text : clean) {
      for (int draw = 0; draw < DRAWS; draw++) {
        String drawn = FakeSecrets.generate(text, new Random(draw));
        assertThat(found(path(example), drawn)).as(drawn).noneMatch(SecretFact.class::isInstance);
      }
    }
  }

  private static List<Fact> found(String path, String text) {
    List<Fact> found = new ArrayList<>();
    SecretCollector.findIn(new SourceFile(path, text), found::add);
    return found;
  }

  private static String kindOf(Fact fact) {
    return fact instanceof PublicKeyFact key ? key.kind() : ((SecretFact) fact).kind();
  }

  private static Span spanOf(Fact fact) {
    return fact instanceof PublicKeyFact key ? key.span() : ((SecretFact) fact).span();
  }

  private static String path(TomlTable example) {
    return example.contains("path") ? example.getString("path") : "src/server.ts";
  }

  private static List<String> texts(TomlTable example, String key, List<String> standard) {
    if (!example.contains(key)) {
      return standard;
    }
    List<String> texts = new ArrayList<>();
    example.getArray(key).toList().forEach(text -> texts.add((String) text));
    return texts;
  }
}
