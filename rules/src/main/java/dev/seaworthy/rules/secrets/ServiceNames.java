package dev.seaworthy.rules.secrets;

import java.util.Set;

/** The services whose keys have no shape of their own, from {@code secrets/services.txt}. */
final class ServiceNames {
  private static final Set<String> ALL =
      Set.of(SecretPack.resource("/secrets/services.txt").strip().split("\\s+"));

  private ServiceNames() {}

  /** Returns whether a word in lower case is the name of a service. */
  static boolean contains(String word) {
    return ALL.contains(word);
  }
}
