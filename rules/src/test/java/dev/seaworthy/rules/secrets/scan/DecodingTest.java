package dev.seaworthy.rules.secrets.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodingTest {
  private static final Scanner SCANNER =
      new Scanner(
          ScanConfigReader.read(
              "test.toml", "[[rules]]\nid='acme'\nregex='acme-([a-z0-9-]{4,})'\ntags=['own']\n"));

  @ParameterizedTest
  @CsvSource({
    "x=YWNtZS1hYmNkLTEyMzQ= ;, YWNtZS1hYmNkLTEyMzQ=, base64",
    "x=YWNtZS1hYmNkLTEyMzQ ;, YWNtZS1hYmNkLTEyMzQ, base64",
    "x=61636d652d616263642d31323334353637 ;, 61636d652d616263642d31323334353637, hex",
    "x=%61%63me-abcd-1234%35 ;, %61%63me-abcd-1234%35, percent",
    "x=\\u0061\\u0063\\u006d\\u0065-abcd ;, \\u0061\\u0063\\u006d\\u0065-abcd, unicode",
    "x=U+0061 U+0063 U+006D U+0065 -abcd ;, U+0061 U+0063 U+006D U+0065 -abcd, unicode",
  })
  void findsWhatIsEncodedWhereItIsEncoded(String text, String where, String encoding) {
    List<SecretMatch> found = scan(text, 5);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).match().of(text)).isEqualTo(where);
    assertThat(found.get(0).text()).startsWith("acme-abcd");
    assertThat(found.get(0).tags()).containsExactly("decoded:" + encoding, "decode-depth:1");
  }

  @Test
  void looksThroughAsManyLayersAsItMay() {
    String text = "k: " + base64(base64("key acme-abcd end")) + "\n";
    assertThat(scan(text, 1)).isEmpty();
    List<SecretMatch> found = scan(text, 2);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).tags()).containsExactly("decoded:base64", "decode-depth:2");
    assertThat(found.get(0).match().start()).isEqualTo(3);
    assertThat(found.get(0).match().end()).isEqualTo(text.length() - 1);
  }

  @Test
  void findsWhatIsHalfEncodedAndLocatesBothHalves() {
    String text = "one acme-%61bc" + "d two";
    SecretMatch found = scan(text, 1).get(0);
    assertThat(found.text()).isEqualTo("acme-abcd");
    assertThat(found.match().of(text)).isEqualTo("acme-%61bcd");
  }

  @Test
  void doesNotRepeatWhatStandsInPlainTextBesideSomethingEncoded() {
    String text = "acme-abcd\n" + base64("nothing to see 1") + "\nacme-efgh";
    assertThat(scan(text, 5)).extracting(SecretMatch::value).containsExactly("abcd", "efgh");
  }

  @ParameterizedTest
  @CsvSource({"MyVeryLongClassNameIndeed", "d41d8cd98f00b204e9800998ecf8427e", "%zz%4", "\\u00"})
  void leavesAloneWhatStandsForNoText(String text) {
    assertThat(Layer.of(new SourceFile("a", text)).decoded()).isEmpty();
  }

  @Test
  void decodesTheOuterOfTwoEncodingsThatTouchFirst() {
    String text = "%3B" + base64("acme-abcd-123456");
    Layer first = Layer.of(new SourceFile("a", text)).decoded().orElseThrow();
    assertThat(first.text()).isEqualTo(";" + base64("acme-abcd-123456"));
    assertThat(first.decoded()).isPresent();
  }

  private static List<SecretMatch> scan(String text, int depth) {
    return SCANNER.scan(new SourceFile("a", text), new ScanOptions(depth, true));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
