package dev.seaworthy.core.js.module;

import dev.seaworthy.core.js.module.TsConfig.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A {@link TsConfig} with all that it inherits. Paths are from the root.
 *
 * @param config the configuration itself
 * @param baseUrl the folder where names that are not relative are looked up
 * @param mappings the patterns of specifiers
 * @param mappingFolder the folder that their targets start from
 * @param files the files of the project that are named one by one
 * @param include patterns of further files
 * @param exclude patterns of files that are left out
 * @param allowJs whether JavaScript belongs to it
 */
record TsProject(
    TsConfig config,
    Optional<String> baseUrl,
    List<Mapping> mappings,
    String mappingFolder,
    List<String> files,
    List<Pattern> include,
    List<Pattern> exclude,
    boolean allowJs) {

  /** Stands for the folder of the configuration that inherits a path. */
  static final String CONFIG_DIR = "${configDir}/";

  private static final Pattern TYPESCRIPT = Pattern.compile(".*\\.[mc]?tsx?");
  private static final Pattern SCRIPT = Pattern.compile(".*\\.[mc]?[jt]sx?");

  /** Returns whether a file belongs to the project. */
  boolean includes(String path) {
    if (files.contains(path)) {
      return true;
    }
    return (allowJs ? SCRIPT : TYPESCRIPT).matcher(path).matches()
        && include.stream().anyMatch(pattern -> pattern.matcher(path).matches())
        && exclude.stream().noneMatch(pattern -> pattern.matcher(path).matches());
  }

  /** Returns the places that a specifier stands for by the patterns and the base, in order. */
  List<String> places(String specifier) {
    Mapping best = null;
    for (Mapping mapping : mappings) {
      if (mapping.match(specifier).isPresent()
          && (best == null || mapping.precision() > best.precision())) {
        best = mapping;
      }
    }
    List<String> places = new ArrayList<>();
    if (best != null) {
      String matched = best.match(specifier).orElseThrow();
      for (String target : best.targets()) {
        place(target.replace("*", matched)).ifPresent(places::add);
      }
    }
    baseUrl.flatMap(base -> place(base, specifier)).ifPresent(places::add);
    return places;
  }

  private Optional<String> place(String target) {
    return target.startsWith(CONFIG_DIR)
        ? place(config.folder(), target.substring(CONFIG_DIR.length()))
        : place(mappingFolder, target);
  }

  private static Optional<String> place(String folder, String path) {
    return path.startsWith("/") ? Optional.empty() : ModulePaths.normalize(folder + path);
  }
}
