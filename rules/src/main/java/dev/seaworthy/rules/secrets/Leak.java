package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.project.Located;
import dev.seaworthy.core.rule.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One secret of the repository with every place where it stands.
 *
 * @param kind what it is; where its places say different things, the one that knows the provider
 * @param places where it stands, the worst place first
 * @param way how it comes into the browser, empty where that is not known
 */
record Leak(SecretKind kind, List<Located<SecretFact>> places, Optional<ClientReach.Way> way) {

  /** Copies the places. */
  Leak {
    places = List.copyOf(places);
  }

  /** Returns the leak of equal secrets. */
  static Leak of(List<Located<SecretFact>> places, ClientReach reach) {
    Comparator<Located<SecretFact>> worstFirst =
        Comparator.<Located<SecretFact>, Severity>comparing(Leak::severity)
            .thenComparing(secret -> kind(secret).isGeneric())
            .thenComparing(secret -> secret.file().role())
            .thenComparing(Located::path)
            .thenComparing(secret -> secret.fact().span());
    List<Located<SecretFact>> sorted = places.stream().sorted(worstFirst).toList();
    Optional<ClientReach.Way> way =
        sorted.stream().flatMap(place -> reach.way(place).stream()).findFirst();
    return new Leak(kind(sorted.get(0)), sorted, way);
  }

  /** Returns the place to show: where the browser gets it from, otherwise the worst. */
  Located<SecretFact> shown() {
    return way.map(ClientReach.Way::place).orElse(places.get(0));
  }

  /** Returns the severity of the worst place. */
  Severity severity() {
    return severity(places.get(0));
  }

  /** Class of the key times where it stands. */
  static Severity severity(Located<SecretFact> secret) {
    SecretKind kind = kind(secret);
    if (secret.file().role() == FileRole.TEST) {
      return Severity.LOW;
    }
    return switch (kind.secretClass()) {
      case SECRET -> kind.isGeneric() ? Severity.HIGH : Severity.BLOCKER;
      case TEST, UNKNOWN -> Severity.MEDIUM;
      case PUBLIC -> Severity.INFO;
    };
  }

  static SecretKind kind(Located<SecretFact> secret) {
    return SecretPack.standard().kind(secret.fact().kind());
  }
}
