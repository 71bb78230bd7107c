package dev.seaworthy.cli.source;

import dev.seaworthy.core.source.SourceEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells build output from source in folders called {@code dist}, {@code build} and the like. A
 * bundler leaves hashed names, source maps, declarations and minified code, and no TypeScript; a
 * person leaves source. Without such a trace the folder is audited.
 */
final class BuildOutput {
  private static final Set<String> SOURCE_EXTENSIONS =
      Set.of(
          "ts", "tsx", "mts", "cts", "jsx", "java", "kt", "sql", "py", "vue", "svelte", "go", "rs");

  /** The build tools that own a folder of this name next to their manifest. */
  private static final Map<String, Set<String>> OWNERS =
      Map.of(
          "target", Set.of("pom.xml", "Cargo.toml"),
          "build", Set.of("build.gradle", "build.gradle.kts"));

  private static final Set<String> TRACES =
      Set.of("BUILD_ID", "asset-manifest.json", "lcov.info", "coverage-final.json", "clover.xml");

  /** Enough to know a bundle: the largest scripts of the folder. */
  private static final int SCRIPTS_TO_READ = 3;

  private BuildOutput() {}

  /**
   * Returns the folders that hold build output, each with the number of its files.
   *
   * @param entries the files of a tree
   * @return paths that end in a slash, sorted
   */
  static Map<String, Integer> folders(List<SourceEntry> entries) {
    Map<String, List<SourceEntry>> candidates = new HashMap<>();
    for (SourceEntry entry : entries) {
      String folder = outermostCandidate(entry.path());
      if (folder != null) {
        candidates.computeIfAbsent(folder, f -> new ArrayList<>()).add(entry);
      }
    }
    Map<String, Integer> found = new TreeMap<>();
    if (!candidates.isEmpty()) {
      Set<String> paths = entries.stream().map(SourceEntry::path).collect(Collectors.toSet());
      for (Map.Entry<String, List<SourceEntry>> candidate : candidates.entrySet()) {
        if (isOutput(candidate.getKey(), candidate.getValue(), paths)) {
          found.put(candidate.getKey(), candidate.getValue().size());
        }
      }
    }
    return found;
  }

  /** Returns the folder of {@code path} that may be build output, with a slash, or null. */
  static String outermostCandidate(String path) {
    int start = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
      if (FileNames.mayBeOutput(path.substring(start, slash))) {
        return path.substring(0, slash + 1);
      }
      start = slash + 1;
    }
    return null;
  }

  private static boolean isOutput(String folder, List<SourceEntry> files, Set<String> allPaths) {
    String name = FileNames.name(folder.substring(0, folder.length() - 1));
    String parent = folder.substring(0, folder.length() - name.length() - 1);
    if (OWNERS.getOrDefault(name, Set.of()).stream().anyMatch(m -> allPaths.contains(parent + m))) {
      return true;
    }
    if (files.stream().anyMatch(file -> isSource(file.path()))) {
      return false;
    }
    if (files.stream().anyMatch(file -> isTrace(file.path()))) {
      return true;
    }
    return files.stream()
        .filter(file -> FileNames.isScriptOrStyle(file.path()))
        .sorted(Comparator.comparingLong(SourceEntry::size).reversed())
        .limit(SCRIPTS_TO_READ)
        .anyMatch(MinifiedCode::isMinified);
  }

  private static boolean isSource(String path) {
    return SOURCE_EXTENSIONS.contains(FileNames.extension(path)) && !path.endsWith(".d.ts");
  }

  private static boolean isTrace(String path) {
    return FileNames.isHashedBundle(path)
        || FileNames.isVendored(path)
        || path.endsWith(".map")
        || path.endsWith(".d.ts")
        || path.endsWith(".tsbuildinfo")
        || TRACES.contains(FileNames.name(path));
  }
}
