package dev.seaworthy.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArtifactUriTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "src/app.ts, src/app.ts",
        "app/[slug]/page.tsx, app/%5Bslug%5D/page.tsx",
        "app/(group)/@modal/page.tsx, app/(group)/@modal/page.tsx",
        "app/[...all]/$id.tsx, app/%5B...all%5D/$id.tsx",
        "c:d/e.txt, c%3Ad/e.txt",
        "a b#c?d%e.txt, a%20b%23c%3Fd%25e.txt",
        "a%20b.txt, a%2520b.txt",
        "{a}^b`c|d\\e.txt, %7Ba%7D%5Eb%60c%7Cd%5Ce.txt",
        "über/日本.txt, %C3%BCber/%E6%97%A5%E6%9C%AC.txt",
        "🏠.txt, %F0%9F%8F%A0.txt",
        "\"a&b+c,d;e=f!g'h~i*.txt\", \"a&b+c,d;e=f!g'h~i*.txt\"",
      })
  void encodesWhatAUriCannotHold(String path, String uri) {
    assertThat(ArtifactUri.of(path)).isEqualTo(uri);
  }
}
