package dev.seaworthy.rules.access;

import dev.seaworthy.core.project.Dependency;
import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.project.Located;
import dev.seaworthy.core.project.ModuleImport;
import dev.seaworthy.core.project.PackageManifest;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Evidence;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.source.Location;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Whether the app has a Supabase project, whose Data API makes tables reachable. */
final class SupabaseUse {
  private static final Pattern CLIENT =
      Pattern.compile(
          "(npm:|jsr:|https://[^/]+/)?@supabase/(supabase-js|ssr|auth-helpers-[a-z]+)\\b.*");
  private static final Predicate<String> PROJECT_FILE =
      Pattern.compile("(^|/)supabase/(config\\.toml|migrations/[^/]+\\.sql|functions/.+)$")
          .asPredicate();

  private SupabaseUse() {}

  /** Returns the outcome of a rule about Supabase where nothing shows a project. */
  static Outcome absent() {
    return Outcome.notApplicable(
        "nothing shows a Supabase project, whose Data API would make tables reachable");
  }

  /** Returns what shows it best, or empty where nothing does. */
  static Optional<Evidence> find(ProjectFacts project) {
    return projectFile(project).or(() -> dependency(project)).or(() -> clientImport(project));
  }

  private static Optional<Evidence> projectFile(ProjectFacts project) {
    return project.files().stream()
        .filter(file -> file.role() == FileRole.APP && PROJECT_FILE.test(file.path()))
        .findFirst()
        .map(file -> new Evidence("a Supabase project", Location.ofFile(file.path())));
  }

  private static Optional<Evidence> dependency(ProjectFacts project) {
    for (Located<PackageManifest> manifest : project.profile().manifests()) {
      for (Dependency dependency : manifest.fact().dependencies()) {
        if (CLIENT.matcher(dependency.name()).matches()) {
          return Optional.of(
              new Evidence(
                  "the Supabase client " + dependency.name(), manifest.at(dependency.span())));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Evidence> clientImport(ProjectFacts project) {
    return project.all(ModuleImport.class).stream()
        .filter(found -> found.file().role() == FileRole.APP)
        .filter(found -> CLIENT.matcher(found.fact().specifier()).matches())
        .findFirst()
        .map(found -> new Evidence("the Supabase client", found.at(found.fact().span())));
  }
}
