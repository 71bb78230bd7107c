package dev.seaworthy.rules.secrets.scan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One configuration file as it is written, before it is joined with what it extends.
 *
 * @param name what messages call the file
 * @param rules the rules by id, in order; one that changes a rule of the extended file may lack
 *     what that has
 * @param allowlists what is no secret for any rule
 * @param targeted what is no secret for the rules with these ids
 * @param extension what the file extends
 * @param notices what it says without effect
 */
record ConfigFile(
    String name,
    Map<String, ScanRule> rules,
    List<Allowlist> allowlists,
    Map<String, List<Allowlist>> targeted,
    Extension extension,
    List<String> notices) {

  /**
   * The table {@code [extend]}.
   *
   * @param path the file that is extended, if one is
   * @param usesDefault whether the default configuration is extended
   * @param disabledRules the rules that are left out of what is extended
   */
  record Extension(Optional<String> path, boolean usesDefault, List<String> disabledRules) {
    static final Extension NONE = new Extension(Optional.empty(), false, List.of());
  }
}
