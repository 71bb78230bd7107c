package dev.seaworthy.core.project;

import dev.seaworthy.core.project.ModuleImport.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a host runs of an app on its servers: the files that it starts on its own, and all that they
 * import.
 */
public final class Reach {
  /** Modules that a program imports to answer requests. */
  private static final Set<String> SERVERS =
      Set.of(
          "express",
          "fastify",
          "hono",
          "@hono/node-server",
          "koa",
          "@nestjs/core",
          "@hapi/hapi",
          "polka",
          "restify",
          "http",
          "node:http",
          "https",
          "node:https",
          "http2",
          "socket.io",
          "ws",
          "elysia",
          "@trpc/server/adapters/standalone",
          "apollo-server",
          "@apollo/server");

  /** Where frameworks that render on a server look for pages, routes and hooks. */
  private static final Pattern FRAMEWORK_ENTRY =
      Pattern.compile(
          "(src/)?(app|pages|routes|server)/.*"
              + "|(src/)?(middleware|proxy|instrumentation|hooks\\.server|entry\\.server|entry-server"
              + "|server|ssr|start)\\.[cm]?[jt]sx?");

  private final ProjectFacts project;
  private final ModuleFiles files;
  private final Map<String, List<ModuleImport>> imports = new HashMap<>();

  private Reach(ProjectFacts project) {
    this.project = project;
    this.files = new ModuleFiles(project.files(), project.profile().manifests());
    for (Located<ModuleImport> located : project.all(ModuleImport.class)) {
      if (located.fact().kind() != Kind.TYPE) {
        imports.computeIfAbsent(located.path(), path -> new ArrayList<>()).add(located.fact());
      }
    }
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
        open.addAll(imported(path));
      }
    }
    return reached;
  }

  /** Returns whether any file imports this one. */
  public boolean isImported(String path) {
    return imports.keySet().stream().anyMatch(importer -> imported(importer).contains(path));
  }

  private Set<String> imported(String path) {
    Set<String> found = new HashSet<>();
    for (ModuleImport module : imports.getOrDefault(path, List.of())) {
      String file = files.find(path, module.specifier());
      if (file != null && !file.equals(path)) {
        found.add(file);
      }
    }
    return found;
  }

  private boolean isEntry(DeployTarget target, String path) {
    Platform platform = target.platform();
    if (platform.process() == Platform.Process.NONE) {
      return false;
    }
    String below = path.substring(target.root().length());
    List<Glob> entries = platform.marks().entries();
    if (entries.stream().anyMatch(glob -> "".equals(glob.root(below)))) {
      return true;
    }
    return isFrameworkEntry(path) || (entries.isEmpty() && startsServer(path));
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

  private boolean startsServer(String path) {
    return imports.getOrDefault(path, List.of()).stream()
        .anyMatch(module -> SERVERS.contains(module.specifier()));
  }
}
