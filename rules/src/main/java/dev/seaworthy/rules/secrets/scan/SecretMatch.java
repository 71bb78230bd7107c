package dev.seaworthy.rules.secrets.scan;

import dev.seaworthy.core.source.Span;
import java.util.Comparator;

/**
 * What a rule found in a file.
 *
 * @param rule the rule
 * @param match all that its expression matched, without line feeds at its ends; empty at 0 for a
 *     rule about paths alone
 * @param secret the secret within
 * @param entropy the entropy of the secret
 */
public record SecretMatch(ScanRule rule, Span match, Span secret, double entropy)
    implements Comparable<SecretMatch> {
  private static final Comparator<SecretMatch> ORDER =
      Comparator.comparing(SecretMatch::match)
          .thenComparing(SecretMatch::secret)
          .thenComparing(found -> found.rule().id());

  @Override
  public int compareTo(SecretMatch other) {
    return ORDER.compare(this, other);
  }
}
