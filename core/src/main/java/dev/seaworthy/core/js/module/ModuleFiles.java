package dev.seaworthy.core.js.module;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The files of an app, as an import names them: with the extension left out, {@code .js} written
 * for {@code .ts}, the index of a folder. Extensions are tried in the order of TypeScript, except
 * that a declaration comes after the JavaScript that it declares: what runs counts.
 */
final class ModuleFiles {
  private static final List<String> EXTENSIONS =
      List.of(
          ".ts",
          ".tsx",
          ".js",
          ".jsx",
          ".d.ts",
          ".mts",
          ".mjs",
          ".cts",
          ".cjs",
          ".json",
          ".web.tsx",
          ".web.ts",
          ".web.js",
          ".native.tsx",
          ".native.ts",
          ".ios.tsx",
          ".ios.ts",
          ".android.tsx",
          ".android.ts");
  private static final Map<String, List<String>> WRITTEN_FOR =
      Map.of(
          ".js", List.of(".ts", ".tsx", ".jsx", ".d.ts"),
          ".jsx", List.of(".tsx", ".ts", ".d.ts"),
          ".mjs", List.of(".mts", ".d.mts"),
          ".cjs", List.of(".cts", ".d.cts"));

  private static final List<String> PLATFORMS = List.of("android", "ios", "native", "web");

  private final Set<String> files;
  private final NavigableSet<String> sorted;

  ModuleFiles(Collection<String> files) {
    this.files = new HashSet<>(files);
    this.sorted = new TreeSet<>(files);
  }

  boolean contains(String path) {
    return files.contains(path);
  }

  /** Returns the file that a path means: itself, with an extension, or the index of a folder. */
  Optional<String> module(String path) {
    return file(path).or(() -> index(path));
  }

  /** Returns the file that a path means: itself or with an extension. */
  Optional<String> file(String path) {
    if (path.isEmpty() || path.endsWith("/")) {
      return Optional.empty();
    }
    if (files.contains(path)) {
      return Optional.of(path);
    }
    String stem = ModulePaths.withoutExtension(path);
    for (String extension : WRITTEN_FOR.getOrDefault(path.substring(stem.length()), List.of())) {
      if (files.contains(stem + extension)) {
        return Optional.of(stem + extension);
      }
    }
    return extended(path);
  }

  /** Returns the index of a folder. */
  Optional<String> index(String folder) {
    return extended(
        folder.isEmpty() || folder.endsWith("/") ? folder + "index" : folder + "/index");
  }

  /** Returns the modules that stand for one on some platforms, such as {@code a.ios.ts} for it. */
  List<String> variants(String path) {
    String stem = ModulePaths.withoutExtension(path);
    String extension = path.substring(stem.length());
    return PLATFORMS.stream()
        .map(platform -> stem + "." + platform + extension)
        .filter(files::contains)
        .toList();
  }

  /** Returns the declaration of a JavaScript file, which is what other declarations mean by it. */
  String declarationOf(String path) {
    String declaration = ModulePaths.withoutExtension(path) + ".d.ts";
    return path.endsWith(".js") && files.contains(declaration) ? declaration : path;
  }

  private Optional<String> extended(String stem) {
    for (String extension : EXTENSIONS) {
      if (files.contains(stem + extension)) {
        return Optional.of(stem + extension);
      }
    }
    return Optional.empty();
  }

  /** Returns the files below a folder whose whole path matches a pattern, sorted. */
  List<String> matching(String folder, Pattern pattern) {
    return sorted.subSet(folder, true, folder + Character.MAX_VALUE, false).stream()
        .filter(path -> pattern.matcher(path).matches())
        .toList();
  }
}
