package dev.seaworthy.rules.secrets.scan;

import dev.seaworthy.rules.secrets.scan.ConfigFile.Extension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/**
 * Reads one file in the TOML format of gitleaks. As there, the case of a key does not matter and of
 * two rules with one id the later counts; other than there, an unknown key is an error.
 */
final class ConfigFileReader {
  private final List<String> notices = new ArrayList<>();
  private final String name;

  private ConfigFileReader(String name) {
    this.name = name;
  }

  /**
   * Reads a file. Its expressions are not compiled.
   *
   * @throws ScanConfigException if the text is not TOML, or says what no configuration can say
   */
  static ConfigFile read(String name, String toml) {
    TomlParseResult parsed = Toml.parse(toml);
    if (parsed.hasErrors()) {
      throw new ScanConfigException(name + ": " + parsed.errors().get(0));
    }
    return new ConfigFileReader(name).file(new Section(name, "the configuration", parsed));
  }

  private ConfigFile file(Section top) {
    top.text("title");
    top.text("description");
    top.text("minVersion");
    Extension extension = top.section("extend").map(this::extension).orElse(Extension.NONE);
    List<Allowlist> global = new ArrayList<>();
    Map<String, List<Allowlist>> targeted = new LinkedHashMap<>();
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
    return new ConfigFile(name, rules, global, targeted, extension, notices);
  }

  private Extension extension(Section section) {
    Extension extension =
        new Extension(
            section.text("path"), section.flag("useDefault"), section.texts("disabledRules"));
    section
        .text("url")
        .ifPresent(url -> notices.add(name + ": extend.url has no effect; extend.path has one"));
    section.requireNothingElse();
    if (extension.path().isPresent() && extension.usesDefault()) {
      throw section.error("has both path and useDefault; it can extend one configuration");
    }
    return extension;
  }

  private ScanRule rule(Section section) {
    String id = section.text("id").filter(text -> !text.isBlank()).orElse("");
    if (id.isEmpty()) {
      throw section.error("has no id");
    }
    Section rule = section.named("rule " + id);
    rule.text("id");
    List<Allowlist> allowlists = new ArrayList<>();
    allowlistSections(rule).forEach(list -> allowlists.add(allowlist(list)));
    Map<String, String> traits = rule.traits();
    ScanRule read =
        new ScanRule(
            id,
            rule.text("description").orElse(""),
            rule.pattern("regex"),
            rule.pattern("path"),
            rule.count("secretGroup").orElse(0),
            rule.number("entropy"),
            rule.texts("keywords").stream().map(word -> word.toLowerCase(Locale.ROOT)).toList(),
            rule.texts("tags"),
            allowlists,
            rule.sections("required").stream().map(ConfigFileReader::required).toList(),
            rule.flag("skipReport"),
            window(rule, traits),
            traits);
    rule.requireNothingElse();
    return read;
  }

  private static RequiredRule required(Section section) {
    RequiredRule required =
        new RequiredRule(
            section.text("id").orElseThrow(() -> section.error("has no id")),
            section.count("withinLines"),
            section.count("withinColumns"));
    section.requireNothingElse();
    return required;
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
  private static List<Section> allowlistSections(Section owner) {
    List<Section> lists = owner.sections("allowlists");
    Optional<Section> single = owner.section("allowlist");
    if (single.isPresent() && !lists.isEmpty()) {
      throw owner.error("has both allowlist and allowlists; keep [[allowlists]]");
    }
    return single.map(List::of).orElse(lists);
  }

  private Allowlist allowlist(Section section) {
    Set<String> commits =
        section.texts("commits").stream()
            .map(id -> id.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    Allowlist list =
        new Allowlist(
            section.text("description").orElse(""),
            section.oneOf("condition", "or", CONDITIONS),
            commits,
            section.anyOf("paths"),
            section.oneOf("regexTarget", "secret", TARGETS),
            section.anyOf("regexes"),
            Optional.of(section.texts("stopwords"))
                .filter(words -> !words.isEmpty())
                .map(LazyWords::new),
            Optional.empty());
    section.texts("targetRules");
    section.requireNothingElse();
    boolean allowsFiles =
        list.paths().isPresent() || list.regexes().isPresent() || list.stopwords().isPresent();
    if (commits.isEmpty() && !allowsFiles) {
      throw section.error("allows nothing; it needs commits, paths, regexes or stopwords");
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
