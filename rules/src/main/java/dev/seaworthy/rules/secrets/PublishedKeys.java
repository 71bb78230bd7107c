package dev.seaworthy.rules.secrets;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keys that their own makers publish: those in the source of browsers, in documentation and in
 * samples. {@code secrets/published.txt} has their fingerprints.
 */
final class PublishedKeys {
  private static final Set<Long> FINGERPRINTS =
      Stream.of(SecretPack.resource("/secrets/published.txt").strip().split("\\s+"))
          .map(line -> Long.parseUnsignedLong(line, 16))
          .collect(Collectors.toUnmodifiableSet());

  private PublishedKeys() {}

  /** Returns whether everyone knows the key with a fingerprint. */
  static boolean contains(long fingerprint) {
    return FINGERPRINTS.contains(fingerprint);
  }
}
