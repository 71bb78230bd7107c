package dev.seaworthy.rules.secrets.scan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How one kind of secret is recognised.
 *
 * @param id the id, unique in its configuration
 * @param description what it finds; may be empty
 * @param regex what a match looks like, or empty for a rule about paths alone
 * @param path the files it looks at, or empty for all
 * @param secretGroup the capturing group that holds the secret; 0 for the first group that is not
 *     empty, or the whole match without groups
 * @param entropy the entropy that a secret must exceed; 0 for any
 * @param keywords words of which one must occur in the file, in lower case; none for every file
 * @param tags labels
 * @param allowlists what is no secret after all
 * @param window how many lines are searched from each line with a keyword on; 0 for the whole file
 * @param traits what the table {@code [rules.seaworthy]} says of the rule, which gitleaks ignores
 */
public record ScanRule(
    String id,
    String description,
    Optional<LazyPattern> regex,
    Optional<LazyPattern> path,
    int secretGroup,
    double entropy,
    List<String> keywords,
    List<String> tags,
    List<Allowlist> allowlists,
    int window,
    Map<String, String> traits) {

  /** Copies the collections. */
  public ScanRule {
    keywords = List.copyOf(keywords);
    tags = List.copyOf(tags);
    allowlists = List.copyOf(allowlists);
    traits = Map.copyOf(traits);
  }

  /** Returns whether the id says that the rule knows no provider, as gitleaks decides it. */
  boolean isGeneric() {
    return id.toLowerCase(Locale.ROOT).contains("generic");
  }
}
