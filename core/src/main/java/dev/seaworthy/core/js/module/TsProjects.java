package dev.seaworthy.core.js.module;

import dev.seaworthy.core.js.module.TsConfig.Mapping;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * Which configuration of TypeScript holds for a file: the nearest one above it, or the project that
 * this one refers to and that includes the file, as the language server chooses.
 */
final class TsProjects {
  private static final int MOST_PARENTS = 20;
  private static final List<String> NAMES = List.of("tsconfig.json", "jsconfig.json");

  private final Map<String, TsConfig> configs = new TreeMap<>();
  private final BiFunction<String, String, Optional<String>> inPackages;
  private final Map<String, TsProject> projects = new HashMap<>();
  private final Map<String, Optional<TsProject>> byFolder = new HashMap<>();
  private final Map<String, Optional<TsProject>> byFile = new HashMap<>();

  /**
   * Creates the choice.
   *
   * @param inPackages finds what a specifier that is not relative means in a file: a configuration
   *     may extend one from a package
   */
  TsProjects(
      Collection<TsConfig> configs, BiFunction<String, String, Optional<String>> inPackages) {
    configs.forEach(config -> this.configs.put(config.path(), config));
    this.inPackages = inPackages;
  }

  /** Returns the configuration that holds for a file. */
  Optional<TsProject> of(String file) {
    Optional<TsProject> known = byFile.get(file);
    if (known == null) {
      known = find(file);
      byFile.put(file, known);
    }
    return known;
  }

  private Optional<TsProject> find(String file) {
    TsProject nearest = nearest(ModulePaths.folderOf(file)).orElse(null);
    if (nearest == null || nearest.includes(file)) {
      return Optional.ofNullable(nearest);
    }
    Deque<TsProject> open = new ArrayDeque<>(referenced(nearest));
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      TsProject project = open.removeFirst();
      if (project.includes(file)) {
        return Optional.of(project);
      }
      if (seen.add(project.config().path())) {
        open.addAll(referenced(project));
      }
    }
    return Optional.of(nearest);
  }

  private Optional<TsProject> nearest(String folder) {
    Optional<TsProject> known = byFolder.get(folder);
    if (known == null) {
      known =
          NAMES.stream()
              .map(name -> configs.get(folder + name))
              .filter(Objects::nonNull)
              .findFirst()
              .map(this::project);
      String above = ModulePaths.above(folder);
      if (known.isEmpty() && above != null) {
        known = nearest(above);
      }
      byFolder.put(folder, known);
    }
    return known;
  }

  private List<TsProject> referenced(TsProject project) {
    String folder = project.config().folder();
    return project.config().references().stream()
        .flatMap(path -> ModulePaths.normalize(folder + path).stream())
        .flatMap(path -> configAt(path).stream())
        .map(this::project)
        .toList();
  }

  private Optional<TsConfig> configAt(String path) {
    String below = path.isEmpty() ? "tsconfig.json" : path + "/tsconfig.json";
    return Optional.ofNullable(configs.getOrDefault(path, configs.get(below)));
  }

  private TsProject project(TsConfig config) {
    TsProject known = projects.get(config.path());
    if (known == null) {
      known = new Inheritance(config).project();
      projects.put(config.path(), known);
    }
    return known;
  }

  /**
   * What a configuration and those that it extends state, the nearest statement of each winning.
   */
  private final class Inheritance {
    private final TsConfig config;
    private Optional<String> baseUrl = Optional.empty();
    private Optional<List<Mapping>> paths = Optional.empty();
    private String pathsFolder = "";
    private Optional<List<String>> files = Optional.empty();
    private Optional<List<Pattern>> include = Optional.empty();
    private Optional<List<Pattern>> exclude = Optional.empty();
    private Optional<Boolean> allowJs = Optional.empty();

    Inheritance(TsConfig config) {
      this.config = config;
      inherit(config, MOST_PARENTS);
    }

    TsProject project() {
      String folder = config.folder();
      boolean everything = files.isEmpty() && include.isEmpty();
      return new TsProject(
          config,
          baseUrl,
          paths.orElse(List.of()),
          baseUrl.orElse(pathsFolder),
          files.orElse(List.of()),
          everything ? List.of(TsGlobs.compile(folder, "**/*")) : include.orElse(List.of()),
          exclude.orElse(List.of(TsGlobs.compile(folder, "**/node_modules"))),
          allowJs.orElse(config.isOfJavaScript()));
    }

    private void inherit(TsConfig from, int steps) {
      String folder = from.folder();
      if (baseUrl.isEmpty()) {
        baseUrl =
            from.baseUrl()
                .flatMap(url -> place(folder, url))
                .map(base -> base.isEmpty() ? "" : base + "/");
      }
      if (paths.isEmpty() && from.paths().isPresent()) {
        paths = from.paths();
        pathsFolder = folder;
      }
      files = files.or(() -> from.files().map(list -> places(folder, list)));
      include = include.or(() -> from.include().map(list -> globs(folder, list)));
      exclude = exclude.or(() -> from.exclude().map(list -> globs(folder, list)));
      allowJs = allowJs.or(from::allowJs);
      for (int i = from.parents().size() - 1; i >= 0 && steps > 0; i--) {
        parent(from, from.parents().get(i)).ifPresent(parent -> inherit(parent, steps - 1));
      }
    }

    private List<String> places(String folder, List<String> paths) {
      return paths.stream().flatMap(path -> place(folder, path).stream()).toList();
    }

    private Optional<String> place(String folder, String path) {
      return path.startsWith(TsProject.CONFIG_DIR)
          ? ModulePaths.normalize(config.folder() + path.substring(TsProject.CONFIG_DIR.length()))
          : ModulePaths.normalize(folder + path);
    }

    private List<Pattern> globs(String folder, List<String> globs) {
      return globs.stream()
          .map(
              glob ->
                  glob.startsWith(TsProject.CONFIG_DIR)
                      ? TsGlobs.compile(
                          config.folder(), glob.substring(TsProject.CONFIG_DIR.length()))
                      : TsGlobs.compile(folder, glob))
          .toList();
    }
  }

  private Optional<TsConfig> parent(TsConfig config, String specifier) {
    Optional<String> place =
        ModulePaths.isRelative(specifier)
            ? ModulePaths.normalize(config.folder() + specifier)
            : inPackages.apply(config.path(), specifier);
    return place.flatMap(
        path ->
            Optional.ofNullable(configs.getOrDefault(path, configs.get(path + ".json")))
                .or(() -> configAt(path)));
  }
}
