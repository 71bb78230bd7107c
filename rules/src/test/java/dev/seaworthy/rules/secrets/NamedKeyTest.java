package dev.seaworthy.rules.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedKeyTest {

  @ParameterizedTest
  @CsvSource({
    "DISCORD_CLIENT_ID, a1b2c3d4e5f6a7b8, false",
    "linkedinUrl, a1b2c3d4e5f6a7b8, false",
    "DISCORD_SECRET, a1b2c3d4e5f6a7b8, true",
    "DISCORD_SECRET, onlyletterswithoutany, false",
    "DISCORD_SECRET, 12345, false",
    "DISCORD_SECRET, tr_dev_1234, false",
    "DISCORD_SECRET, 83920174650918273645019283746501, true",
    "stripeKey, config.stripe2.key, false",
    "okta_password, my_password1, true",
    "okta_password, changeme12, false"
  })
  void isLikelyByNameAndValue(String name, String value, boolean likely) {
    assertThat(NamedKey.isLikely(value, name)).isEqualTo(likely);
  }

  @ParameterizedTest
  @CsvSource({
    "admin:kX9vbQ27pL, true",
    "kX9vbQ27pL, true",
    "username:hunter2hunter2, false",
    "admin:short1, false",
    "token:MYSPORTSFEEDS, false",
    "admin:yqDVtkqPECriaLRi, true",
    "admin:changeme99, false"
  })
  void isPasswordOfAPerson(String value, boolean password) {
    assertThat(NamedKey.isPassword(value)).isEqualTo(password);
  }

  @Test
  void looksIntoTheBase64OfAKubernetesSecret() {
    String secret = encoded("kX9vbQ27pL");
    assertThat(NamedKey.isKubernetesSecret(secret, "kind: Secret\ndata:\n")).isTrue();
    assertThat(NamedKey.isKubernetesSecret(secret, "kind: SealedSecret\ndata:\n")).isFalse();
    assertThat(NamedKey.isKubernetesSecret(encoded("change-me-now"), "kind: Secret\n")).isFalse();
    String login = "{\"auths\":{\"https://example.com\":{\"auth\":\"c2hvcDprWDl2\"}}}";
    assertThat(NamedKey.isKubernetesSecret(encoded(login), "kind: Secret\n")).isTrue();
    assertThat(NamedKey.isKubernetesSecret("not base64!", "kind: Secret\n")).isFalse();
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
