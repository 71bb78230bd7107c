package dev.seaworthy.core.js.module;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves specifiers to files of the app as bundlers and TypeScript do ("bundler" resolution):
 * relative paths, path aliases and packages of the same repository, with the extensions and the
 * {@code index} file left out, and {@code .js} written for {@code .ts}.
 */
public final class ModuleResolver {
  private static final List<String> EXTENSIONS =
      List.of(".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", ".json", ".d.ts");
  private static final Map<String, List<String>> WRITTEN_FOR =
      Map.of(
          ".js", List.of(".ts", ".tsx", ".d.ts"),
          ".jsx", List.of(".tsx"),
          ".mjs", List.of(".mts"),
          ".cjs", List.of(".cts"));
  private static final List<String> PACKAGE_ENTRIES =
      List.of("src/index", "index", "src/main", "lib/index", "main");

  private final Set<String> files;
  private final List<PathAlias> aliases;
  private final Map<String, String> packages;

  /**
   * Creates a resolver.
   *
   * @param files the paths of all files
   * @param aliases the aliases, in any order
   * @param packages the folder of each package of the app by its name, with a slash at its end
   */
  public ModuleResolver(Set<String> files, List<PathAlias> aliases, Map<String, String> packages) {
    this.files = Set.copyOf(files);
    this.aliases =
        aliases.stream()
            .sorted(
                Comparator.comparingInt((PathAlias alias) -> -alias.folder().length())
                    .thenComparingInt(alias -> -prefix(alias.pattern()).length()))
            .toList();
    this.packages = Map.copyOf(packages);
  }

  /**
   * Resolves a specifier.
   *
   * @param from the path of the file that asks
   * @return the path of a file of the app; empty for a package from elsewhere and where none is
   */
  public Optional<String> resolve(String from, String specifier) {
    String bare = withoutQuery(specifier);
    if (bare.startsWith("./") || bare.startsWith("../") || bare.equals(".") || bare.equals("..")) {
      return normalize(folderOf(from) + bare).flatMap(this::file);
    }
    if (bare.startsWith("/")) {
      return file(bare.substring(1));
    }
    for (PathAlias alias : aliases) {
      if (from.startsWith(alias.folder())) {
        Optional<String> found = byAlias(alias, bare);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return byPackage(bare);
  }

  private static String withoutQuery(String specifier) {
    int query = specifier.indexOf('?');
    return query > 0 ? specifier.substring(0, query) : specifier;
  }

  private Optional<String> byAlias(PathAlias alias, String specifier) {
    String pattern = alias.pattern();
    int star = pattern.indexOf('*');
    String matched = "";
    if (star < 0) {
      if (!specifier.equals(pattern)) {
        return Optional.empty();
      }
    } else {
      String suffix = pattern.substring(star + 1);
      boolean matches =
          specifier.length() >= pattern.length() - 1
              && specifier.startsWith(prefix(pattern))
              && specifier.endsWith(suffix);
      if (!matches) {
        return Optional.empty();
      }
      matched = specifier.substring(star, specifier.length() - suffix.length());
    }
    for (String target : alias.targets()) {
      Optional<String> found = normalize(target.replace("*", matched)).flatMap(this::file);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static String prefix(String pattern) {
    int star = pattern.indexOf('*');
    return star < 0 ? pattern : pattern.substring(0, star);
  }

  private Optional<String> byPackage(String specifier) {
    int slash = specifier.indexOf('/');
    if (specifier.startsWith("@") && slash >= 0) {
      slash = specifier.indexOf('/', slash + 1);
    }
    String folder = packages.get(slash < 0 ? specifier : specifier.substring(0, slash));
    if (folder == null) {
      return Optional.empty();
    }
    if (slash >= 0) {
      String rest = specifier.substring(slash + 1);
      return file(folder + rest).or(() -> file(folder + "src/" + rest));
    }
    return PACKAGE_ENTRIES.stream().flatMap(entry -> file(folder + entry).stream()).findFirst();
  }

  /** Returns the file that a path means: itself, with an extension, or the index of a folder. */
  Optional<String> file(String path) {
    if (files.contains(path)) {
      return Optional.of(path);
    }
    for (String extension : EXTENSIONS) {
      if (files.contains(path + extension)) {
        return Optional.of(path + extension);
      }
    }
    int dot = path.lastIndexOf('.');
    if (dot > path.lastIndexOf('/')) {
      for (String extension : WRITTEN_FOR.getOrDefault(path.substring(dot), List.of())) {
        String written = path.substring(0, dot) + extension;
        if (files.contains(written)) {
          return Optional.of(written);
        }
      }
    }
    String index = path.isEmpty() || path.endsWith("/") ? path + "index" : path + "/index";
    return EXTENSIONS.stream().map(index::concat).filter(files::contains).findFirst();
  }

  /** Returns the folder of a path with a slash at its end, empty for the root. */
  private static String folderOf(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** Takes {@code .} and {@code ..} out of a path; empty if it leaves the root. */
  public static Optional<String> normalize(String path) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : path.split("/")) {
      if (segment.equals("..")) {
        if (segments.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return Optional.of(String.join("/", segments));
  }
}
