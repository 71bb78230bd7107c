package dev.seaworthy.rules.secrets.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.core.source.SourceFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Configurations with what they extend, and what they then find. */
class ScanConfigExtendTest {
  private static final String BASE =
      """
      [allowlist]
      stopwords = ["demo"]
      [[allowlists]]
      targetRules = ["acme"]
      stopwords = ["lost"]
      [[rules]]
      id = "acme"
      description = "Acme key"
      regex = 'acme_(\\w+)'
      keywords = ["acme_"]
      tags = ["base"]
      [[rules]]
      id = "other"
      regex = 'other_\\w+'
      """
          .replace("[allowlist]", "[[allowlists]]");

  @Test
  void addsTheRulesAndAllowlistsOfTheFileItExtends() {
    assertThat(found("[extend]\npath='base.toml'\n", "acme_1 acme_demo other_2"))
        .containsExactly("acme:1", "other:other_2");
  }

  @Test
  void extendsTheDefaultConfiguration() {
    assertThat(found("[extend]\nuseDefault=true\n", "std_1 acme_1")).containsExactly("std:std_1");
  }

  @Test
  void leavesDisabledRulesOutAndSaysWhichItDoesNotKnow() {
    String toml = "[extend]\npath='base.toml'\ndisabledRules=['acme', 'acne']\n";
    assertThat(found(toml, "acme_1 other_2")).containsExactly("other:other_2");
    assertThat(read(toml).notices())
        .contains("my.toml: the disabled rule 'acne' is not among those extended");
  }

  @Test
  void changesARuleOfTheSameId() {
    ScanRule rule =
        rule(
            "[extend]\npath='base.toml'\n[[rules]]\nid='acme'\nentropy=2\nkeywords=['key']\n"
                + "tags=['mine']\n[[rules.allowlists]]\nregexes=['^9']\n");
    assertThat(rule.description()).isEqualTo("Acme key");
    assertThat(rule.regex().orElseThrow().expression()).isEqualTo("acme_(\\w+)");
    assertThat(rule.entropy()).isEqualTo(2);
    assertThat(rule.keywords()).containsExactly("acme_", "key");
    assertThat(rule.tags()).containsExactly("base", "mine");
    assertThat(rule.allowlists()).hasSize(1);
  }

  @Test
  void keepsWhatTheExtendedRuleRequiresAndSaysSo() {
    String toml = "[extend]\npath='base.toml'\n[[rules]]\nid='acme'\nskipReport=true\n";
    assertThat(rule(toml).isHelper()).isFalse();
    assertThat(read(toml).notices())
        .anyMatch(notice -> notice.contains("skipReport of rule acme have no effect"));
  }

  @Test
  void dropsTargetedAllowlistsOfAnExtendedFileAsGitleaksDoesAndSaysSo() {
    String toml = "[extend]\npath='base.toml'\n";
    assertThat(found(toml, "acme_lost")).containsExactly("acme:lost");
    assertThat(read(toml).notices())
        .contains("base.toml: allowlists with targetRules have no effect in an extended file");
  }

  @Test
  void targetsRulesOfTheExtendedFile() {
    String toml =
        "[extend]\npath='base.toml'\n[[allowlists]]\ntargetRules=['acme']\nregexes=['^1']\n";
    assertThat(found(toml, "acme_1 acme_2 other_1")).containsExactly("acme:2", "other:other_1");
  }

  @Test
  void goesTwoFilesDeepAndNoFurther() {
    assertThat(found("[extend]\npath='a.toml'\n", "aa bb cc")).containsExactly("a:aa", "b:bb");
    assertThat(read("[extend]\npath='a.toml'\n").notices())
        .contains("b.toml: what it extends is not read, as it is the third file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "[extend]\\npath='gone.toml' ~ gone.toml is missing",
        "[extend]\\npath='base.toml'\\nuseDefault=true ~ has both path and useDefault",
        "[extend]\\npath='base.toml'\\ndepth=1 ~ my.toml:3: depth of extend of the configuration is",
        "[extend]\\npath='base.toml'\\n[[rules]]\\nid='x' ~ my.toml: rule x has neither regex nor",
        "[extend]\\npath='base.toml'\\n[[rules]]\\nid='acme'\\nsecretGroup=2 ~ regex has 1 groups",
        "[[rules]]\\nid='x'\\nregex='x'\\n[[rules.required]]\\nid='y' ~ requires the rule 'y', which",
        "[[rules]]\\nid='x'\\nregex='x'\\n[[rules.required]]\\nwithinLines=1 ~ has no id",
        "[[rules]]\\nid='x'\\nregex='x'\\nsecretGroup=-1 ~ must be a whole number",
        "[[rules]]\\nid='x'\\nregex='x'\\nskipReport='yes' ~ must be true or false",
      })
  void saysWhatIsWrong(String toml, String message) {
    assertThatThrownBy(() -> read(toml.replace("\\n", "\n")))
        .isInstanceOf(ScanConfigException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'key_1 id_1', key:key_1",
    "'', 'key_1', ",
    "withinLines=1, 'key_1|id_1', key:key_1",
    "withinLines=1, 'key_1||id_1', ",
    "withinColumns=6, 'key_1 id_1', key:key_1",
    "withinColumns=5, 'key_1 id_1', "
  })
  void wantsTheRequiredRuleNearby(String near, String text, String found) {
    String toml =
        "[[rules]]\nid='key'\nregex='key_\\d'\n[[rules.required]]\nid='id'\n"
            + near
            + "\n[[rules]]\nid='id'\nregex='id_\\d'\nskipReport=true\n";
    assertThat(found(toml, text.replace('|', '\n')))
        .isEqualTo(found == null ? List.of() : List.of(found));
  }

  @Test
  void takesCommitsForChecksThatFailWithoutHistory() {
    String rule = "[[rules]]\nid='x'\nregex='x\\d'\n[[rules.allowlists]]\ncommits=['c0ffee']\n";
    assertThat(found(rule, "x1")).containsExactly("x:x1");
    assertThat(found(rule + "condition='AND'\nregexes=['1']\n", "x1")).containsExactly("x:x1");
    assertThat(found(rule + "regexes=['1']\n", "x1")).isEmpty();
    ScanOptions ofCommit = new ScanOptions(0, true, "c0ffee");
    assertThat(new Scanner(read(rule)).scan(new SourceFile("a", "x1"), ofCommit)).isEmpty();
  }

  private static ScanRule rule(String toml) {
    return read(toml).rules().stream()
        .filter(rule -> rule.id().equals("acme"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> found(String toml, String text) {
    return new Scanner(read(toml))
        .scan(new SourceFile("a", text)).stream()
            .map(match -> match.rule().id() + ":" + match.value())
            .toList();
  }

  private static ScanConfig read(String toml) {
    Map<String, String> files =
        Map.of(
            "base.toml", BASE,
            "a.toml", "[extend]\npath='b.toml'\n[[rules]]\nid='a'\nregex='aa'\n",
            "b.toml", "[extend]\npath='c.toml'\n[[rules]]\nid='b'\nregex='bb'\n",
            "c.toml", "[[rules]]\nid='c'\nregex='cc'\n");
    return ScanConfigReader.read(
        "my.toml",
        toml,
        new ScanConfigReader.Extended() {
          @Override
          public String file(String path) {
            if (!files.containsKey(path)) {
              throw new ScanConfigException(path + " is missing");
            }
            return files.get(path);
          }

          @Override
          public ScanConfig standard() {
            return ScanConfigReader.read("std", "[[rules]]\nid='std'\nregex='std_\\d'\n");
          }
        });
  }
}
