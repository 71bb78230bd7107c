package dev.seaworthy.core.project;

import dev.seaworthy.core.source.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds where the app is deployed: what the user says, else the files and settings that only one
 * host reads, else hints.
 */
final class TargetFinder {
  private static final int MOST_CLUES = 3;

  private record Key(Platform platform, String root) {}

  private final ProjectFacts project;
  private final List<Located<PackageManifest>> manifests;
  private final List<FrameworkUse> frameworks;
  private final List<BuilderMatch> builders;
  private final Map<Key, DeployTarget> found = new LinkedHashMap<>();

  TargetFinder(
      ProjectFacts project,
      List<Located<PackageManifest>> manifests,
      List<FrameworkUse> frameworks,
      List<BuilderMatch> builders) {
    this.project = project;
    this.manifests = manifests;
    this.frameworks = frameworks;
    this.builders = builders;
  }

  List<DeployTarget> find() {
    Optional<Platform> said = project.settings().target().flatMap(Catalogue::platform);
    if (said.isPresent()) {
      Clue clue = new Clue("the target that you named", null);
      return List.of(
          new DeployTarget(said.get(), project.prefix(), Confidence.CERTAIN, List.of(clue)));
    }
    Catalogue.platforms().forEach(this::byFiles);
    bySettings();
    Catalogue.platforms().forEach(this::byDependencies);
    if (found.keySet().stream().noneMatch(key -> key.platform().runsApp())) {
      byConvention();
    }
    dropContainersOfOtherHosts();
    return found.values().stream()
        .sorted(
            Comparator.comparing(DeployTarget::root)
                .thenComparing(DeployTarget::confidence)
                .thenComparing(target -> target.platform().id()))
        .toList();
  }

  private void byFiles(Platform platform) {
    for (FileFacts file : project.files()) {
      if (file.role() == FileRole.APP && !project.inApp(file.path()).contains(".devcontainer/")) {
        for (Glob glob : platform.marks().files()) {
          String below = glob.root(project.inApp(file.path()));
          if (below != null) {
            String root = project.prefix() + below;
            Clue clue = new Clue(file.path(), Location.ofFile(file.path()));
            add(platform, root, Confidence.LIKELY, clue);
          }
        }
      }
    }
  }

  private void bySettings() {
    for (Located<HostSetting> setting : project.all(HostSetting.class)) {
      HostSetting fact = setting.fact();
      String folder = Profile.folder(setting.path());
      String root = project.inApp(folder).startsWith(".github/") ? project.prefix() : folder;
      Clue clue = new Clue(fact.text(), setting.at(fact.span()));
      Catalogue.platform(fact.platform())
          .ifPresent(platform -> add(platform, root, Confidence.LIKELY, clue));
    }
  }

  private void byDependencies(Platform platform) {
    for (Located<PackageManifest> manifest : manifests) {
      for (String name : platform.marks().dependencies()) {
        manifest
            .fact()
            .dependency(name)
            .ifPresent(
                dependency ->
                    add(
                        platform,
                        Profile.folder(manifest.path()),
                        Confidence.POSSIBLE,
                        new Clue("dependency " + name, manifest.at(dependency.span()))));
      }
    }
  }

  /** A v0 app, or a Next.js app that says nothing else, is usually deployed to Vercel. */
  private void byConvention() {
    Catalogue.platform("vercel")
        .ifPresent(
            vercel -> {
              for (BuilderMatch match : builders) {
                if (match.builder().id().equals("v0")) {
                  Location place = match.evidence().get(0).location();
                  add(
                      vercel,
                      project.prefix(),
                      Confidence.POSSIBLE,
                      new Clue("v0 deploys to Vercel", place));
                }
              }
              for (FrameworkUse use : frameworks) {
                if (use.framework() == Framework.NEXT && hasNextConfig(use.root())) {
                  Clue clue = new Clue("Next.js and no other host", use.evidence().location());
                  add(vercel, use.root(), Confidence.POSSIBLE, clue);
                }
              }
            });
  }

  /** Returns whether Next.js is in use in a folder, and not a dependency left over. */
  private boolean hasNextConfig(String root) {
    String config = root + "next.config.";
    return project.files().stream().anyMatch(file -> file.path().startsWith(config));
  }

  /** A Dockerfile beside the settings of a host that runs containers is a part of those. */
  private void dropContainersOfOtherHosts() {
    List<Key> hosts = found.keySet().stream().filter(TargetFinder::runsContainers).toList();
    found
        .keySet()
        .removeIf(
            key ->
                isContainer(key.platform())
                    && hosts.stream().anyMatch(host -> key.root().startsWith(host.root())));
  }

  private static boolean runsContainers(Key key) {
    Platform platform = key.platform();
    return platform.id().equals("cloud-run")
        || (platform.process() == Platform.Process.PERSISTENT && !isContainer(platform));
  }

  private static boolean isContainer(Platform platform) {
    return platform.id().equals("container");
  }

  private void add(Platform platform, String root, Confidence confidence, Clue clue) {
    found.merge(
        new Key(platform, root),
        new DeployTarget(platform, root, confidence, List.of(clue)),
        TargetFinder::join);
  }

  private static DeployTarget join(DeployTarget one, DeployTarget other) {
    List<Clue> evidence = new ArrayList<>(one.evidence());
    other.evidence().stream().filter(clue -> evidence.size() < MOST_CLUES).forEach(evidence::add);
    Confidence surer =
        one.confidence().compareTo(other.confidence()) <= 0 ? one.confidence() : other.confidence();
    return new DeployTarget(one.platform(), one.root(), surer, evidence);
  }
}
