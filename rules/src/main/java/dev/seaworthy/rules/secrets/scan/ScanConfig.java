package dev.seaworthy.rules.secrets.scan;

import java.util.List;
import java.util.stream.Stream;

/**
 * A configuration of the secret scanner.
 *
 * @param rules the rules, each id once
 * @param allowlists what is no secret for any rule
 */
public record ScanConfig(List<ScanRule> rules, List<Allowlist> allowlists) {

  /** Copies the lists. */
  public ScanConfig {
    rules = List.copyOf(rules);
    allowlists = List.copyOf(allowlists);
  }

  /**
   * Compiles every expression, as one must for a configuration from outside.
   *
   * @return this configuration
   * @throws ScanConfigException if an expression is invalid or a group does not exist
   */
  public ScanConfig compiled() {
    for (ScanRule rule : rules) {
      rule.path().ifPresent(LazyPattern::compiled);
      rule.regex().ifPresent(regex -> requireGroup(rule, regex.compiled().groupCount()));
    }
    Stream.concat(allowlists.stream(), rules.stream().flatMap(rule -> rule.allowlists().stream()))
        .flatMap(list -> Stream.concat(list.paths().stream(), list.regexes().stream()))
        .forEach(LazyPattern::compiled);
    return this;
  }

  private static void requireGroup(ScanRule rule, int groups) {
    if (rule.secretGroup() > groups) {
      throw new ScanConfigException(
          "rule %s: secretGroup is %d, but its regex has %d groups"
              .formatted(rule.id(), rule.secretGroup(), groups));
    }
  }
}
