package dev.seaworthy.core.js.module;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Resolves specifiers to files of the app as bundlers, TypeScript ("bundler" resolution) and Deno
 * do: relative paths, import maps, paths of a {@code tsconfig.json}, aliases of a bundler, packages
 * of the same repository.
 *
 * <p><a href="https://www.typescriptlang.org/docs/handbook/modules/reference.html">TypeScript,
 * Modules Reference</a>.
 */
public final class ModuleResolver {
  private final ModuleFiles files;
  private final List<ImportMap> importMaps;
  private final TsProjects projects;
  private final List<PathAlias> aliases;
  private final Packages packages;

  /**
   * All that says where modules are.
   *
   * @param files the paths of all files
   * @param configs the configurations of TypeScript
   * @param importMaps the import maps
   * @param aliases the aliases of bundlers and frameworks, in any order
   * @param packages the packages of the repository
   */
  public record Layout(
      Collection<String> files,
      Collection<TsConfig> configs,
      Collection<ImportMap> importMaps,
      Collection<PathAlias> aliases,
      Collection<PackageJson> packages) {}

  /** Creates a resolver. */
  public ModuleResolver(Layout layout) {
    this.files = new ModuleFiles(layout.files());
    this.packages = new Packages(files, layout.packages());
    this.projects = new TsProjects(layout.configs(), packages::module);
    this.importMaps =
        layout.importMaps().stream()
            .sorted(Comparator.comparingInt((ImportMap map) -> -map.folder().length()))
            .toList();
    this.aliases =
        layout.aliases().stream()
            .sorted(
                Comparator.comparingInt((PathAlias alias) -> -alias.folder().length())
                    .thenComparingInt(alias -> -alias.mapping().precision())
                    .thenComparing(alias -> alias.mapping().pattern()))
            .toList();
  }

  /**
   * Resolves a specifier.
   *
   * @param from the path of the file that asks
   * @return the path of a file of the app; empty for a package from elsewhere and where none is
   */
  public Optional<String> resolve(String from, String specifier) {
    Optional<String> found = resolveMapped(from, specifier);
    return from.endsWith(".d.ts") ? found.map(files::declarationOf) : found;
  }

  private Optional<String> resolveMapped(String from, String specifier) {
    String bare = withoutQuery(specifier);
    for (ImportMap map : importMaps) {
      Optional<String> target = from.startsWith(map.folder()) ? map.target(bare) : Optional.empty();
      if (target.filter(ModulePaths::isRelative).isPresent()) {
        return ModulePaths.normalize(map.folder() + target.get()).flatMap(this::at);
      }
      if (target.isPresent()) {
        bare = target.get();
        break;
      }
    }
    return resolveUnmapped(from, bare);
  }

  private Optional<String> resolveUnmapped(String from, String specifier) {
    Optional<String> found =
        places(from, specifier).stream()
            .flatMap(place -> (namesAFolder(specifier) ? folder(place) : at(place)).stream())
            .findFirst();
    if (found.isPresent() || ModulePaths.isRelative(specifier)) {
      return found;
    }
    return specifier.startsWith("#")
        ? packages.ownImport(from, specifier)
        : packages.module(from, specifier);
  }

  /**
   * Returns the module from elsewhere that a specifier means, with what an import map says of it.
   *
   * @return empty for a path, and for a name that only a tool understands
   */
  public Optional<ExternalModule> external(String from, String specifier) {
    for (ImportMap map : importMaps) {
      Optional<String> target =
          from.startsWith(map.folder()) ? map.target(specifier) : Optional.empty();
      if (target.isPresent()) {
        return ExternalModule.of(target.get());
      }
    }
    return ExternalModule.of(specifier);
  }

  /**
   * Returns the modules that React Native takes for one on some platforms, such as {@code a.ios.ts}
   * for {@code a.ts}.
   */
  public List<String> variants(String path) {
    return files.variants(path);
  }

  /**
   * Finds the files that a pattern means.
   *
   * @param pattern a specifier with stars
   * @return their paths, sorted
   */
  public List<String> matching(String from, String pattern) {
    int star = pattern.indexOf('*');
    int slash = pattern.lastIndexOf('/', star);
    String folder = pattern.substring(0, slash + 1);
    for (String place : places(from, folder)) {
      String start = place.isEmpty() ? "" : place + "/";
      String glob = pattern.substring(slash + 1);
      List<String> found = files.matching(start, Globs.compile(start, glob));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static boolean namesAFolder(String specifier) {
    String last = specifier.substring(specifier.lastIndexOf('/') + 1);
    return last.isEmpty() || last.equals(".") || last.equals("..");
  }

  private Optional<String> at(String place) {
    return files.file(place).or(() -> folder(place));
  }

  private Optional<String> folder(String place) {
    return packages.folder(place).or(() -> files.index(place));
  }

  /** Returns the paths that a specifier may stand for, without extensions, in order. */
  private List<String> places(String from, String specifier) {
    if (ModulePaths.isRelative(specifier)) {
      return ModulePaths.normalize(ModulePaths.folderOf(from) + specifier).stream().toList();
    }
    List<String> places = new ArrayList<>();
    if (specifier.startsWith("/")) {
      places.addAll(fromRoots(from, specifier.substring(1)));
    }
    projects.of(from).ifPresent(project -> places.addAll(project.places(specifier)));
    for (PathAlias alias : aliases) {
      if (from.startsWith(alias.folder())) {
        places.addAll(alias.places(specifier));
      }
    }
    return places;
  }

  /** A path from the root means the root of the package, what it serves as is, or the whole app. */
  private List<String> fromRoots(String from, String path) {
    String own = packages.around(from).map(PackageJson::folder).orElse("");
    return Stream.of(own + path, own + "public/" + path, path).distinct().toList();
  }

  private static String withoutQuery(String specifier) {
    int query = specifier.indexOf('?');
    return query > 0 ? specifier.substring(0, query) : specifier;
  }
}
