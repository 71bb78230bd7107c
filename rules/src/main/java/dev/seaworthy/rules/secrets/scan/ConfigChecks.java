package dev.seaworthy.rules.secrets.scan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a configuration must be like to find something. */
final class ConfigChecks {
  private ConfigChecks() {}

  /**
   * Compiles every expression of a file.
   *
   * @throws ScanConfigException if one is invalid
   */
  static void compile(ConfigFile file) {
    for (ScanRule rule : file.rules().values()) {
      rule.regex().ifPresent(LazyPattern::compiled);
      rule.path().ifPresent(LazyPattern::compiled);
      compile(rule.allowlists());
    }
    compile(file.allowlists());
    file.targeted().values().forEach(ConfigChecks::compile);
  }

  private static void compile(List<Allowlist> lists) {
    lists.stream()
        .flatMap(list -> Stream.concat(list.paths().stream(), list.regexes().stream()))
        .forEach(LazyPattern::compiled);
  }

  /**
   * Checks a whole configuration.
   *
   * @throws ScanConfigException if it has no rule, or one that cannot find anything
   */
  static void check(String name, ScanConfig config) {
    if (config.rules().isEmpty()) {
      throw new ScanConfigException(
          name
              + ": the configuration has no rules, so that it would find nothing; to keep the"
              + " default ones, add useDefault = true to [extend]");
    }
    Set<String> ids = new HashSet<>();
    config.rules().forEach(rule -> ids.add(rule.id()));
    for (ScanRule rule : config.rules()) {
      check(name, rule);
      for (RequiredRule required : rule.required()) {
        if (!ids.contains(required.id())) {
          throw new ScanConfigException(
              "%s: rule %s requires the rule '%s', which does not exist"
                  .formatted(name, rule.id(), required.id()));
        }
      }
    }
  }

  private static void check(String name, ScanRule rule) {
    if (rule.regex().isEmpty() && rule.path().isEmpty()) {
      throw new ScanConfigException(
          "%s: rule %s has neither regex nor path, so that it would find nothing"
              .formatted(name, rule.id()));
    }
    if (rule.regex().isPresent() && rule.secretGroup() > 0) {
      int groups = rule.regex().get().compiled().groupCount();
      if (rule.secretGroup() > groups) {
        throw new ScanConfigException(
            "%s: rule %s: secretGroup is %d, but its regex has %d groups"
                .formatted(name, rule.id(), rule.secretGroup(), groups));
      }
    }
  }
}
