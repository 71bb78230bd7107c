package dev.seaworthy.rules.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.rules.secrets.scan.Alias;
import dev.seaworthy.rules.secrets.scan.Aliases;
import dev.seaworthy.rules.secrets.scan.ScanConfig;
import dev.seaworthy.rules.secrets.scan.ScanConfigReader;
import dev.seaworthy.rules.secrets.scan.ScanRule;
import dev.seaworthy.rules.secrets.scan.Scanner;
import dev.seaworthy.rules.secrets.scan.SecretMatch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/** Puts every id of gitleaks into configurations that extend the pack. */
class GitleaksRulesTest {
  private static final String EXTEND = "[extend]\nuseDefault = true\n";

  /** A configuration needs a rule even where all others are left out. */
  private static final String MORE = "[[rules]]\nid = 'more'\nregex = 'more_[0-9]+'\n";

  private static final TomlTable EXAMPLES = FakeSecrets.examples();

  static Stream<String> ids() {
    return GitleaksRules.aliases().byId().keySet().stream().sorted();
  }

  @Test
  void allRulesOfGitleaksAreKnown() {
    assertThat(ids()).hasSize(222).contains("generic-api-key", "aws-access-token", "jwt");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void standsForKindsOfThePack(String id) {
    assertThat(SecretPack.standard().kinds())
        .extracting(SecretKind::id)
        .containsAll(alias(id).all());
    alias(id).secret().ifPresent(shape -> assertThat(shape.compiled()).isNotNull());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void canBeLeftOut(String id) {
    Set<String> left = found(id, "[extend]\nuseDefault = true\ndisabledRules = ['%s']\n" + MORE);
    for (SecretMatch match : matches(id)) {
      boolean stays = !alias(id).kinds().contains(match.rule().id()) || !hasShape(match, id);
      assertThat(left.contains(key(match))).as(match.rule().id()).isEqualTo(stays);
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void canBeTheTargetOfAnAllowlist(String id) {
    Set<String> left =
        found(id, EXTEND + "[[allowlists]]\ntargetRules = ['%s']\npaths = ['.']\n" + MORE);
    for (SecretMatch match : matches(id)) {
      assertThat(left.contains(key(match))).as(match.rule().id()).isEqualTo(!hasShape(match, id));
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void canBeChanged(String id) {
    Set<String> left =
        found(
            id,
            EXTEND + "[[rules]]\nid = '%s'\n[[rules.allowlists]]\nregexes = ['(?s).']\n" + MORE);
    for (SecretMatch match : matches(id)) {
      assertThat(left.contains(key(match))).as(match.rule().id()).isEqualTo(!hasShape(match, id));
    }
  }

  @Test
  void aRuleWithAnExpressionOfItsOwnTakesThePlaceOfTheKinds() {
    String toml =
        EXTEND + "[[rules]]\nid = 'aws-access-token'\nregex = 'AKIA-[a-z]+'\nkeywords = ['akia']\n";
    assertThat(found("aws-access-token", toml + MORE)).isEmpty();
    assertThat(found("aws-access-token", toml, "AKIA-mine"))
        .containsExactly("aws-access-token AKIA-mine");
  }

  @ParameterizedTest
  @CsvSource({
    "github-token, ghp_x, github-pat",
    "github-token, github_pat_x, github-fine-grained-pat",
    "clerk-secret-key, sk_live_x, stripe-access-token",
    "resend-api-key, re_x, generic-api-key",
    "supabase-anon-key, ey, jwt",
    "private-key, x, private-key"
  })
  void aKindGoesByTheIdsOfGitleaks(String kind, String secret, String id) {
    assertThat(GitleaksRules.idsOf(kind, secret)).containsExactly(id);
  }

  @Test
  void aRuleOfNobodyGoesByItsOwnIdAlone() {
    assertThat(GitleaksRules.idsOf("acme", "acme_1")).isEmpty();
  }

  private static Alias alias(String id) {
    return GitleaksRules.aliases().byId().get(id);
  }

  private static boolean hasShape(SecretMatch match, String id) {
    return alias(id).secret().map(shape -> shape.occursIn(match.value())).orElse(true);
  }

  private static String key(SecretMatch match) {
    return match.rule().id() + " " + match.value();
  }

  private static List<SecretMatch> matches(String id) {
    return scan(new Scanner(rulesOf(id)), texts(id));
  }

  private static Set<String> found(String id, String toml) {
    return found(id, toml.replace("%s", id), texts(id).toArray(String[]::new));
  }

  private static Set<String> found(String id, String toml, String... texts) {
    ScanConfig config =
        ScanConfigReader.read(
            "my.toml",
            toml,
            new ScanConfigReader.Extended() {
              @Override
              public String file(String path) {
                throw new AssertionError(path);
              }

              @Override
              public ScanConfig standard() {
                return rulesOf(id);
              }

              @Override
              public Aliases aliases() {
                return GitleaksRules.aliases();
              }
            });
    Set<String> found = new LinkedHashSet<>();
    scan(new Scanner(config), List.of(texts)).forEach(match -> found.add(key(match)));
    return found;
  }

  /** Returns the pack without what is not concerned: all of it would take long to put together. */
  private static ScanConfig rulesOf(String id) {
    List<String> concerned = alias(id).all();
    List<ScanRule> rules =
        SecretPack.standard().scanner().config().rules().stream()
            .filter(rule -> concerned.contains(rule.id()))
            .toList();
    return new ScanConfig(rules, List.of());
  }

  private static List<SecretMatch> scan(Scanner scanner, List<String> texts) {
    return texts.stream()
        .flatMap(text -> scanner.scan(new SourceFile("a", text)).stream())
        .toList();
  }

  private static List<String> texts(String id) {
    List<String> texts = new ArrayList<>();
    for (String kind : alias(id).all()) {
      TomlTable example = EXAMPLES.getTable(kind);
      TomlArray leaks = example.getArrayOrEmpty("leak");
      String leak = leaks.isEmpty() ? "MY_KEY={}\n" : leaks.getString(0);
      String key = FakeSecrets.generate(example.getString("fake"), new Random(0));
      texts.add(FakeSecrets.generate(leak, new Random(0)).replace("{}", key));
    }
    return texts;
  }
}
