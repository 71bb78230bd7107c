package dev.seaworthy.rules.ownership;

import dev.seaworthy.core.project.BuilderTrace.Kind;
import dev.seaworthy.core.project.FileFacts;
import dev.seaworthy.core.project.Located;
import dev.seaworthy.core.project.PackageManifest;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Evidence;
import dev.seaworthy.core.rule.Question;
import dev.seaworthy.core.rule.QuestionAnswer;
import dev.seaworthy.core.rule.QuestionAnswer.Answer;
import dev.seaworthy.core.rule.QuestionAssessor;
import dev.seaworthy.core.source.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Own my code? No if the running app calls a service that only its builder has. Yes if nothing of
 * the kind is found, packages say how to build it, and earlier versions came along. Tools of the
 * builder that take part in development only do not count.
 */
public final class OwnCode implements QuestionAssessor {
  private static final Set<String> LOCK_FILES =
      Set.of(
          "package-lock.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", "bun.lockb", "deno.lock");

  @Override
  public QuestionAnswer assess(ProjectFacts project) {
    Repository repository = new Repository(project);
    List<Evidence> ties = repository.ties(Kind.RUNTIME);
    if (!ties.isEmpty()) {
      return new QuestionAnswer(
          Question.OWN_CODE,
          Answer.NO,
          ties,
          "Replace what the app calls at "
              + repository.builders(Kind.RUNTIME)
              + " with a service that you have an account with.");
    }
    List<Evidence> evidence = new ArrayList<>();
    List<Located<PackageManifest>> manifests = project.profile().manifests();
    if (manifests.isEmpty()) {
      evidence.add(Evidence.of("no manifest says how the app is built"));
    } else {
      evidence.add(Evidence.of("no call of a builder's service was found"));
      String manifest = topmost(manifests.stream().map(Located::path)).orElseThrow();
      evidence.add(new Evidence("says how the app is built", Location.ofFile(manifest)));
    }
    topmost(project.files().stream().map(FileFacts::path).filter(OwnCode::isLock))
        .ifPresent(
            path -> evidence.add(new Evidence("versions are locked", Location.ofFile(path))));
    evidence.add(repository.history());
    boolean yes = !manifests.isEmpty() && repository.hasEarlierVersions();
    return new QuestionAnswer(
        Question.OWN_CODE, yes ? Answer.YES : Answer.CANNOT_TELL, evidence, next(project, yes));
  }

  private static String next(ProjectFacts project, boolean yes) {
    if (yes) {
      return "";
    }
    return project.history().isEmpty()
        ? "Connect the app to a git repository of your own and audit a clone of that."
        : "Make sure that the whole history is in a git repository of your own.";
  }

  private static boolean isLock(String path) {
    return LOCK_FILES.contains(path.substring(path.lastIndexOf('/') + 1));
  }

  /** Returns the path with the fewest folders; of several, the first. */
  private static Optional<String> topmost(Stream<String> paths) {
    return paths.min(Comparator.comparing(path -> path.chars().filter(c -> c == '/').count()));
  }
}
