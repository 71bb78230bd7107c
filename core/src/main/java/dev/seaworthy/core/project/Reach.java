package dev.seaworthy.core.project;

import dev.seaworthy.core.js.module.EntryPoint;
import dev.seaworthy.core.js.module.ModuleEdge;
import dev.seaworthy.core.js.module.ModuleGraph;
import dev.seaworthy.core.js.module.Side;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one host runs of an app on its servers: the files that it starts on its own, and all that
 * they import. A host of functions does not start a server that lies beside them.
 */
public final class Reach {
  /** Where frameworks that render on a server look for pages, routes and hooks. */
  private static final Pattern FRAMEWORK_ENTRY =
      Pattern.compile(
          "(src/)?(app|pages|routes|server)/.*"
              + "|(src/)?(middleware|proxy|instrumentation|hooks\\.server|entry\\.server|entry-server"
              + "|server|ssr|start)\\.[cm]?[jt]sx?");

  private final ProjectFacts project;
  private final ModuleGraph graph;
  private final Set<String> serverEntries;

  private Reach(ProjectFacts project) {
    this.project = project;
    this.graph = project.modules();
    this.serverEntries =
        new HashSet<>(graph.entries(Side.SERVER).stream().map(EntryPoint::path).toList());
  }

  /** Prepares to follow the imports of an app. */
  public static Reach of(ProjectFacts project) {
    return new Reach(project);
  }

  /** Returns the JavaScript and TypeScript files that a host runs on its servers. */
  public Set<String> serverFiles(DeployTarget target) {
    Deque<String> open = new ArrayDeque<>();
    for (FileFacts file : project.files()) {
      if (file.role() == FileRole.APP
          && file.language().isEcmaScript()
          && file.path().startsWith(target.root())
          && isEntry(target, file.path())) {
        open.add(file.path());
      }
    }
    Set<String> reached = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      String path = open.poll();
      if (reached.add(path)) {
        open.addAll(graph.importsOf(path));
      }
    }
    return reached;
  }

  /** Returns whether another file imports this one. */
  public boolean isImported(String path) {
    return graph.edgesTo(path).stream()
        .anyMatch(edge -> edge.kind() != ModuleEdge.Kind.TYPE && !edge.from().equals(path));
  }

  private boolean isEntry(DeployTarget target, String path) {
    if (target.platform().process() == Platform.Process.NONE) {
      return false;
    }
    List<Glob> entries = target.platform().marks().entries();
    String below = path.substring(target.root().length());
    return entries.stream().anyMatch(glob -> "".equals(glob.root(below)))
        || (target.platform().runsApp() && isFrameworkEntry(path))
        || (entries.isEmpty() && serverEntries.contains(path));
  }

  private boolean isFrameworkEntry(String path) {
    for (FrameworkUse use : project.profile().frameworks()) {
      if (use.framework().serverRendered()
          && path.startsWith(use.root())
          && FRAMEWORK_ENTRY.matcher(path.substring(use.root().length())).matches()) {
        return true;
      }
    }
    return false;
  }
}
