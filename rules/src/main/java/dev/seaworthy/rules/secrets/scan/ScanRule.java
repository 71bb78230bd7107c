package dev.seaworthy.rules.secrets.scan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param required the rules that must find something near a match, or it does not count
 * @param isHelper whether it finds nothing by itself and only serves rules that require it
 * @param window how many lines from each line with a keyword on a match counts in; 0 for all
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
    List<RequiredRule> required,
    boolean isHelper,
    int window,
    Map<String, String> traits) {

  /** Copies the collections. */
  public ScanRule {
    keywords = List.copyOf(keywords);
    tags = List.copyOf(tags);
    allowlists = List.copyOf(allowlists);
    required = List.copyOf(required);
    traits = Map.copyOf(traits);
  }

  /** Returns this rule with more allowlists. */
  ScanRule withAllowlists(List<Allowlist> more) {
    return new ScanRule(
        id,
        description,
        regex,
        path,
        secretGroup,
        entropy,
        keywords,
        tags,
        joined(allowlists, more),
        required,
        isHelper,
        window,
        traits);
  }

  /** Returns changes of a rule that add allowlists to it. */
  static ScanRule ofAllowlists(String id, List<Allowlist> allowlists) {
    return new ScanRule(
        id,
        "",
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        List.of(),
        List.of(),
        allowlists,
        List.of(),
        false,
        0,
        Map.of());
  }

  /**
   * Returns these changes of a rule as changes of another one, whose expression has other groups.
   */
  ScanRule forKind(String kind, List<Allowlist> lists) {
    return new ScanRule(
        kind,
        description,
        regex,
        path,
        0,
        entropy,
        keywords,
        tags,
        lists,
        required,
        isHelper,
        window,
        traits);
  }

  /**
   * Returns this rule with what another rule of the same id says instead or in addition, as
   * gitleaks merges them: lists grow, other values give way, and what is required stays.
   */
  ScanRule overriddenBy(ScanRule other) {
    return new ScanRule(
        id,
        other.description.isEmpty() ? description : other.description,
        other.regex.or(() -> regex),
        other.path.or(() -> path),
        other.secretGroup == 0 ? secretGroup : other.secretGroup,
        other.entropy == 0 ? entropy : other.entropy,
        joined(keywords, other.keywords),
        joined(tags, other.tags),
        joined(allowlists, other.allowlists),
        required,
        isHelper,
        window,
        traits);
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /** Returns whether the id says that the rule knows no provider, as gitleaks decides it. */
  boolean isGeneric() {
    return id.toLowerCase(Locale.ROOT).contains("generic");
  }
}
