package dev.seaworthy.rules.secrets.scan;

import dev.seaworthy.core.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Searches whole files for the secrets that a configuration describes. Judges as gitleaks does,
 * with three differences: a file is never cut into chunks, the text of a line does not begin with
 * the line feed before it, and a global allowlist of paths with the condition AND asks its other
 * checks too. Immutable but for what is compiled on demand.
 */
public final class Scanner {
  private final ScanConfig config;
  private final List<Optional<RuleSearch>> searches;
  private final Map<String, Integer> indices = new HashMap<>();
  private final Trigger trigger;

  /** Creates a scanner for a configuration. */
  public Scanner(ScanConfig config) {
    this.config = config;
    this.searches = config.rules().stream().map(rule -> rule.regex().map(RuleSearch::new)).toList();
    config.rules().forEach(rule -> indices.put(rule.id(), indices.size()));
    this.trigger = new Trigger(config.rules());
  }

  /** Returns the configuration. */
  public ScanConfig config() {
    return config;
  }

  /** Returns whether an allowlist keeps out all that a file at {@code path} may hold. */
  public boolean skips(String path) {
    return skips(path, "");
  }

  private boolean skips(String path, String commit) {
    return config.allowlists().stream().anyMatch(list -> list.allowsFile(path, commit));
  }

  /** Returns the secrets of a file in plain text. */
  public List<SecretMatch> scan(SourceFile file) {
    return scan(file, ScanOptions.PLAIN);
  }

  /** Returns the secrets of a file, sorted by place and then by the id of the rule. */
  public List<SecretMatch> scan(SourceFile file, ScanOptions options) {
    if (skips(file.path(), options.commit())) {
      return List.of();
    }
    List<SecretMatch> found = new ArrayList<>();
    Optional<Layer> layer = Optional.of(Layer.of(file));
    while (layer.isPresent()) {
      Layer current = layer.get();
      new LayerScan(this, file, current, trigger.scan(current.text()), options).addTo(found);
      layer = current.depth() < options.decodeDepth() ? current.decoded() : Optional.empty();
    }
    return GenericDoubles.leaveOut(found.stream().sorted().toList(), file);
  }

  /** Returns what finds the matches of a rule; empty for a rule about paths alone. */
  Optional<RuleSearch> search(int rule) {
    return searches.get(rule);
  }

  /**
   * Returns the index of the rule with an id.
   *
   * @throws NullPointerException if there is none
   */
  int index(String id) {
    return indices.get(id);
  }
}
