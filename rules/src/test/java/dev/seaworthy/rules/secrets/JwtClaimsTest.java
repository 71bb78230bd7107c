package dev.seaworthy.rules.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JwtClaimsTest {

  @Test
  void readsScalarClaims() {
    JwtClaims claims = claims("{jwt:iss=supabase,role=anon,exp=2015000000}");
    assertThat(claims.claim("iss")).isEqualTo("supabase");
    assertThat(claims.claim("role")).isEqualTo("anon");
    assertThat(claims.claim("exp")).isEqualTo("2015000000");
    assertThat(claims.claim("aud")).isEmpty();
  }

  @Test
  void readsAPayloadWithLineBreaks() {
    assertThat(claims("{prettyjwt:iss=supabase,role=service_role}").claim("role"))
        .isEqualTo("service_role");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a.b", "a.!!.c", "eyJ.eyJ.sig", "e30.WzFd.sig", "a.b.c.d"})
  void refusesWhatIsNoToken(String text) {
    assertThat(JwtClaims.of(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'{jwt:sub=a}', true",
    "'{jwt:iat=1700000000,exp=1700003600}', false",
    "'{jwt:iat=1700000000,exp=1707776000}', true",
    "'{jwt:exp=2015000000}', true",
    "'{jwt:iat=1700000000,exp=never}', true"
  })
  void tellsALastingTokenFromASession(String token, boolean lasting) {
    assertThat(claims(token).isLasting()).isEqualTo(lasting);
  }

  private static JwtClaims claims(String template) {
    return JwtClaims.of(FakeSecrets.generate(template, new Random(1))).orElseThrow();
  }
}
