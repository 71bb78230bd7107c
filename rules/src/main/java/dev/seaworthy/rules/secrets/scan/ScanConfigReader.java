package dev.seaworthy.rules.secrets.scan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/**
 * Reads configurations in the TOML format of gitleaks. As there, the case of a key does not matter
 * and of two rules with one id the later counts; other than there, an unknown key is an error, and
 * so is a configuration without rules.
 *
 * <p>Not supported so far, and refused: {@code extend}, {@code required}, {@code skipReport} and
 * allowlists by commit.
 */
public final class ScanConfigReader {
  private final Map<String, List<Allowlist>> targeted = new LinkedHashMap<>();

  private ScanConfigReader() {}

  /**
   * Reads a configuration. Its expressions are compiled when they are first used; see {@link
   * ScanConfig#compiled()}.
   *
   * @param name what messages call the configuration: its path
   * @param toml the text
   * @throws ScanConfigException if the text is not TOML, or not a configuration of the scanner
   */
  public static ScanConfig read(String name, String toml) {
    TomlParseResult parsed = Toml.parse(toml);
    if (parsed.hasErrors()) {
      throw new ScanConfigException(name + ": " + parsed.errors().get(0));
    }
    return new ScanConfigReader().config(new Section(name, "the configuration", parsed));
  }

  private ScanConfig config(Section top) {
    top.refuse("extend");
    top.text("title");
    top.text("description");
    top.text("minVersion");
    List<Allowlist> global = new ArrayList<>();
    for (Section section : allowlistSections(top)) {
      List<String> targets = section.texts("targetRules");
      Allowlist list = allowlist(section);
      if (targets.isEmpty()) {
        global.add(list);
      }
      targets.forEach(rule -> targeted.computeIfAbsent(rule, r -> new ArrayList<>()).add(list));
    }
    Map<String, ScanRule> rules = new LinkedHashMap<>();
    for (Section section : top.sections("rules")) {
      ScanRule rule = rule(section);
      rules.put(rule.id(), rule);
    }
    top.requireNothingElse();
    if (rules.isEmpty()) {
      throw top.error("has no rules, so that it would find nothing");
    }
    targeted.keySet().stream()
        .filter(id -> !rules.containsKey(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw top.error("has an allowlist for the rule '" + id + "', which does not exist");
            });
    return new ScanConfig(List.copyOf(rules.values()), global);
  }

  private ScanRule rule(Section section) {
    String id = section.text("id").filter(text -> !text.isBlank()).orElse("");
    if (id.isEmpty()) {
      throw section.error("has no id");
    }
    Section rule = section.named("rule " + id);
    rule.refuse("required");
    rule.refuse("skipReport");
    rule.text("id");
    Optional<LazyPattern> regex = rule.pattern("regex");
    Optional<LazyPattern> path = rule.pattern("path");
    if (regex.isEmpty() && path.isEmpty()) {
      throw rule.error("has neither regex nor path, so that it would find nothing");
    }
    List<Allowlist> allowlists = new ArrayList<>();
    allowlistSections(rule).forEach(list -> allowlists.add(allowlist(list)));
    allowlists.addAll(targeted.getOrDefault(id, List.of()));
    Map<String, String> traits = rule.traits();
    ScanRule read =
        new ScanRule(
            id,
            rule.text("description").orElse(""),
            regex,
            path,
            (int) rule.number("secretGroup"),
            rule.number("entropy"),
            rule.texts("keywords").stream().map(word -> word.toLowerCase(Locale.ROOT)).toList(),
            rule.texts("tags"),
            allowlists,
            window(rule, traits),
            traits);
    rule.requireNothingElse();
    return read;
  }

  private static int window(Section rule, Map<String, String> traits) {
    String lines = traits.getOrDefault("window", "0");
    try {
      return Integer.parseInt(lines);
    } catch (NumberFormatException e) {
      throw rule.error("has a window of '" + lines + "', which is not a number of lines");
    }
  }

  /**
   * Returns the allowlists of a table in either form: the array, or the deprecated single table.
   */
  private List<Section> allowlistSections(Section owner) {
    List<Section> lists = owner.sections("allowlists");
    Optional<Section> single = owner.section("allowlist");
    if (single.isPresent() && !lists.isEmpty()) {
      throw owner.error("has both allowlist and allowlists; keep [[allowlists]]");
    }
    return single.map(List::of).orElse(lists);
  }

  private Allowlist allowlist(Section section) {
    section.refuse("commits");
    Allowlist list =
        new Allowlist(
            section.text("description").orElse(""),
            section.oneOf("condition", "or", CONDITIONS),
            section.anyOf("paths"),
            section.oneOf("regexTarget", "secret", TARGETS),
            section.anyOf("regexes"),
            Optional.of(section.texts("stopwords"))
                .filter(words -> !words.isEmpty())
                .map(KeywordAutomaton::new));
    section.texts("targetRules");
    section.requireNothingElse();
    if (list.paths().isEmpty() && list.regexes().isEmpty() && list.stopwords().isEmpty()) {
      throw section.error("allows nothing; it needs paths, regexes or stopwords");
    }
    return list;
  }

  private static final Map<String, Allowlist.Condition> CONDITIONS =
      Map.of(
          "or", Allowlist.Condition.OR,
          "||", Allowlist.Condition.OR,
          "and", Allowlist.Condition.AND,
          "&&", Allowlist.Condition.AND);

  private static final Map<String, Allowlist.Target> TARGETS =
      Map.of(
          "secret", Allowlist.Target.SECRET,
          "match", Allowlist.Target.MATCH,
          "line", Allowlist.Target.LINE);
}
