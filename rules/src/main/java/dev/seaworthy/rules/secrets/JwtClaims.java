package dev.seaworthy.rules.secrets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the payload of a JSON Web Token (RFC 7519) says of it.
 *
 * @param values the claims whose value is a string or a number, as text
 */
record JwtClaims(Map<String, String> values) {
  private static final JsonFactory JSON = new JsonFactory();
  private static final long LASTING_SECONDS = 90 * 86_400L;

  /** Reads the claims; empty if the second part of the token is not a JSON object in base64url. */
  static Optional<JwtClaims> of(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try (JsonParser json = JSON.createParser(Base64.getUrlDecoder().decode(parts[1]))) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      Map<String, String> values = new HashMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String claim = json.currentName();
        if (json.nextToken().isScalarValue()) {
          values.put(claim, json.getText());
        } else {
          json.skipChildren();
        }
      }
      return Optional.of(new JwtClaims(Map.copyOf(values)));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Reads the claims of a token that is itself in base64. */
  static Optional<JwtClaims> ofEncoded(String encoded) {
    try {
      return of(new String(Base64.getDecoder().decode(encoded), StandardCharsets.ISO_8859_1));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** Returns a claim, or empty text. */
  String claim(String name) {
    return values.getOrDefault(name, "");
  }

  /** Returns whether the token outlives a session: it never expires, or not for 90 days. */
  boolean isLasting() {
    long expires = seconds("exp");
    return expires == 0 || expires - seconds("iat") >= LASTING_SECONDS;
  }

  private long seconds(String claim) {
    String value = claim(claim);
    return value.matches("\\d{1,12}") ? Long.parseLong(value) : 0;
  }
}
