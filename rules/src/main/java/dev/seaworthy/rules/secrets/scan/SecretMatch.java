package dev.seaworthy.rules.secrets.scan;

import dev.seaworthy.core.source.Span;
import java.util.Comparator;
import java.util.List;

/**
 * What a rule found in a file. A match in decoded text stands where the encoded text does.
 *
 * @param rule the rule
 * @param match all that its expression matched, without line feeds at its ends; empty at 0 for a
 *     rule about paths alone
 * @param secret the secret within
 * @param text what the expression matched, decoded
 * @param value the secret, decoded
 * @param entropy the entropy of the value
 * @param located where gitleaks says that the match is: in plain text as long as {@code match} from
 *     the first line feed on that the expression matched before it, in decoded text with all line
 *     feeds
 * @param tags the encodings that were looked through and how often, as gitleaks tags them; empty
 *     for plain text
 */
public record SecretMatch(
    ScanRule rule,
    Span match,
    Span secret,
    String text,
    String value,
    double entropy,
    Span located,
    List<String> tags)
    implements Comparable<SecretMatch> {
  private static final Comparator<SecretMatch> ORDER =
      Comparator.comparing(SecretMatch::match)
          .thenComparing(SecretMatch::secret)
          .thenComparing(found -> found.rule().id())
          .thenComparing(SecretMatch::value);

  /** Copies the list. */
  public SecretMatch {
    tags = List.copyOf(tags);
  }

  /** Returns the match as if its decoded text were a whole file. */
  public SecretMatch alone() {
    int start = Math.max(0, text.indexOf(value));
    return new SecretMatch(
        rule,
        new Span(0, text.length()),
        new Span(start, Math.min(text.length(), start + value.length())),
        text,
        value,
        entropy,
        new Span(0, text.length()),
        tags);
  }

  @Override
  public int compareTo(SecretMatch other) {
    return ORDER.compare(this, other);
  }
}
