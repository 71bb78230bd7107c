package dev.seaworthy.core.project;

import dev.seaworthy.core.project.BuilderTrace.Kind;
import dev.seaworthy.core.project.BuilderTrace.Medium;
import dev.seaworthy.core.source.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the traces of builders in the files, the manifests and the texts of an app. */
final class BuilderFinder {
  private static final int MOST_CLUES = 3;

  private record Sighting(BuilderTrace trace, Location location) {
    Clue clue() {
      return new Clue(trace.shows(), location);
    }
  }

  private final ProjectFacts project;
  private final List<Located<PackageManifest>> manifests;

  BuilderFinder(ProjectFacts project, List<Located<PackageManifest>> manifests) {
    this.project = project;
    this.manifests = manifests;
  }

  List<BuilderMatch> matches() {
    List<BuilderMatch> matches = new ArrayList<>();
    for (Builder builder : Catalogue.builders()) {
      List<Sighting> origin =
          sightings(builder, Kind.ORIGIN).stream()
              .sorted(Comparator.comparing(seen -> seen.trace().confidence()))
              .toList();
      if (!origin.isEmpty()) {
        matches.add(
            new BuilderMatch(
                builder,
                origin.get(0).trace().confidence(),
                origin.stream().limit(MOST_CLUES).map(Sighting::clue).toList()));
      }
    }
    matches.sort(Comparator.comparing(BuilderMatch::confidence));
    return matches;
  }

  /** Returns what binds the app to builders, one clue per trace. */
  List<BuilderTie> ties() {
    List<BuilderTie> ties = new ArrayList<>();
    for (Builder builder : Catalogue.builders()) {
      for (Kind kind : Kind.values()) {
        if (kind != Kind.ORIGIN) {
          sightings(builder, kind)
              .forEach(seen -> ties.add(new BuilderTie(builder, kind, seen.clue())));
        }
      }
    }
    return ties;
  }

  private List<Sighting> sightings(Builder builder, Kind kind) {
    List<Sighting> found = new ArrayList<>();
    for (BuilderTrace trace : builder.traces()) {
      Location location = trace.kind() == kind ? locate(trace) : null;
      if (location != null) {
        found.add(new Sighting(trace, location));
      }
    }
    return found;
  }

  /** Returns the first place where a trace is seen, or null. */
  private Location locate(BuilderTrace trace) {
    return switch (trace.medium()) {
      case FILE -> {
        Glob glob = Glob.of(trace.what());
        yield project.files().stream()
            .map(FileFacts::path)
            .filter(path -> glob.matches(project.inApp(path)))
            .findFirst()
            .map(Location::ofFile)
            .orElse(null);
      }
      case TEXT ->
          project.all(BuilderMark.class).stream()
              .filter(mark -> mark.fact().trace().equals(trace))
              .findFirst()
              .map(mark -> mark.at(mark.fact().span()))
              .orElse(null);
      case DEPENDENCY, PACKAGE -> inManifests(trace);
    };
  }

  private Location inManifests(BuilderTrace trace) {
    for (Located<PackageManifest> manifest : manifests) {
      if (trace.medium() == Medium.PACKAGE && manifest.fact().name().equals(trace.what())) {
        return Location.ofFile(manifest.path());
      }
      for (Dependency dependency : manifest.fact().dependencies()) {
        if (trace.isDependency(dependency.name())) {
          return manifest.at(dependency.span());
        }
      }
    }
    return null;
  }
}
