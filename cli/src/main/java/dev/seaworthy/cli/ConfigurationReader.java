package dev.seaworthy.cli;

import dev.seaworthy.core.config.ConfigDocument;
import dev.seaworthy.core.config.ConfigEntry;
import dev.seaworthy.core.config.ConfigList;
import dev.seaworthy.core.config.ConfigMap;
import dev.seaworthy.core.config.ConfigNode;
import dev.seaworthy.core.config.ConfigParser;
import dev.seaworthy.core.config.ConfigScalar;
import dev.seaworthy.core.project.Catalogue;
import dev.seaworthy.core.project.Platform;
import dev.seaworthy.core.rule.Rule;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.Parsed;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.source.SyntaxProblem;
import dev.seaworthy.core.sql.schema.GrantEra;
import dev.seaworthy.rules.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads {@code seaworthy.yml}. What cannot be understood is a problem with its line and has no
 * effect; the rest still counts.
 */
final class ConfigurationReader {
  private static final List<String> KEYS =
      List.of("target", "fail-on", "exclude", "rules", "supabase");
  private static final String OFF = "off";

  private final SourceFile source;
  private final List<String> problems = new ArrayList<>();

  private Optional<String> target = Optional.empty();
  private Optional<FailOn> failOn = Optional.empty();
  private final List<String> exclude = new ArrayList<>();
  private final Map<String, Optional<Severity>> rules = new TreeMap<>();
  private Optional<GrantEra> grants = Optional.empty();

  private ConfigurationReader(SourceFile source) {
    this.source = source;
  }

  /** Reads a configuration: YAML, whatever the name of the file. */
  static Configuration read(SourceFile source) {
    return new ConfigurationReader(source).read();
  }

  private Configuration read() {
    SourceFile yaml = new SourceFile(Configuration.FILE_NAME, source.text());
    Parsed<ConfigDocument> parsed = ConfigParser.parse(yaml);
    for (SyntaxProblem problem : parsed.problems()) {
      problem(problem.span(), problem.message());
    }
    ConfigNode root = parsed.tree().root();
    if (root instanceof ConfigMap map) {
      map.entries().forEach(this::key);
    } else if (parsed.isValid()) {
      problem(root.span(), "expected the keys " + String.join(", ", KEYS));
    }
    return new Configuration(target, failOn, exclude, rules, grants, problems);
  }

  private void key(ConfigEntry entry) {
    switch (entry.key()) {
      case "target" ->
          target =
              named(entry.value(), "host", Catalogue.platforms(), Platform::id).map(Platform::id);
      case "fail-on" -> failOn = named(entry.value(), "threshold", FailOn.ALL, FailOn::word);
      case "exclude" -> exclude(entry.value());
      case "rules" -> {
        if (entry.value() instanceof ConfigMap map) {
          map.entries().forEach(this::rule);
        } else {
          problem(entry.value().span(), "'rules' must map rule ids to 'off' or a severity");
        }
      }
      case "supabase" -> supabase(entry.value());
      default -> problem(entry.keySpan(), Words.unknown("key", entry.key(), KEYS));
    }
  }

  private void exclude(ConfigNode value) {
    if (!(value instanceof ConfigList list)) {
      problem(value.span(), "'exclude' must be a list of patterns");
      return;
    }
    for (ConfigNode item : list.items()) {
      if (item instanceof ConfigScalar scalar && scalar.kind() == ConfigScalar.Kind.STRING) {
        exclude.add(scalar.value());
      } else {
        problem(item.span(), "a pattern must be a text");
      }
    }
  }

  private void supabase(ConfigNode value) {
    List<ConfigEntry> entries = value instanceof ConfigMap map ? map.entries() : List.of();
    if (entries.isEmpty()) {
      problem(value.span(), "'supabase' must have the key 'grants'");
    }
    for (ConfigEntry entry : entries) {
      if (entry.key().equals("grants")) {
        grants = named(entry.value(), "kind of grants", List.of(GrantEra.values()), GrantEra::word);
      } else {
        problem(entry.keySpan(), Words.unknown("key", entry.key(), List.of("grants")));
      }
    }
  }

  private void rule(ConfigEntry entry) {
    List<String> ids = Rules.ALL.stream().map(Rule::id).toList();
    if (!ids.contains(entry.key())) {
      problem(entry.keySpan(), Words.unknown("rule", entry.key(), ids));
      return;
    }
    // In YAML 1.1 a bare off is the boolean false.
    if (entry.value() instanceof ConfigScalar scalar
        && (scalar.value().equals(OFF) || scalar.value().equals("false"))) {
      rules.put(entry.key(), Optional.empty());
      return;
    }
    named(entry.value(), "severity", Arrays.asList(Severity.values()), Severity::word)
        .ifPresent(severity -> rules.put(entry.key(), Optional.of(severity)));
  }

  private <T> Optional<T> named(
      ConfigNode value, String kind, List<T> things, Function<T, String> name) {
    if (!(value instanceof ConfigScalar scalar)) {
      problem(value.span(), "expected one " + kind);
      return Optional.empty();
    }
    try {
      return Optional.of(Words.find(kind, scalar.value(), things, name));
    } catch (TroubleException e) {
      problem(value.span(), e.getMessage());
      return Optional.empty();
    }
  }

  private void problem(Span span, String message) {
    problems.add(source.path() + ":" + source.lines().line(span.start()) + ": " + message);
  }
}
