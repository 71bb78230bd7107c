package dev.seaworthy.core.project;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What kind of app this is.
 *
 * @param builders the builders that made it, the surest first; empty when none shows
 * @param ties what binds the app to a builder, whether or not that builder made it
 * @param frameworks by package and framework
 * @param manifests the packages, sorted by path
 * @param targets the hosts, by folder, the surest first; empty when unknown
 */
public record Profile(
    List<BuilderMatch> builders,
    List<BuilderTie> ties,
    List<FrameworkUse> frameworks,
    List<Located<PackageManifest>> manifests,
    List<DeployTarget> targets) {

  /** Copies the lists. */
  public Profile {
    builders = List.copyOf(builders);
    ties = List.copyOf(ties);
    frameworks = List.copyOf(frameworks);
    manifests = List.copyOf(manifests);
    targets = List.copyOf(targets);
  }

  static Profile of(ProjectFacts project) {
    List<Located<PackageManifest>> manifests =
        project.all(PackageManifest.class).stream()
            .filter(manifest -> manifest.file().role() == FileRole.APP)
            .toList();
    BuilderFinder finder = new BuilderFinder(project, manifests);
    List<BuilderMatch> builders = finder.matches();
    List<FrameworkUse> frameworks = FrameworkFinder.find(manifests);
    List<DeployTarget> targets = new TargetFinder(project, manifests, frameworks, builders).find();
    return new Profile(builders, finder.ties(), frameworks, manifests, targets);
  }

  /**
   * Returns the profile in one line, such as {@code Lovable export, React, Vite, host Vercel};
   * empty when nothing shows.
   */
  public String summary() {
    Stream<String> made =
        builders.isEmpty()
            ? Stream.empty()
            : Stream.of(
                builders.stream()
                    .map(match -> match.builder().name())
                    .collect(Collectors.joining(" and ", "", " export")));
    Stream<String> built = frameworks.stream().map(use -> use.framework().label());
    Stream<String> hosted = targets.stream().map(target -> "host " + target.platform().name());
    return Stream.of(made, built, hosted)
        .flatMap(Function.identity())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /**
   * Returns the manifest of the package that a file belongs to.
   *
   * @param ecosystem the ecosystem of the manifest
   * @return the nearest one in the file's folder or above
   */
  public Optional<Located<PackageManifest>> manifestOf(
      String path, PackageManifest.Ecosystem ecosystem) {
    Located<PackageManifest> nearest = null;
    for (Located<PackageManifest> manifest : manifests) {
      String folder = folder(manifest.path());
      if (manifest.fact().ecosystem() == ecosystem
          && path.startsWith(folder)
          && (nearest == null || folder.length() >= folder(nearest.path()).length())) {
        nearest = manifest;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** Returns the folder of a path with a slash at its end, empty for the root. */
  static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
