package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import dev.seaworthy.rules.secrets.scan.SecretMatch;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the keys, passwords and tokens of every file. */
public record SecretCollector() implements FactCollector {
  /** A shorter password is a word that occurs elsewhere too; it is hidden with its user's name. */
  private static final int SHORTEST_ALONE = 8;

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    on.onText(source -> findIn(source, facts));
  }

  /** Finds what one file holds, in the order of the text. */
  static void findIn(SourceFile file, Consumer<Fact> facts) {
    SecretPack pack = SecretPack.standard();
    List<SecretMatch> matches = new ArrayList<>(pack.scanner().scan(file));
    if (matches.isEmpty()) {
      return;
    }
    Map<String, Integer> rank = new HashMap<>();
    pack.kinds().forEach(kind -> rank.put(kind.id(), rank.size()));
    matches.sort(Comparator.comparing(match -> rank.get(match.rule().id())));
    Map<Span, Fact> claimed = new HashMap<>();
    for (SecretMatch match : matches) {
      SecretKind kind = pack.kind(match.rule().id());
      Span span = sensitivePart(match, file.text());
      if (claimed.keySet().stream().noneMatch(other -> overlap(other, span))) {
        fact(kind, match, span, file).ifPresent(fact -> claimed.put(span, fact));
      }
    }
    claimed.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> facts.accept(entry.getValue()));
  }

  private static Optional<Fact> fact(
      SecretKind kind, SecretMatch match, Span span, SourceFile file) {
    long fingerprint = fingerprint(span.of(file.text()));
    if (PublishedKeys.contains(fingerprint)) {
      return Optional.empty();
    }
    String name = AssignedName.of(match, file.text());
    return kind.judge()
        .opens(match, file, name)
        .map(
            opens ->
                kind.secretClass() == SecretClass.PUBLIC
                    ? new PublicKeyFact(kind.id(), span)
                    : new SecretFact(kind.id(), span, name, opens, fingerprint));
  }

  /**
   * Returns the secret, with the user's name in a URL whose password is too short to stand alone.
   */
  private static Span sensitivePart(SecretMatch match, String text) {
    Span secret = match.secret();
    int scheme = text.lastIndexOf("://", secret.start());
    boolean inUrl = scheme >= match.match().start();
    return inUrl && secret.length() < SHORTEST_ALONE
        ? new Span(scheme + 3, Math.min(secret.end() + 1, text.length()))
        : secret;
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
