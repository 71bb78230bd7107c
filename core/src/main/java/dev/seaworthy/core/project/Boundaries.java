package dev.seaworthy.core.project;

import dev.seaworthy.core.js.module.EntryPoint;
import dev.seaworthy.core.js.module.ModuleEdge.Kind;
import dev.seaworthy.core.js.module.Side;
import dev.seaworthy.core.project.ModuleImport.ServerPart;
import dev.seaworthy.core.project.PackageManifest.Ecosystem;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which imports lead no further on one of the sides. */
final class Boundaries {
  private final Set<String> routes = new HashSet<>();
  private final List<String> startRoots;
  private final Map<String, Set<Side>> closed = new HashMap<>();

  /**
   * Finds the boundaries of an app.
   *
   * @param serverModules the modules of which the browser gets stubs
   */
  Boundaries(ProjectFacts project, List<EntryPoint> entries, Set<String> serverModules) {
    Set<String> inBrowser = new HashSet<>();
    for (EntryPoint entry : entries) {
      (entry.side() == Side.BROWSER ? inBrowser : routes).add(entry.path());
    }
    routes.retainAll(inBrowser);
    this.startRoots =
        project.profile().frameworks().stream()
            .filter(use -> use.framework() == Framework.TANSTACK_START)
            .map(FrameworkUse::root)
            .toList();
    serverModules.forEach(path -> close(path, Side.BROWSER));
    for (Located<ServerRoute> route : project.all(ServerRoute.class)) {
      if (routes.contains(route.path()) || isBelow(startRoots, route.path())) {
        close(route.path(), Side.BROWSER);
      }
    }
    for (Located<ModuleImport> use : project.all(ModuleImport.class)) {
      if (use.fact().specifier().equals("server-only")) {
        close(use.path(), Side.BROWSER);
      } else if (use.fact().specifier().equals("client-only")) {
        close(use.path(), Side.SERVER);
      }
    }
    for (Located<PackageManifest> manifest : project.profile().manifests()) {
      if (manifest.fact().ecosystem() == Ecosystem.NPM) {
        byConvention(project, manifest);
      }
    }
  }

  private void byConvention(ProjectFacts project, Located<PackageManifest> manifest) {
    String folder = Profile.folder(manifest.path());
    for (EntryConvention convention : EntryConventions.closed()) {
      if (convention.holdsFor(manifest.fact())) {
        for (FileFacts file : project.files()) {
          if (file.path().startsWith(folder)
              && convention.path().matcher(file.path().substring(folder.length())).matches()) {
            convention.sides().forEach(side -> close(file.path(), side));
          }
        }
      }
    }
  }

  private void close(String path, Side side) {
    closed.computeIfAbsent(path, absent -> EnumSet.noneOf(Side.class)).add(side);
  }

  /** Returns the sides on which a program follows an import to a module. */
  Set<Side> sides(Located<ModuleImport> use, String target) {
    if (use.fact().kind() == Kind.TYPE) {
      return Set.of();
    }
    Set<Side> sides = EnumSet.allOf(Side.class);
    sides.removeAll(closed.getOrDefault(target, Set.of()));
    if (isTakenOut(use.path(), use.fact().serverPart())) {
      sides.remove(Side.BROWSER);
    }
    return sides;
  }

  /** Returns whether the framework takes a part of a module out of what the browser gets. */
  private boolean isTakenOut(String path, ServerPart part) {
    return switch (part) {
      case NONE -> false;
      case ROUTE_EXPORTS -> routes.contains(path);
      case SERVER_FUNCTIONS -> isBelow(startRoots, path);
    };
  }

  private static boolean isBelow(List<String> folders, String path) {
    return folders.stream().anyMatch(path::startsWith);
  }
}
