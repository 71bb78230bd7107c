package dev.seaworthy.rules.secrets.scan;

import dev.seaworthy.rules.secrets.scan.ConfigFile.Extension;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads configurations in the format of gitleaks, with what they extend: at most two files deep, a
 * rule of the extending file changing the one of the same id. Other than there, a configuration
 * without rules is an error.
 */
public final class ScanConfigReader {
  /** As deep as gitleaks goes; what extends further is not read. */
  private static final int DEEPEST = 2;

  private final Extended extended;
  private final List<String> notices = new ArrayList<>();

  /** Those of the default configuration, once that is extended. */
  private Aliases aliases = Aliases.NONE;

  private ScanConfigReader(Extended extended) {
    this.extended = extended;
  }

  /** Where extended configurations come from. */
  public interface Extended {
    /** Nothing can be extended. */
    Extended NOTHING =
        new Extended() {
          @Override
          public String file(String path) {
            throw new ScanConfigException(path + " cannot be extended from here");
          }

          @Override
          public ScanConfig standard() {
            throw new ScanConfigException("there is no default configuration to extend here");
          }
        };

    /**
     * Returns the text of a file.
     *
     * @param path the path as the configuration writes it
     * @throws ScanConfigException if it cannot be read
     */
    String file(String path);

    /**
     * Returns the default configuration.
     *
     * @throws ScanConfigException if it cannot be read
     */
    ScanConfig standard();

    /** Returns the names by which others know the rules of the default configuration. */
    default Aliases aliases() {
      return Aliases.NONE;
    }
  }

  /**
   * Reads a configuration that extends nothing.
   *
   * @param name what messages call the configuration: its path
   * @param toml the text
   * @throws ScanConfigException if it is no valid configuration
   */
  public static ScanConfig read(String name, String toml) {
    return read(name, toml, Extended.NOTHING);
  }

  /**
   * Reads a configuration and what it extends. All expressions of the files read are compiled;
   * those of the default configuration are not, because it is tested elsewhere.
   *
   * @param name what messages call the configuration: its path
   * @param toml the text
   * @param extended where it finds what it extends
   * @throws ScanConfigException if it is no valid configuration
   */
  public static ScanConfig read(String name, String toml, Extended extended) {
    ScanConfigReader reader = new ScanConfigReader(extended);
    ConfigFile file = ConfigFileReader.read(name, toml);
    ScanConfig config = reader.resolve(file, 0);
    ScanConfig targeted = reader.withTargeted(config, file);
    ConfigChecks.check(name, targeted);
    return targeted;
  }

  /**
   * Reads one configuration that stands in several files, none of which extends another.
   *
   * @param tables the texts by the names of the files
   * @throws ScanConfigException if one is invalid, or all together
   */
  public static ScanConfig readAll(Map<String, String> tables) {
    ScanConfigReader reader = new ScanConfigReader(Extended.NOTHING);
    List<ScanRule> rules = new ArrayList<>();
    List<Allowlist> allowlists = new ArrayList<>();
    tables.forEach(
        (name, toml) -> {
          ConfigFile file = ConfigFileReader.read(name, toml);
          ScanConfig config = reader.withTargeted(reader.resolve(file, 0), file);
          rules.addAll(config.rules());
          allowlists.addAll(config.allowlists());
        });
    ScanConfig all = new ScanConfig(rules, allowlists, reader.notices);
    ConfigChecks.check(String.join(", ", tables.keySet()), all);
    return all;
  }

  private ScanConfig resolve(ConfigFile file, int depth) {
    notices.addAll(file.notices());
    ConfigChecks.compile(file);
    Extension extension = file.extension();
    boolean extendsSomething = extension.usesDefault() || extension.path().isPresent();
    if (!extendsSomething) {
      return new ScanConfig(file.rules().values(), file.allowlists(), notices);
    }
    if (depth == DEEPEST) {
      notices.add(file.name() + ": what it extends is not read, as it is the third file");
      return new ScanConfig(file.rules().values(), file.allowlists(), notices);
    }
    ScanConfig base = base(file, depth);
    return merge(aliases.translate(file), base);
  }

  private ScanConfig base(ConfigFile file, int depth) {
    if (file.extension().usesDefault()) {
      aliases = extended.aliases();
      return extended.standard();
    }
    String path = file.extension().path().orElseThrow();
    ConfigFile base = ConfigFileReader.read(path, extended.file(path));
    if (!base.targeted().isEmpty()) {
      notices.add(path + ": allowlists with targetRules have no effect in an extended file");
    }
    return resolve(base, depth + 1);
  }

  private ScanConfig merge(ConfigFile file, ScanConfig base) {
    Map<String, ScanRule> rules = new LinkedHashMap<>(file.rules());
    Map<String, ScanRule> known = new LinkedHashMap<>();
    base.rules().forEach(rule -> known.put(rule.id(), rule));
    List<String> disabled = file.extension().disabledRules();
    for (String id : disabled) {
      if (!known.containsKey(id)) {
        notices.add(file.name() + ": the disabled rule '" + id + "' is not among those extended");
      }
    }
    Map<String, ScanRule> merged = new LinkedHashMap<>();
    for (ScanRule rule : base.rules()) {
      ScanRule changes = rules.remove(rule.id());
      if (disabled.contains(rule.id())) {
        if (changes != null) {
          merged.put(rule.id(), changes);
        }
      } else {
        merged.put(rule.id(), changes == null ? rule : changed(rule, changes, file));
      }
    }
    merged.putAll(rules);
    List<Allowlist> allowlists = new ArrayList<>(file.allowlists());
    allowlists.addAll(base.allowlists());
    return new ScanConfig(merged.values(), allowlists, notices);
  }

  private ScanRule changed(ScanRule rule, ScanRule changes, ConfigFile file) {
    if (!changes.required().isEmpty() || changes.isHelper()) {
      notices.add(
          "%s: required and skipReport of rule %s have no effect, because it is extended"
              .formatted(file.name(), rule.id()));
    }
    return rule.overriddenBy(changes);
  }

  private ScanConfig withTargeted(ScanConfig config, ConfigFile file) {
    Map<String, ScanRule> rules = new LinkedHashMap<>();
    config.rules().forEach(rule -> rules.put(rule.id(), rule));
    aliases
        .translate(file.targeted())
        .forEach(
            (id, lists) -> {
              if (!rules.containsKey(id)) {
                throw new ScanConfigException(
                    "%s: the configuration has an allowlist for the rule '%s', which does not exist"
                        .formatted(file.name(), id));
              }
              rules.computeIfPresent(id, (same, rule) -> rule.withAllowlists(lists));
            });
    Collection<ScanRule> all = rules.values();
    return new ScanConfig(all, config.allowlists(), notices);
  }
}
