package dev.seaworthy.rules.secrets.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScannerTest {
  private static final String ACME =
      """
      [[rules]]
      id = "acme"
      regex = '''acme_([a-z0-9]+)'''
      keywords = ["ACME_"]
      """;

  @Test
  void takesTheFirstGroupThatIsNotEmptyAsSecret() {
    assertThat(scan("[[rules]]\nid='x'\nregex='k=(?:\"(\\w+)\"|(\\w+))'\n", "a", "k=\"one\" k=two"))
        .containsExactly("x:3-6:one", "x:10-13:two");
  }

  @Test
  void takesTheGroupThatTheRuleNames() {
    assertThat(scan("[[rules]]\nid='x'\nregex='(\\w+)=(\\w+)'\nsecretGroup=2\n", "a", "k=v"))
        .containsExactly("x:2-3:v");
  }

  @Test
  void countsInUtf16CodeUnitsAndLeavesLineFeedsOut() {
    assertThat(scan("[[rules]]\nid='x'\nregex='\\n?key\\w+\\n'\n", "a", "😀é\nkey1\n"))
        .containsExactly("x:4-8:key1");
  }

  @Test
  void runsARuleOnlyWhereAKeywordOccurs() {
    String rule = "[[rules]]\nid='x'\nregex='[0-9]{4}'\nkeywords=['PIN']\n";
    assertThat(scan(rule, "a", "no key\n1234")).isEmpty();
    assertThat(scan(rule, "a", "the pin\n1234")).containsExactly("x:8-12:1234");
  }

  @ParameterizedTest
  @CsvSource({"0, 3", "1, 1", "2, 2"})
  void searchesOnlyTheWindowAfterAKeyword(int window, int found) {
    String rule =
        "[[rules]]\nid='x'\nregex='[0-9]{4}'\nkeywords=['pin']\n[rules.seaworthy]\nwindow="
            + window;
    assertThat(scan(rule, "a", "1111\npin pin 2222\n3333\n\n")).hasSize(found);
  }

  @Test
  void mergesWindowsThatOverlap() {
    String rule =
        "[[rules]]\nid='x'\nregex='[0-9]{4}'\nkeywords=['pin']\n[rules.seaworthy]\nwindow=2";
    assertThat(scan(rule, "a", "pin 1111\npin 2222\r\n3333\n4444 pin"))
        .containsExactly("x:4-8:1111", "x:13-17:2222", "x:19-23:3333", "x:24-28:4444");
  }

  @Test
  void wantsMoreEntropyThanTheRuleSays() {
    String rule = ACME + "entropy = 2\n";
    assertThat(scan(rule, "a", "acme_abcd")).isEmpty();
    assertThat(scan(rule, "a", "acme_abcde")).hasSize(1);
  }

  @Test
  void looksOnlyAtTheFilesOfTheRule() {
    String rule = ACME + "path = '''\\.env$'''\n";
    assertThat(scan(rule, "app/.env", "acme_1")).hasSize(1);
    assertThat(scan(rule, "app/a.ts", "acme_1")).isEmpty();
    assertThat(scan("[[rules]]\nid='p12'\npath='\\.p12$'\n", "a.p12", ""))
        .containsExactly("p12:0-0:");
  }

  @Test
  void keepsOutLinesWithTheAllowComment() {
    assertThat(scan(ACME, "a", "acme_1 // gitleaks:allow\nacme_2")).containsExactly("acme:30-31:2");
  }

  @Test
  void keepsOutWhatAnAllowlistAllows() {
    assertThat(scan(ACME + allow("stopwords=['DEMO']"), "a", "acme_xdemox acme_1")).hasSize(1);
    assertThat(scan(ACME + allow("regexes=['^1']"), "a", "acme_1 acme_21")).hasSize(1);
    assertThat(scan(ACME + allow("regexes=['^acme_1']\nregexTarget='match'"), "a", "acme_1"))
        .isEmpty();
    assertThat(
            scan(ACME + allow("regexes=['^import']\nregexTarget='line'"), "a", "\nimport acme_1"))
        .isEmpty();
    assertThat(scan(ACME + allow("paths=['^doc/']"), "doc/a", "acme_1")).isEmpty();
  }

  @Test
  void wantsAllChecksOfAnAllowlistWithTheConditionAnd() {
    String rule = ACME + allow("condition='AND'\npaths=['^doc/']\nregexes=['1']");
    assertThat(scan(rule, "doc/a", "acme_1 acme_2")).containsExactly("acme:12-13:2");
    assertThat(scan(rule, "src/a", "acme_1")).hasSize(1);
  }

  @Test
  void letsAFlagOfOneAllowlistExpressionHoldForTheNext() {
    assertThat(scan(ACME + allow("regexes=['(?i)zzz', '^ABC$']"), "a", "acme_abc")).isEmpty();
    assertThat(scan(ACME + allow("regexes=['^ABC$', '(?i)zzz']"), "a", "acme_abc")).hasSize(1);
  }

  @Test
  void prefersTheRuleWithAProviderToTheGenericOne() {
    String generic = "[[rules]]\nid='generic-key'\nregex='= ?(\\w+)'\n";
    assertThat(
            scan(
                "[[rules]]\nid='acme'\nregex='acme_\\w+'\n" + generic,
                "a",
                "x = acme_1\ny = other"))
        .containsExactly("acme:4-10:acme_1", "generic-key:15-20:other");
  }

  @Test
  void findsNothingInAFileThatIsAllowedForAllRules() {
    assertThat(scan("[allowlist]\npaths=['lock$']\n" + ACME, "yarn.lock", "acme_1")).isEmpty();
  }

  private static String allow(String checks) {
    return "[[rules.allowlists]]\n" + checks + "\n";
  }

  private static List<String> scan(String config, String path, String text) {
    SourceFile file = new SourceFile(path, text);
    return new Scanner(ScanConfigReader.read("test.toml", config))
        .scan(file).stream()
            .map(
                found ->
                    "%s:%d-%d:%s"
                        .formatted(
                            found.rule().id(),
                            found.secret().start(),
                            found.secret().end(),
                            found.secret().of(text)))
            .toList();
  }
}
