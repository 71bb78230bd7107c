package dev.seaworthy.rules.secrets.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScanConfigReaderTest {

  @Test
  void readsARuleWhateverTheCaseOfItsKeys() {
    ScanRule rule =
        read("""
                title = "mine"
                minVersion = "v8.25.0"
                [[Rules]]
                ID = "acme"
                description = "Acme key"
                regex = '''(acme)_([a-z]+)'''
                path = '''\\.env$'''
                secretgroup = 2
                entropy = 3
                keywords = ["ACME_"]
                tags = ["key"]
                [Rules.seaworthy]
                provider = "Acme"
                window = 2
                """)
            .rules()
            .get(0);
    assertThat(rule.id()).isEqualTo("acme");
    assertThat(rule.regex().orElseThrow().expression()).isEqualTo("(acme)_([a-z]+)");
    assertThat(rule.path().orElseThrow().expression()).isEqualTo("\\.env$");
    assertThat(rule.secretGroup()).isEqualTo(2);
    assertThat(rule.entropy()).isEqualTo(3.0);
    assertThat(rule.keywords()).containsExactly("acme_");
    assertThat(rule.tags()).containsExactly("key");
    assertThat(rule.window()).isEqualTo(2);
    assertThat(rule.traits()).containsEntry("provider", "Acme");
  }

  @Test
  void readsAllowlistsInBothForms() {
    ScanConfig config =
        read(
            """
            [allowlist]
            paths = ["a", "b"]
            [[rules]]
            id = "x"
            regex = "x"
            [[rules.allowlists]]
            condition = "&&"
            regexTarget = "line"
            regexes = ["c"]
            stopwords = ["d"]
            """);
    assertThat(config.allowlists().get(0).paths().orElseThrow().expression()).isEqualTo("(?:a|b)");
    Allowlist own = config.rules().get(0).allowlists().get(0);
    assertThat(own.condition()).isEqualTo(Allowlist.Condition.AND);
    assertThat(own.target()).isEqualTo(Allowlist.Target.LINE);
    assertThat(own.stopwords().orElseThrow().words()).containsExactly("d");
  }

  @Test
  void givesATargetedAllowlistToItsRulesAlone() {
    ScanConfig config =
        read(
            """
            [[allowlists]]
            targetRules = ["x"]
            stopwords = ["d"]
            [[rules]]
            id = "x"
            regex = "x"
            [[rules]]
            id = "y"
            regex = "y"
            """);
    assertThat(config.allowlists()).isEmpty();
    assertThat(config.rules().get(0).allowlists()).hasSize(1);
    assertThat(config.rules().get(1).allowlists()).isEmpty();
  }

  @Test
  void countsTheLaterOfTwoRulesWithOneId() {
    ScanConfig config = read("[[rules]]\nid='x'\nregex='a'\n[[rules]]\nid='x'\nregex='b'\n");
    assertThat(config.rules()).hasSize(1);
    assertThat(config.rules().get(0).regex().orElseThrow().expression()).isEqualTo("b");
  }

  static Stream<Arguments> mistakes() {
    String rule = "[[rules]]\nid='x'\nregex='x'\n";
    return Stream.of(
        Arguments.of("", "my.toml: the configuration has no rules, so that it would find nothing"),
        Arguments.of("[allowlist]\npaths=['a']\n", "has no rules"),
        Arguments.of("[[rules]\n", "my.toml: "),
        Arguments.of("[[rules]]\nregex='x'\n", "my.toml: rules of the configuration 1 has no id"),
        Arguments.of("[[rules]]\nid='x'\n", "rule x has neither regex nor path"),
        Arguments.of(rule + "regx='x'\n", "my.toml:4: regx of rule x is not a key"),
        Arguments.of("rulez=1\n" + rule, "my.toml:1: rulez of the configuration is not a key"),
        Arguments.of(rule + "entropy='3'\n", "my.toml:4: entropy of rule x must be a number"),
        Arguments.of(rule + "keywords=['']\n", "must hold strings that are not empty"),
        Arguments.of(rule + "[[rules.allowlists]]\ncondition='xor'\n", "condition of allowlists"),
        Arguments.of(rule + "[[rules.allowlists]]\ndescription='d'\n", "allows nothing"),
        Arguments.of(
            rule + "[[rules.allowlists]]\npaths=['a']\n[rules.allowlist]\npaths=['a']\n",
            "rule x has both allowlist and allowlists"),
        Arguments.of(
            "[[allowlists]]\ntargetRules=['z']\npaths=['a']\n" + rule,
            "an allowlist for the rule 'z', which does not exist"),
        Arguments.of("[extend]\nuseDefault=true\n", "there is no default configuration"),
        Arguments.of(rule + "[rules.seaworthy]\nwindow='all'\n", "which is not a number of lines"),
        Arguments.of(
            "[[rules]]\nid='x'\nregex='('\n",
            "my.toml:3: regex of rule x is not a regular expression: "),
        Arguments.of(rule + "secretGroup=1\n", "secretGroup is 1, but its regex has 0 groups"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void saysWhatIsWrong(String toml, String message) {
    assertThatThrownBy(() -> read(toml))
        .isInstanceOf(ScanConfigException.class)
        .hasMessageContaining(message);
  }

  private static ScanConfig read(String toml) {
    return ScanConfigReader.read("my.toml", toml);
  }
}
