package dev.seaworthy.rules.secrets.scan;

import dev.seaworthy.rules.secrets.scan.ConfigFile.Extension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names by which other configurations know the rules of the default one. */
public final class Aliases {
  /** No rule has another name. */
  public static final Aliases NONE = new Aliases(Map.of());

  private final Map<String, Alias> byId;

  /** Creates the names, by the id that others use. */
  public Aliases(Map<String, Alias> byId) {
    this.byId = Map.copyOf(byId);
  }

  /** Returns the names by the id that others use. */
  public Map<String, Alias> byId() {
    return byId;
  }

  /** Returns the ids of the rules that an id stands for: itself, if it is no alias. */
  public List<String> rules(String id) {
    return byId.containsKey(id) ? byId.get(id).kinds() : List.of(id);
  }

  /**
   * Returns what a file says, said of the rules of the default configuration. A rule with an
   * expression of its own takes the place of those that it stands for; other changes are made to
   * each of them.
   */
  ConfigFile translate(ConfigFile file) {
    Set<String> disabled = new LinkedHashSet<>();
    Map<String, ScanRule> rules = new LinkedHashMap<>();
    for (ScanRule rule : file.rules().values()) {
      Alias alias = byId.get(rule.id());
      if (alias == null) {
        change(rule, rules);
      } else if (rule.regex().isPresent()) {
        disable(rule.id(), alias, disabled, rules);
        rules.put(rule.id(), rule);
      } else {
        change(rule, alias, rules);
      }
    }
    for (String id : file.extension().disabledRules()) {
      Alias alias = byId.get(id);
      if (alias == null) {
        disabled.add(id);
      } else {
        disable(id, alias, disabled, rules);
      }
    }
    Extension extension = file.extension();
    return new ConfigFile(
        file.name(),
        rules,
        file.allowlists(),
        file.targeted(),
        new Extension(extension.path(), extension.usesDefault(), List.copyOf(disabled)),
        file.notices());
  }

  /** Returns which allowlists speak of which rules, if those that are written speak of aliases. */
  Map<String, List<Allowlist>> translate(Map<String, List<Allowlist>> targeted) {
    Map<String, List<Allowlist>> translated = new LinkedHashMap<>();
    targeted.forEach(
        (id, lists) -> {
          Alias alias = byId.get(id);
          if (alias == null) {
            add(id, lists, translated);
          } else {
            alias.all().forEach(rule -> add(rule, alias.narrowed(lists), translated));
          }
        });
    return translated;
  }

  private static void add(
      String rule, List<Allowlist> lists, Map<String, List<Allowlist>> targeted) {
    targeted.computeIfAbsent(rule, none -> new ArrayList<>()).addAll(lists);
  }

  private static void change(ScanRule changes, Map<String, ScanRule> rules) {
    rules.merge(changes.id(), changes, ScanRule::overriddenBy);
  }

  private static void change(ScanRule changes, Alias alias, Map<String, ScanRule> rules) {
    List<Allowlist> lists = alias.narrowed(changes.allowlists());
    for (String kind : alias.kinds()) {
      change(changes.forKind(kind, lists), rules);
    }
    if (!lists.isEmpty()) {
      for (String kind : alias.also()) {
        change(ScanRule.ofAllowlists(kind, lists), rules);
      }
    }
  }

  private static void disable(
      String id, Alias alias, Set<String> disabled, Map<String, ScanRule> rules) {
    if (alias.secret().isEmpty()) {
      disabled.addAll(alias.kinds());
      return;
    }
    List<Allowlist> everything = alias.everything(id).stream().toList();
    for (String kind : alias.kinds()) {
      change(ScanRule.ofAllowlists(kind, everything), rules);
    }
  }
}
