package dev.seaworthy.core.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds frameworks by the dependencies of each package, each once in a folder. */
final class FrameworkFinder {
  private FrameworkFinder() {}

  static List<FrameworkUse> find(List<Located<PackageManifest>> manifests) {
    Map<String, FrameworkUse> uses = new LinkedHashMap<>();
    for (Located<PackageManifest> manifest : manifests) {
      for (Framework framework : Framework.values()) {
        dependency(manifest.fact(), framework)
            .map(dependency -> use(framework, manifest, dependency))
            .ifPresent(use -> uses.putIfAbsent(use.root() + framework, use));
      }
    }
    return List.copyOf(uses.values());
  }

  private static FrameworkUse use(
      Framework framework, Located<PackageManifest> manifest, Dependency dependency) {
    Clue clue = new Clue(dependency.name(), manifest.at(dependency.span()));
    return new FrameworkUse(framework, dependency.version(), Profile.folder(manifest.path()), clue);
  }

  private static Optional<Dependency> dependency(PackageManifest manifest, Framework framework) {
    return framework.packages().stream()
        .map(manifest::dependency)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
