package dev.seaworthy.rules.secrets.scan;

import java.util.Collection;
import java.util.List;

/**
 * A configuration of the secret scanner.
 *
 * @param rules the rules, each id once
 * @param allowlists what is no secret for any rule
 * @param notices what its author should know of parts without effect, one line each
 */
public record ScanConfig(List<ScanRule> rules, List<Allowlist> allowlists, List<String> notices) {

  /** Copies the lists. */
  public ScanConfig {
    rules = List.copyOf(rules);
    allowlists = List.copyOf(allowlists);
    notices = List.copyOf(notices);
  }

  /** Creates a configuration that has nothing to say. */
  public ScanConfig(List<ScanRule> rules, List<Allowlist> allowlists) {
    this(rules, allowlists, List.of());
  }

  ScanConfig(Collection<ScanRule> rules, List<Allowlist> allowlists, List<String> notices) {
    this(List.copyOf(rules), allowlists, notices);
  }
}
