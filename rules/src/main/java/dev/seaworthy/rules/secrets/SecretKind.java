package dev.seaworthy.rules.secrets;

import dev.seaworthy.rules.secrets.scan.ScanRule;
import java.util.Locale;

/**
 * A kind of key, such as the live secret key of Stripe: one row of the pack.
 *
 * @param id the id, which is that of its scan rule
 * @param description what it is, as a noun phrase
 * @param provider who issues it
 * @param secretClass what it means that strangers can read it
 * @param judge what looks at a match once more
 * @param harm what a stranger can do with it, as a verb phrase; empty for a public one
 * @param rotate where to replace it; empty for a public one
 */
public record SecretKind(
    String id,
    String description,
    String provider,
    SecretClass secretClass,
    Judge judge,
    String harm,
    String rotate) {

  /** Returns whether a rule says what kind of key it finds, as those of the pack do. */
  static boolean isDescribedBy(ScanRule rule) {
    return rule.traits().containsKey("class");
  }

  /**
   * Reads a kind from the table {@code [rules.seaworthy]} of its rule.
   *
   * @throws IllegalArgumentException if the table has no known class or judge
   */
  static SecretKind of(ScanRule rule) {
    return new SecretKind(
        rule.id(),
        rule.description(),
        rule.traits().getOrDefault("provider", ""),
        SecretClass.valueOf(rule.traits().getOrDefault("class", "").toUpperCase(Locale.ROOT)),
        Judge.named(rule.traits().getOrDefault("judge", "any")),
        rule.traits().getOrDefault("harm", ""),
        rule.traits().getOrDefault("rotate", ""));
  }

  /** Returns whether a name alone made it a secret, so that no provider is known. */
  public boolean isGeneric() {
    return id.startsWith("generic-");
  }
}
