package dev.seaworthy.core.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds frameworks by the dependencies of each package. */
final class FrameworkFinder {
  private FrameworkFinder() {}

  static List<FrameworkUse> find(List<Located<PackageManifest>> manifests) {
    List<FrameworkUse> uses = new ArrayList<>();
    for (Located<PackageManifest> manifest : manifests) {
      for (Framework framework : Framework.values()) {
        dependency(manifest.fact(), framework)
            .ifPresent(
                dependency ->
                    uses.add(
                        new FrameworkUse(
                            framework,
                            dependency.version(),
                            Profile.folder(manifest.path()),
                            new Clue(dependency.name(), manifest.at(dependency.span())))));
      }
    }
    return uses;
  }

  private static Optional<Dependency> dependency(PackageManifest manifest, Framework framework) {
    return framework.packages().stream()
        .map(manifest::dependency)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
