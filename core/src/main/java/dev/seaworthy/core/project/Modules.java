package dev.seaworthy.core.project;

import dev.seaworthy.core.js.module.ModuleGraph;
import dev.seaworthy.core.js.module.ModuleGraph.Edge;
import dev.seaworthy.core.js.module.ModuleResolver;
import dev.seaworthy.core.js.module.PathAlias;
import dev.seaworthy.core.project.PackageManifest.Ecosystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Builds the module graph from the facts of all files. */
final class Modules {
  private Modules() {}

  static ModuleGraph graph(ProjectFacts project) {
    Set<String> files = new TreeSet<>();
    project.files().forEach(file -> files.add(file.path()));
    List<PathAlias> aliases =
        project.all(ModulePath.class).stream().map(path -> path.fact().alias()).toList();
    Map<String, String> packages = new TreeMap<>();
    for (Located<PackageManifest> manifest : project.profile().manifests()) {
      if (manifest.fact().ecosystem() == Ecosystem.NPM && !manifest.fact().name().isEmpty()) {
        packages.putIfAbsent(manifest.fact().name(), Profile.folder(manifest.path()));
      }
    }
    ModuleResolver resolver = new ModuleResolver(files, aliases, packages);
    List<Edge> edges = new ArrayList<>();
    for (Located<ModuleImport> use : project.all(ModuleImport.class)) {
      if (use.fact().kind() != ModuleImport.Kind.TYPE) {
        resolver
            .resolve(use.path(), use.fact().specifier())
            .ifPresent(target -> edges.add(new Edge(use.path(), target)));
      }
    }
    return new ModuleGraph(resolver, edges, new EntryFinder(project, resolver, files).find());
  }
}
