package dev.seaworthy.core.project;

import dev.seaworthy.core.js.module.EntryPoint;
import dev.seaworthy.core.js.module.ModulePaths;
import dev.seaworthy.core.js.module.ModuleResolver;
import dev.seaworthy.core.js.module.Side;
import dev.seaworthy.core.project.PackageManifest.Ecosystem;
import dev.seaworthy.core.project.PackageManifest.Script;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where the code of an app starts to run in production: by the pages that load it, by the
 * folders that hosts and frameworks look into, and by the commands that start it.
 */
final class EntryFinder {
  private static final Pattern WORD = Pattern.compile("[^\\s'\"=;&|,\\[\\]]+");
  private static final Pattern CODE = Pattern.compile(".*\\.(?:[mc]?[jt]s|[jt]sx)");
  private static final Pattern OUTPUT = Pattern.compile("^(?:\\./)?(?:dist|build|out|lib)/");
  private static final Set<String> RUNNING = Set.of("start", "serve", "server", "prod", "build");

  /** Tools that run before or instead of the app and take its files as arguments. */
  private static final Pattern TOOL =
      Pattern.compile(
          "(?:.*/)?(?:vite|vitest|jest|eslint|prettier|tsc|playwright)(?:\\.config.*)?");

  private record Start(String path, Side side) {}

  private final ProjectFacts project;
  private final ModuleResolver resolver;
  private final List<Located<PackageManifest>> manifests;
  private final Map<String, FileFacts> modules = new TreeMap<>();
  private final Map<Start, String> found = new LinkedHashMap<>();

  EntryFinder(ProjectFacts project, ModuleResolver resolver) {
    this.project = project;
    this.resolver = resolver;
    this.manifests =
        project.profile().manifests().stream()
            .filter(manifest -> manifest.fact().ecosystem() == Ecosystem.NPM)
            .toList();
    for (FileFacts file : project.files()) {
      if (file.role() == FileRole.APP) {
        modules.put(file.path(), file);
      }
    }
  }

  /** Returns the entries, of several reasons for one the first. */
  List<EntryPoint> find() {
    pageScripts();
    for (EntryConvention convention : EntryConventions.entries()) {
      if (convention.holdsEverywhere()) {
        below(project.prefix(), convention);
      }
    }
    for (Located<PackageManifest> manifest : manifests) {
      byManifest(manifest);
    }
    for (Located<StartCommand> start : project.all(StartCommand.class)) {
      if (start.file().role() == FileRole.APP) {
        command(Profile.folder(start.path()), start.fact().command(), start.fact().reason());
      }
    }
    return found.entrySet().stream()
        .map(
            entry -> new EntryPoint(entry.getKey().path(), entry.getKey().side(), entry.getValue()))
        .toList();
  }

  private void below(String folder, EntryConvention convention) {
    for (String path : modules.keySet()) {
      if (path.startsWith(folder)
          && convention.path().matcher(path.substring(folder.length())).matches()) {
        boolean serverRoute =
            convention.sides().size() > 1
                && modules.get(path).facts().stream().anyMatch(ServerRoute.class::isInstance);
        for (Side side : convention.sides()) {
          if (side == Side.SERVER || !serverRoute) {
            add(side, path, convention.reason());
          }
        }
      }
    }
  }

  private void pageScripts() {
    for (Located<PageScript> script : project.all(PageScript.class)) {
      String src = script.fact().src();
      if (!src.contains("//") && script.file().role() == FileRole.APP) {
        String specifier = src.startsWith("/") || src.startsWith(".") ? src : "./" + src;
        resolver
            .resolve(script.path(), specifier)
            .or(() -> resolver.resolve(script.path(), "." + specifier))
            .filter(modules::containsKey)
            .ifPresent(path -> add(Side.BROWSER, path, "loaded by " + script.path()));
      }
    }
  }

  private void byManifest(Located<PackageManifest> manifest) {
    String folder = Profile.folder(manifest.path());
    for (EntryConvention convention : EntryConventions.entries()) {
      if (!convention.holdsEverywhere() && convention.holdsFor(manifest.fact())) {
        below(folder, convention);
      }
    }
    for (Script script : manifest.fact().scripts()) {
      if (RUNNING.contains(script.name().split(":", 2)[0])) {
        String reason = "the script \"" + script.name() + "\" of " + manifest.path();
        command(folder, script.command(), reason);
      }
    }
  }

  /** Adds the files that a command line names; a built file stands for its source. */
  private void command(String folder, String line, String reason) {
    for (String command : line.split("&&|;|\\|\\|?")) {
      Matcher words = WORD.matcher(command);
      boolean tool = false;
      while (words.find() && !tool) {
        tool = TOOL.matcher(words.group()).matches();
        if (!tool) {
          program(folder, words.group(), reason);
        }
      }
    }
  }

  private void program(String folder, String word, String reason) {
    if (!CODE.matcher(word).matches()) {
      return;
    }
    Matcher built = OUTPUT.matcher(word);
    String source = built.find() ? word.substring(built.end()) : null;
    List<String> candidates = source == null ? List.of(word) : List.of("src/" + source, source);
    for (String candidate : candidates) {
      ModulePaths.normalize(folder + candidate)
          .flatMap(path -> resolver.resolve("", "/" + path))
          .filter(modules::containsKey)
          .ifPresent(path -> add(Side.SERVER, path, reason));
    }
  }

  private void add(Side side, String path, String reason) {
    found.putIfAbsent(new Start(path, side), reason);
  }
}
