package dev.seaworthy.core.project;

import dev.seaworthy.core.js.module.ModuleGraph.Entry;
import dev.seaworthy.core.js.module.ModuleResolver;
import dev.seaworthy.core.project.PackageManifest.Ecosystem;
import dev.seaworthy.core.project.PackageManifest.Script;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where the code of an app starts to run in production: by the pages that load it, by the
 * folders that hosts and frameworks look into, and by the commands of {@code package.json}.
 */
final class EntryFinder {
  private static final String CODE = "\\.(?:[mc]?[jt]s|[jt]sx)$";

  /** Files that run on a server wherever they are in the app. */
  private static final Pattern SERVER =
      Pattern.compile(
          "(?:^|/)(?:"
              + "supabase/functions/[^/_][^/]*/index"
              + "|netlify/(?:edge-)?functions/.+"
              + "|base44/functions/.+"
              + "|(?:src/)?pages/api/.+"
              + "|(?:src/)?app/(?:.+/)?(?:route|opengraph-image|sitemap|robots|manifest)"
              + "|(?:src/)?(?:middleware|proxy|instrumentation)"
              + "|src/hooks\\.server"
              + "|src/routes/(?:.+/)?\\+(?:server|page\\.server|layout\\.server)"
              + ")"
              + CODE);

  /** Folders and files that run on a server when they are at the root of a package. */
  private static final Pattern SERVER_AT_ROOT =
      Pattern.compile(
          "(?:"
              + "api/.+|functions/(?:.+/)?[^/]+"
              + "|(?:server|backend|src/server|src/api)/(?:index|server|main|app)"
              + "|(?:src/)?(?:server|app)|index|src/index|src/main"
              + ")"
              + CODE);

  /** Pages and layouts that a server renders; what of them runs in the browser says so itself. */
  private static final Pattern RENDERED =
      Pattern.compile(
          "(?:^|/)(?:src/)?app/(?:.+/)?"
              + "(?:page|layout|template|error|global-error|loading|not-found|default)"
              + CODE);

  /** Pages that run on both sides. */
  private static final Pattern PAGE_AND_SERVER =
      Pattern.compile(
          "(?:^|/)(?:(?:src/)?pages/(?!api/).+"
              + "|(?:src|app)/routes/.+|(?:src|app)/(?:root|router|entry[.-]client|client)"
              + "|src/routes/(?:.+/)?\\+(?:page|layout))"
              + CODE);

  private static final Pattern BROWSER_AT_ROOT =
      Pattern.compile("(?:src/(?:main|index)|App|index|app/_layout)" + CODE);

  private static final Pattern WORD = Pattern.compile("[^\\s'\"=;&|]+");
  private static final Pattern OUTPUT = Pattern.compile("^(?:\\./)?(?:dist|build|out|lib)/");

  private static final Set<String> SERVER_FRAMEWORKS =
      Set.of("express", "fastify", "@nestjs/core", "hono", "koa", "ws", "socket.io", "polka");
  private static final Set<String> BROWSER_FRAMEWORKS =
      Set.of("react-scripts", "vite", "expo", "react-native", "@angular/core");
  private static final Set<String> RUNNING = Set.of("start", "serve", "server", "prod", "build");

  private final ProjectFacts project;
  private final ModuleResolver resolver;
  private final Set<String> files;
  private final Map<Entry, Set<String>> entries = new EnumMap<>(Entry.class);

  EntryFinder(ProjectFacts project, ModuleResolver resolver, Set<String> files) {
    this.project = project;
    this.resolver = resolver;
    this.files = files;
    for (Entry kind : Entry.values()) {
      entries.put(kind, new TreeSet<>());
    }
  }

  Map<Entry, Set<String>> find() {
    boolean rendered = usesServerRendering();
    for (FileFacts file : project.files()) {
      if (file.language().isEcmaScript() && file.role() == FileRole.APP) {
        byFolder(file, rendered);
      }
    }
    pageScripts();
    for (Located<PackageManifest> manifest : project.profile().manifests()) {
      if (manifest.fact().ecosystem() == Ecosystem.NPM) {
        byManifest(manifest);
      }
    }
    return entries;
  }

  private boolean usesServerRendering() {
    return project.profile().frameworks().stream().anyMatch(f -> f.framework().serverRendered());
  }

  private void byFolder(FileFacts file, boolean rendered) {
    String path = file.path();
    if (SERVER.matcher(path).find()) {
      add(Entry.SERVER, path);
    } else if (rendered && RENDERED.matcher(path).find()) {
      add(Entry.SERVER, path);
    } else if (rendered && PAGE_AND_SERVER.matcher(path).find()) {
      add(Entry.SERVER, path);
      add(Entry.BROWSER, path);
    }
    if (rendered && file.facts().stream().anyMatch(ClientModule.class::isInstance)) {
      add(Entry.BROWSER, path);
    }
  }

  private void pageScripts() {
    for (Located<PageScript> script : project.all(PageScript.class)) {
      String page = script.path();
      String folder = page.substring(0, page.lastIndexOf('/') + 1);
      String src = script.fact().src();
      if (!src.contains("//") && script.file().role() == FileRole.APP) {
        ModuleResolver.normalize(folder + src)
            .filter(files::contains)
            .or(() -> ModuleResolver.normalize(src).filter(files::contains))
            .ifPresent(path -> add(Entry.BROWSER, path));
      }
    }
  }

  private void byManifest(Located<PackageManifest> manifest) {
    String folder = Profile.folder(manifest.path());
    boolean server = dependsOnAny(manifest.fact(), SERVER_FRAMEWORKS);
    boolean browser = dependsOnAny(manifest.fact(), BROWSER_FRAMEWORKS);
    for (String path : files) {
      if (path.startsWith(folder) && FileRole.of(path) == FileRole.APP) {
        String inside = path.substring(folder.length());
        boolean host = inside.startsWith("api/") || inside.startsWith("functions/");
        if ((server || host) && SERVER_AT_ROOT.matcher(inside).matches()) {
          add(Entry.SERVER, path);
        }
        if (browser && BROWSER_AT_ROOT.matcher(inside).matches()) {
          add(Entry.BROWSER, path);
        }
      }
    }
    for (Script script : manifest.fact().scripts()) {
      if (RUNNING.contains(script.name().split(":", 2)[0])) {
        command(folder, script.command());
      }
    }
  }

  private static boolean dependsOnAny(PackageManifest manifest, Set<String> packages) {
    return manifest.dependencies().stream().anyMatch(d -> packages.contains(d.name()));
  }

  /** Adds the files that a command line names; a built file stands for its source. */
  private void command(String folder, String command) {
    Matcher words = WORD.matcher(command);
    while (words.find()) {
      String word = words.group();
      Matcher built = OUTPUT.matcher(word);
      List<String> candidates =
          built.find()
              ? List.of("src/" + word.substring(built.end()), word.substring(built.end()))
              : List.of(word);
      for (String candidate : candidates) {
        Optional<String> path =
            ModuleResolver.normalize(folder + candidate).flatMap(this::codeFile);
        path.ifPresent(found -> add(Entry.SERVER, found));
      }
    }
  }

  private Optional<String> codeFile(String path) {
    boolean named = path.matches(".*" + CODE);
    return named ? resolver.resolve("", "/" + path).filter(files::contains) : Optional.empty();
  }

  private void add(Entry kind, String path) {
    entries.get(kind).add(path);
  }
}
