package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.rules.secrets.scan.SecretMatch;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What looks at a match once more, with more than an expression can know. */
enum Judge {
  /** The shape alone is proof. */
  ANY((match, file, name) -> Optional.of("")),

  /** A new key of Supabase: its checksum may tell which project it opens. */
  SUPABASE_KEY(
      (match, file, name) ->
          Optional.of(SupabaseKey.project(match.secret().of(file.text()), file.text()).orElse(""))),

  /** A legacy key of Supabase for the role that row level security does not bind. */
  SUPABASE_SERVICE_ROLE((match, file, name) -> legacyKey(match, file, "service_role")),

  /** A legacy key of Supabase for anyone. */
  SUPABASE_ANON((match, file, name) -> legacyKey(match, file, "anon")),

  /** A key that every local Supabase has, or the token of a textbook. */
  DEMO_TOKEN((match, file, name) -> claims(match, file).filter(Judge::isDemo).map(c -> "")),

  /** A token that outlives the session that it was issued for. */
  LASTING_TOKEN(
      (match, file, name) ->
          claims(match, file).filter(JwtClaims::isLasting).map(c -> c.claim("iss"))),

  /** A Google key that is used for Gemini. */
  GEMINI((match, file, name) -> GoogleKeyUse.isGemini(match, file, name)),

  /** A Google key that stands in the web configuration of Firebase or draws a map. */
  FIREBASE((match, file, name) -> GoogleKeyUse.isBrowser(match, file, name)),

  /** A database that strangers can reach. */
  REMOTE_DATABASE((match, file, name) -> DatabaseUrl.remoteHost(match.match().of(file.text()))),

  /** A password of Spring's configuration, unless its services run on the same machine. */
  SPRING((match, file, name) -> DatabaseUrl.springHost(file.text())),

  /** A key that is told from other text by the name of its provider: it must look drawn. */
  NAMED((match, file, name) -> answer(NamedKey.isLikely(match.secret().of(file.text()), name))),

  /** A shape that other text may have too: it must look drawn. */
  DRAWN(
      (match, file, name) -> answer(GenericSecret.looksDrawnAsKey(match.secret().of(file.text())))),

  /** A password that a person may have made up. */
  PASSWORD((match, file, name) -> answer(NamedKey.isPassword(match.secret().of(file.text())))),

  /** A token in base64. */
  ENCODED_TOKEN(
      (match, file, name) ->
          JwtClaims.ofEncoded(match.secret().of(file.text()))
              .filter(claims -> !isDemo(claims))
              .map(claims -> claims.claim("iss"))),

  /** A value of a Secret of Kubernetes, which is in base64. */
  KUBERNETES_SECRET(
      (match, file, name) ->
          answer(NamedKey.isKubernetesSecret(match.secret().of(file.text()), file.text()))),

  /** A literal that a name alone calls a secret. */
  GENERIC((match, file, name) -> answer(GenericSecret.isLikely(match, file, name)));

  /** How a judge looks at a match. */
  @FunctionalInterface
  private interface Look {
    Optional<String> at(SecretMatch match, SourceFile file, String name);
  }

  private final Look look;

  Judge(Look look) {
    this.look = look;
  }

  /**
   * Returns the judge with a name such as {@code remote-database}.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Judge named(String name) {
    return Arrays.stream(values())
        .filter(judge -> judge.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no judge is called " + name));
  }

  /**
   * Judges a match.
   *
   * @param name what the text is given to, or empty
   * @return what the secret opens, empty text where it does not say; or nothing if the match is not
   *     of the kind
   */
  Optional<String> opens(SecretMatch match, SourceFile file, String name) {
    return look.at(match, file, name);
  }

  private static Optional<String> answer(boolean isSecret) {
    return isSecret ? Optional.of("") : Optional.empty();
  }

  private static Optional<JwtClaims> claims(SecretMatch match, SourceFile file) {
    return JwtClaims.of(match.secret().of(file.text()));
  }

  private static Optional<String> legacyKey(SecretMatch match, SourceFile file, String role) {
    return claims(match, file)
        .filter(claims -> claims.claim("role").equals(role) && !isDemo(claims))
        .map(claims -> claims.claim("ref"));
  }

  /** Returns whether a token is one of Supabase's published demo keys or the one of RFC texts. */
  private static boolean isDemo(JwtClaims claims) {
    return claims.claim("iss").equals("supabase-demo") || claims.claim("sub").equals("1234567890");
  }
}
