package dev.seaworthy.rules.secrets;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by its name alone whether a variable holds what no visitor may see. */
final class SecretNames {
  /** Services whose keys are never made for browsers, in lower case. */
  private static final Set<String> SERVER_SERVICES =
      Set.of(SecretPack.resource("/secrets/server-services.txt").strip().split("\\s+"));

  private static final Set<String> PUBLIC_WORDS =
      Set.of(
          "public",
          "publishable",
          "anon",
          "site",
          "maps",
          "firebase",
          "vapid",
          "demo",
          "mock",
          "fake",
          "example",
          "test",
          "enabled",
          "enable",
          "required",
          "length",
          "placeholder",
          "label",
          "hint",
          "min",
          "max",
          "has",
          "show",
          "policy",
          "reset",
          "url",
          "endpoint",
          "model",
          "name",
          "region",
          "id",
          "host",
          "version");

  /** What ends the name of a secret, whoever issued it. */
  private static final Pattern SECRET_ENDING =
      Pattern.compile(
          "(?:^|_)(?:SECRET|SECRET_KEY|SECRET_ACCESS_KEY|SERVICE_ROLE(?:_KEY)?|SERVICE_KEY|PRIVATE_KEY|PASSWORD"
              + "|PASSPHRASE|SIGNING_KEY|SMTP_PASS|DB_PASS)$");

  private static final Pattern DATABASE =
      Pattern.compile(
          "(?:^|_)(?:DATABASE|POSTGRES|POSTGRESQL|PG|MYSQL|MONGO|MONGODB|REDIS|NEON|DB)_"
              + "(?:CONNECTION_STRING|URL|URI)$");

  private static final Pattern KEY_ENDING = Pattern.compile("(?:^|_)(?:KEY|TOKEN|APIKEY)$");

  private static final Pattern SERVICE_ROLE = Pattern.compile("SERVICE_?ROLE|SUPABASE_SERVICE_KEY");

  private SecretNames() {}

  /** Returns whether a variable that a bundler ships to browsers is called like a secret. */
  static boolean isSecret(String variable) {
    String name = withoutPrefix(variable);
    List<String> words = Arrays.asList(name.toLowerCase(Locale.ROOT).split("_"));
    if (DATABASE.matcher(name).find()) {
      return !words.contains("firebase");
    }
    if (words.stream().anyMatch(PUBLIC_WORDS::contains)) {
      return false;
    }
    return SECRET_ENDING.matcher(name).find()
        || SERVICE_ROLE.matcher(name).find()
        || (KEY_ENDING.matcher(name).find() && words.stream().anyMatch(SERVER_SERVICES::contains));
  }

  /** Returns whether a variable is called like the key of Supabase that opens the database. */
  static boolean isServiceRole(String variable) {
    return SERVICE_ROLE.matcher(withoutPrefix(variable)).find();
  }

  private static String withoutPrefix(String variable) {
    return variable.substring(PublicPrefix.of(variable).map(String::length).orElse(0));
  }
}
