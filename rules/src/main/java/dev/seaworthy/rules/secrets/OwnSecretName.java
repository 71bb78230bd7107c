package dev.seaworthy.rules.secrets;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells the variables that hold a secret which the app itself checks or encrypts with. A fallback
 * for the key of another service only fails there; one for such a secret lets anyone in.
 */
final class OwnSecretName {
  private static final Pattern NAME =
      Pattern.compile(
          "^(?:\\w+_)?(?:"
              + "(?:JWT|SESSION|COOKIE|AUTH|NEXTAUTH|APP|SIGNING|HMAC|CSRF|INTERNAL|CRON|WEBHOOK|ADMIN|MASTER"
              + "|TOKEN|REFRESH|ACCESS|PASSPORT|STATE|SERVER|PAYLOAD|HASH|LINK|DOWNLOAD)"
              + "_?(?:\\w+_)?(?:SECRET|SECRET_KEY|SIGNING_KEY|PASSPHRASE)"
              + "|ADMIN_(?:\\w+_)?(?:PASSWORD|TOKEN|KEY)"
              + "|(?:JWT|SIGNING|SESSION|COOKIE|MASTER|INTERNAL_API|CRON|CRYPTO|ENCRYPTION)_?(?:KEY|TOKEN|PASSWORD)"
              + "|ENCRYPTION_SECRET|SECRET_KEY_BASE"
              + ")$|^(?:SECRET|SECRET_KEY|SECRETKEY|APP_KEY|FLASK_SECRET|DJANGO_SECRET_KEY)$");

  private static final Pattern OF_ANOTHER_SERVICE =
      Pattern.compile(
          "CLIENT|CONSUMER|(?:^|_)(?:AWS|S3|GOOGLE|GITHUB|FACEBOOK|TWITTER|SHOPIFY)_|PUBLIC|MINIO|HEADER|NAME$");

  private OwnSecretName() {}

  /** Returns whether a variable, or a property of Spring such as {@code jwt.secret}, is one. */
  static boolean matches(String variable) {
    String name =
        variable
            .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
            .replaceAll("[.-]", "_")
            .toUpperCase(Locale.ROOT);
    return NAME.matcher(name).matches() && !OF_ANOTHER_SERVICE.matcher(name).find();
  }
}
