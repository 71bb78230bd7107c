package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import dev.seaworthy.rules.secrets.scan.SecretMatch;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A match that its judge takes for a key.
 *
 * @param match the match
 * @param kind what kind of key it is
 * @param span the part of the file that nobody may see
 * @param name the variable, property or header that it is given to, or empty
 * @param opens what it opens, or empty when it does not say
 * @param fingerprint a 64-bit digest of the key: equal for equal keys
 */
record JudgedSecret(
    SecretMatch match, SecretKind kind, Span span, String name, String opens, long fingerprint) {
  /** A shorter password is a word that occurs elsewhere too; it is hidden with its user's name. */
  private static final int SHORTEST_ALONE = 8;

  /** Returns the keys among the matches of a file, one for each text, in the order of the file. */
  static List<JudgedSecret> of(List<SecretMatch> matches, SecretPack pack, SourceFile file) {
    List<SecretMatch> ranked = new ArrayList<>(matches);
    ranked.sort(Comparator.comparing(match -> pack.rank(match.rule().id())));
    List<JudgedSecret> claimed = new ArrayList<>();
    for (SecretMatch match : ranked) {
      Span span = sensitivePart(match, file.text());
      if (claimed.stream().noneMatch(other -> overlap(other.span, span))) {
        judge(match, pack.kind(match.rule().id()), span, file).ifPresent(claimed::add);
      }
    }
    claimed.sort(Comparator.comparing(JudgedSecret::span));
    return claimed;
  }

  private static Optional<JudgedSecret> judge(
      SecretMatch match, SecretKind kind, Span span, SourceFile file) {
    boolean decoded = !match.tags().isEmpty();
    SecretMatch seen = decoded ? match.alone() : match;
    SourceFile where = decoded ? new SourceFile(file.path(), match.text()) : file;
    String value = decoded ? match.value() : span.of(file.text());
    long fingerprint = fingerprint(kind.isGeneric() ? GenericSecret.plain(value) : value);
    if (PublishedKeys.contains(fingerprint) || isShortened(span, file.text())) {
      return Optional.empty();
    }
    String name = AssignedName.of(seen, where.text());
    return kind.judge()
        .opens(seen, where, name)
        .map(opens -> new JudgedSecret(match, kind, span, name, opens, fingerprint));
  }

  /** Returns whether dots behind a key say that its end was left out. */
  private static boolean isShortened(Span key, String text) {
    return text.startsWith("...", key.end()) || text.startsWith("…", key.end());
  }

  /**
   * Returns the secret, with the user's name in a URL whose password is too short to stand alone.
   */
  private static Span sensitivePart(SecretMatch match, String text) {
    Span secret = match.secret();
    if (secret.length() >= SHORTEST_ALONE || match.match().start() > secret.start()) {
      return secret;
    }
    String before = text.substring(match.match().start(), secret.start());
    int scheme = before.lastIndexOf("://");
    return scheme < 0
        ? secret
        : new Span(match.match().start() + scheme + 3, Math.min(secret.end() + 1, text.length()));
  }

  private static boolean overlap(Span one, Span other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  private static long fingerprint(String secret) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(digest.digest(secret.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
