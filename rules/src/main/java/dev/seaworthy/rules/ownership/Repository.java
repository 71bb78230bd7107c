package dev.seaworthy.rules.ownership;

import dev.seaworthy.core.project.BuilderTie;
import dev.seaworthy.core.project.BuilderTrace;
import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Evidence;
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.source.SourceTree.History;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the three questions ask of an app's repository. */
final class Repository {
  private static final Predicate<String> MIGRATION =
      path ->
          path.matches(
              "(.*/)?(supabase/migrations|prisma/migrations/[^/]+|drizzle|migrations|db/migration"
                  + "|db/migrate)/[^/]+\\.sql");

  private final ProjectFacts project;

  Repository(ProjectFacts project) {
    this.project = project;
  }

  /** Returns what binds the app to builders in one way. */
  List<Evidence> ties(BuilderTrace.Kind kind) {
    return project.profile().ties().stream()
        .filter(tie -> tie.kind() == kind)
        .map(Repository::evidence)
        .toList();
  }

  /** Returns the names of the builders to which the app is bound in one way, joined by "and". */
  String builders(BuilderTrace.Kind kind) {
    return String.join(
        " and ",
        project.profile().ties().stream()
            .filter(tie -> tie.kind() == kind)
            .map(tie -> tie.builder().name())
            .distinct()
            .toList());
  }

  private static Evidence evidence(BuilderTie tie) {
    return new Evidence(tie.evidence().text(), tie.evidence().location());
  }

  /** Returns whether earlier versions of the code can be had from the repository. */
  boolean hasEarlierVersions() {
    return project.history().map(history -> history.commits() > 1).orElse(false);
  }

  /** Returns what is seen of the version history. */
  Evidence history() {
    Optional<History> history = project.history();
    if (history.isEmpty()) {
      return Evidence.of("no version history: this is not a git repository");
    }
    int commits = history.get().commits();
    if (commits == 1 && !history.get().shallow()) {
      return Evidence.of("the version history is a single commit");
    }
    String count = commits + (commits == 1 ? " commit" : " commits");
    return Evidence.of(history.get().shallow() ? count + " of a shallow clone" : count + " in git");
  }

  /** Returns the first SQL migration with the number of all, or empty without any. */
  Optional<Evidence> migrations() {
    List<String> paths =
        project.files().stream()
            .filter(file -> file.role() == FileRole.APP && MIGRATION.test(file.path()))
            .map(file -> file.path())
            .toList();
    if (paths.isEmpty()) {
      return Optional.empty();
    }
    String count = paths.size() + (paths.size() == 1 ? " migration" : " migrations");
    return Optional.of(new Evidence(count + " in the repository", Location.ofFile(paths.get(0))));
  }
}
