package dev.seaworthy.core.project;

import dev.seaworthy.core.js.module.EntryPoint;
import dev.seaworthy.core.js.module.ModuleEdge;
import dev.seaworthy.core.js.module.ModuleEdge.Kind;
import dev.seaworthy.core.js.module.ModuleGraph;
import dev.seaworthy.core.js.module.ModuleResolver;
import dev.seaworthy.core.js.module.PackageJson;
import dev.seaworthy.core.js.module.PathAlias;
import dev.seaworthy.core.js.module.Side;
import dev.seaworthy.core.js.module.TsConfig.Mapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Builds the module graph from the facts of all files. */
final class Modules {
  private final ProjectFacts project;
  private final ModuleResolver resolver;
  private final List<EntryPoint> entries;
  private final List<ModuleEdge> edges = new ArrayList<>();
  private final Set<String> clientModules = new TreeSet<>();
  private final Set<String> serverModules = new TreeSet<>();

  private Modules(ProjectFacts project) {
    this.project = project;
    this.resolver = new ModuleResolver(layout(project));
    this.entries = new ArrayList<>(new EntryFinder(project, resolver).find());
    if (uses(Framework.NEXT)) {
      project.all(ClientModule.class).forEach(file -> clientModules.add(file.path()));
      project.all(ServerModule.class).forEach(file -> serverModules.add(file.path()));
    }
  }

  static ModuleGraph graph(ProjectFacts project) {
    Modules modules = new Modules(project);
    modules.edges();
    return modules.graph();
  }

  private static ModuleResolver.Layout layout(ProjectFacts project) {
    Map<String, List<String>> workspaces = new HashMap<>();
    project
        .all(WorkspaceFact.class)
        .forEach(file -> workspaces.put(Profile.folder(file.path()), file.fact().packages()));
    return new ModuleResolver.Layout(
        project.files().stream().map(FileFacts::path).toList(),
        project.all(TsConfigFact.class).stream().map(file -> file.fact().config()).toList(),
        project.all(ImportMapFact.class).stream().map(file -> file.fact().map()).toList(),
        aliases(project),
        project.all(PackageJsonFact.class).stream()
            .map(file -> file.fact().manifest())
            .map(manifest -> withWorkspaces(manifest, workspaces.get(manifest.folder())))
            .toList());
  }

  private static PackageJson withWorkspaces(PackageJson manifest, List<String> packages) {
    return packages == null
        ? manifest
        : new PackageJson(
            manifest.folder(),
            manifest.name(),
            manifest.mains(),
            manifest.exports(),
            manifest.imports(),
            packages);
  }

  private static List<PathAlias> aliases(ProjectFacts project) {
    List<PathAlias> aliases = new ArrayList<>();
    project.all(ModulePath.class).forEach(path -> aliases.add(path.fact().alias()));
    for (FrameworkUse use : project.profile().frameworks()) {
      String root = use.root();
      if (use.framework() == Framework.SVELTEKIT) {
        aliases.add(alias(root, "$lib", root + "src/lib"));
        aliases.add(alias(root, "$lib/*", root + "src/lib/*"));
      } else if (use.framework() == Framework.NUXT) {
        aliases.add(alias(root, "~/*", root + "app/*", root + "src/*", root + "*"));
        aliases.add(alias(root, "@/*", root + "app/*", root + "src/*", root + "*"));
        aliases.add(alias(root, "~~/*", root + "*"));
        aliases.add(alias(root, "@@/*", root + "*"));
        aliases.add(alias(root, "#shared/*", root + "shared/*"));
      }
    }
    return aliases;
  }

  private static PathAlias alias(String folder, String pattern, String... targets) {
    return new PathAlias(folder, new Mapping(pattern, List.of(targets)));
  }

  private void edges() {
    Boundaries boundaries = new Boundaries(project, entries, serverModules);
    boolean mobile = uses(Framework.EXPO) || uses(Framework.REACT_NATIVE);
    for (Located<ModuleImport> use : project.all(ModuleImport.class)) {
      ModuleImport module = use.fact();
      for (String target : targets(use.path(), module, mobile)) {
        edges.add(
            new ModuleEdge(
                use.path(),
                target,
                module.kind(),
                module.specifier(),
                module.span(),
                boundaries.sides(use, target)));
      }
    }
  }

  private List<String> targets(String from, ModuleImport module, boolean mobile) {
    if (module.kind() == Kind.GLOB) {
      return resolver.matching(from, module.specifier());
    }
    List<String> targets = new ArrayList<>();
    resolver.resolve(from, module.specifier()).ifPresent(targets::add);
    if (mobile && !targets.isEmpty()) {
      targets.addAll(resolver.variants(targets.get(0)));
    }
    return targets;
  }

  /**
   * Builds the graph. Where a server component imports a client component, the browser starts the
   * latter; where code of either side imports server actions, the server starts these.
   */
  private ModuleGraph graph() {
    while (true) {
      ModuleGraph graph = new ModuleGraph(resolver, edges, entries);
      List<EntryPoint> more = new ArrayList<>();
      for (String path : clientModules) {
        if (graph.reachedFrom(path).contains(Side.SERVER) && !isEntry(path, Side.BROWSER)) {
          more.add(new EntryPoint(path, Side.BROWSER, "\"use client\"" + importer(graph, path)));
        }
      }
      for (String path : serverModules) {
        boolean asked =
            graph.edgesTo(path).stream()
                .anyMatch(
                    edge -> edge.kind() != Kind.TYPE && !graph.reachedFrom(edge.from()).isEmpty());
        if (asked && !isEntry(path, Side.SERVER)) {
          more.add(new EntryPoint(path, Side.SERVER, "\"use server\"" + importer(graph, path)));
        }
      }
      if (more.isEmpty()) {
        return graph;
      }
      entries.addAll(more);
    }
  }

  private boolean isEntry(String path, Side side) {
    return entries.stream().anyMatch(entry -> entry.side() == side && entry.path().equals(path));
  }

  private static String importer(ModuleGraph graph, String path) {
    return graph.edgesTo(path).stream()
        .filter(edge -> edge.kind() != Kind.TYPE && !graph.reachedFrom(edge.from()).isEmpty())
        .findFirst()
        .map(edge -> ", imported by " + edge.from())
        .orElse("");
  }

  private boolean uses(Framework framework) {
    return project.profile().frameworks().stream().anyMatch(use -> use.framework() == framework);
  }
}
