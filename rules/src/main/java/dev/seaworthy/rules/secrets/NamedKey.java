package dev.seaworthy.rules.secrets;

import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Judges values that nothing but the text before them calls a secret. */
final class NamedKey {
  /** What a name ends in when its value is no secret. */
  private static final Pattern HARMLESS_NAME =
      Pattern.compile(
          "(?i)(?:_?(?:client|app|application|project|team|org|account|user|channel|guild|page|pixel"
              + "|tracking|measurement|price|product|workspace|widget|site)_?id"
              + "|_?(?:url|uri|host|name|email|username|handle|label|path|endpoint|version))$");

  private static final Pattern LETTER = Pattern.compile("[A-Za-z]");
  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  /** Code that computes a value, or a stand-in for one. */
  private static final Pattern COMPUTED =
      Pattern.compile(
          "^[a-z]\\w*(?:\\.\\w+)+$|[({<]|(?i:pass(?:word|wd)?$|^secret|changeme|example|test"
              + "|dummy|^x+:?x*$|username|placeholder|invalid|expired|wrong|fake|mock|sample)");

  /** Letters and digits, or capitals in the midst. */
  private static final Pattern MADE_UP =
      Pattern.compile("[A-Za-z].*[0-9]|[0-9].*[A-Za-z]|[a-z][A-Z].*[A-Z]{2}");

  /** No id, time or amount has as many digits. */
  private static final int LONGER_THAN_NUMBERS = 30;

  /** The configuration of Docker, which names registries such as {@code example.com}. */
  private static final Pattern REGISTRY_LOGIN = Pattern.compile("\"auth\"\\s*:\\s*\"\\w{8}");

  private static final Pattern STAND_IN =
      Pattern.compile(
          "(?i)\\{\\{|\\$\\{|<|-----BEGIN|change[-_ ]?me|your[-_ ]|replace|placeholder|example");

  private static final Pattern KUBERNETES_SECRET =
      Pattern.compile("(?mi)^[ \\t]*[\"']?kind[\"']?:[ \\t]*[\"']?secret[\"']?[ \\t\\r]*$");

  private NamedKey() {}

  /** Returns whether a value is likely the key that its name announces. */
  static boolean isLikely(String value, String name) {
    return !HARMLESS_NAME.matcher(name).find()
        && (LETTER.matcher(value).find() || value.length() >= LONGER_THAN_NUMBERS)
        && DIGIT.matcher(CountedOut.withoutRuns(value)).find()
        && !COMPUTED.matcher(value).find()
        && JwtClaims.of(value).isEmpty();
  }

  /** Returns whether a value, or the part after its last colon, can be the password of a person. */
  static boolean isPassword(String value) {
    String password = value.substring(value.lastIndexOf(':') + 1);
    return password.length() >= 8
        && MADE_UP.matcher(password).find()
        && !COMPUTED.matcher(value).find();
  }

  /** Returns whether a value in base64 is one of a Secret that a file of Kubernetes declares. */
  static boolean isKubernetesSecret(String value, String file) {
    return KUBERNETES_SECRET.matcher(file).find() && hidesText(value);
  }

  private static boolean hidesText(String value) {
    return decoded(value)
        .filter(text -> text.length() >= 8)
        .filter(text -> REGISTRY_LOGIN.matcher(text).find() || !STAND_IN.matcher(text).find())
        .isPresent();
  }

  private static Optional<String> decoded(String value) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
