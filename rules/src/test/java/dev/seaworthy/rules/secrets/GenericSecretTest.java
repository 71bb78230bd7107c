package dev.seaworthy.rules.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenericSecretTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JWT_SECRET",
        "jwtSecret",
        "apiKey",
        "API_KEY",
        "STRIPE_API_KEY",
        "x-api-key",
        "accessToken",
        "BOT_TOKEN",
        "dbPassword",
        "PASSWORD",
        "encryptionKey",
        "SECRET_KEY_BASE64",
        "API_KEY_PROD",
        "serviceRoleKey",
        "apikey",
        "JWTSecret"
      })
  void knowsNamesOfSecrets(String name) {
    assertThat(GenericSecret.namesASecret(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "key",
        "token",
        "publicKey",
        "SUPABASE_PUBLISHABLE_KEY",
        "anonKey",
        "siteKey",
        "csrfToken",
        "nextPageToken",
        "passwordHash",
        "secretName",
        "tokenUrl",
        "storageKey",
        "primaryKey",
        "passwordPlaceholder",
        "rawToken",
        "version_token",
        "idempotencyKey",
        "vapidPublicKey"
      })
  void knowsNamesOfOtherThings(String name) {
    assertThat(GenericSecret.namesASecret(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4f9a2c7d81e05b36aa90cd1e77f3b248",
        "Zx81kQ0pLm3vTn6Rs9Ye",
        "q7+Tb/93Lk==uWz01xCv",
        "1f0c9e52-7d3a-4b8e-9c61-0a5d2e7f4b93"
      })
  void knowsValuesThatChanceDrew(String value) {
    assertThat(GenericSecret.looksDrawn(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct-horse-battery-staple-9",
        "https://shop.io/a1b2c3d4",
        "./keys/private-1.pem",
        "process.env.API_KEY_2",
        "0x670AA366c8A4A1c59905cC1E601e6A2cbcD176A2",
        "$2b$10$N9qo8uLOickgx2ZMRZoMye",
        "anthropic-version-2023-06-01",
        "getSecretValue(id1)",
        "ABCDEFGHJKLMNPQRSTUVWXYZ23456789",
        "deutlichlangeswort1",
        "nodigitsinthisvalue",
        "AIza" + "SyB4kq9vX2mZ7pL1cR8tW3nD6fH0jK5",
        "short1"
      })
  void knowsValuesThatWereWritten(String value) {
    assertThat(GenericSecret.looksDrawn(value)).isFalse();
  }

  @Test
  void looksThroughBase64() {
    assertThat(GenericSecret.looksDrawn(base64("your-service-role-key-here"))).isFalse();
    assertThat(GenericSecret.looksDrawn(base64("Zx81kQ0pLm3vTn6Rs9Ye"))).isTrue();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
