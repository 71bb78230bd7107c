package dev.seaworthy.core.project;

import dev.seaworthy.core.project.PackageManifest.Ecosystem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds the file of the app that a module's name stands for: relative names, the aliases that
 * builders' templates use ({@code @/lib/db}, {@code ~/lib/db}, {@code @server/db}) and packages of
 * the same repository. What it does not find may still exist.
 */
final class ModuleFiles {
  private static final List<String> ENDINGS =
      List.of(
          "",
          ".ts",
          ".tsx",
          ".js",
          ".jsx",
          ".mjs",
          ".cjs",
          ".mts",
          ".cts",
          "/index.ts",
          "/index.tsx",
          "/index.js",
          "/index.jsx",
          "/index.mjs");

  private final TreeSet<String> paths = new TreeSet<>();
  private final Map<String, String> packages = new HashMap<>();

  ModuleFiles(List<FileFacts> files, List<Located<PackageManifest>> manifests) {
    files.stream()
        .filter(file -> file.language().isEcmaScript())
        .forEach(file -> paths.add(file.path()));
    for (Located<PackageManifest> manifest : manifests) {
      if (manifest.fact().ecosystem() == Ecosystem.NPM && !manifest.fact().name().isEmpty()) {
        packages.put(manifest.fact().name(), Profile.folder(manifest.path()));
      }
    }
  }

  /** Returns the path of a module, or null where none of the app's files is found for it. */
  String find(String importer, String specifier) {
    String folder = Profile.folder(importer);
    if (specifier.startsWith(".")) {
      return file(normalize(folder + specifier));
    }
    for (String base : bases(specifier)) {
      for (String at = folder; ; at = Profile.folder(at.substring(0, at.length() - 1))) {
        String found = file(normalize(at + base));
        if (found != null) {
          return found;
        }
        if (at.isEmpty()) {
          break;
        }
      }
    }
    return inPackage(specifier);
  }

  /** Returns where an alias may point, from a package's folder. */
  private static List<String> bases(String specifier) {
    int slash = specifier.indexOf('/');
    if (slash < 0) {
      return List.of();
    }
    String head = specifier.substring(0, slash);
    String rest = specifier.substring(slash + 1);
    List<String> bases = new ArrayList<>();
    if (head.equals("@") || head.equals("~") || head.equals("#")) {
      bases.add("src/" + rest);
      bases.add("app/" + rest);
      bases.add(rest);
    } else if (head.startsWith("@") || head.startsWith("~") || head.startsWith("$")) {
      bases.add(head.substring(1) + "/" + rest);
      bases.add("src/" + head.substring(1) + "/" + rest);
    } else {
      bases.add(specifier);
      bases.add("src/" + specifier);
    }
    return bases;
  }

  private String inPackage(String specifier) {
    for (Map.Entry<String, String> entry : packages.entrySet()) {
      String name = entry.getKey();
      if (specifier.equals(name) || specifier.startsWith(name + "/")) {
        String rest = specifier.substring(name.length());
        String found = file(normalize(entry.getValue() + "src" + rest));
        return found != null ? found : file(normalize(entry.getValue() + rest));
      }
    }
    return null;
  }

  private String file(String base) {
    if (base == null) {
      return null;
    }
    for (String ending : ENDINGS) {
      if (paths.contains(base + ending)) {
        return base + ending;
      }
    }
    int dot = base.lastIndexOf(".js");
    if (dot > 0 && dot == base.length() - 3) {
      return file(base.substring(0, dot));
    }
    return null;
  }

  /** Resolves {@code .} and {@code ..}; null if the path leaves the tree. */
  private static String normalize(String path) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : path.split("/")) {
      if (segment.equals("..")) {
        if (segments.pollLast() == null) {
          return null;
        }
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return String.join("/", segments);
  }
}
