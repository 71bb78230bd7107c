package dev.seaworthy.rules.ownership;

import dev.seaworthy.core.project.BuilderTrace.Kind;
import dev.seaworthy.core.project.Clue;
import dev.seaworthy.core.project.Confidence;
import dev.seaworthy.core.project.DeployTarget;
import dev.seaworthy.core.project.Platform;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Evidence;
import dev.seaworthy.core.rule.Question;
import dev.seaworthy.core.rule.QuestionAnswer;
import dev.seaworthy.core.rule.QuestionAnswer.Answer;
import dev.seaworthy.core.rule.QuestionAssessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Roll back in 30 seconds? No on a host that has to deploy an earlier version anew. Yes on hosts
 * that put one back at once, if there are earlier versions and no data that would stay behind.
 */
public final class RollBack implements QuestionAssessor {

  @Override
  public QuestionAnswer assess(ProjectFacts project) {
    Repository repository = new Repository(project);
    Map<Platform, Clue> hosts = hosts(project);
    List<Evidence> evidence = new ArrayList<>();
    hosts.forEach((platform, clue) -> evidence.add(rollback(platform, clue)));
    evidence.add(repository.history());
    if (hosts.isEmpty()) {
      evidence.add(Evidence.of("nothing in the repository says where the app is deployed"));
      return answer(Answer.CANNOT_TELL, evidence, "Name the host with --target.");
    }
    if (hosts.keySet().stream().allMatch(RollBack::deploysAnew)) {
      String name = hosts.keySet().iterator().next().name();
      return answer(
          Answer.NO,
          evidence,
          "Tag every release, and practise once how " + name + " goes back to it.");
    }
    Optional<Evidence> data = data(project, repository);
    data.ifPresent(evidence::add);
    boolean instant = hosts.keySet().stream().allMatch(RollBack::isInstant);
    if (!instant || !repository.hasEarlierVersions()) {
      return answer(
          Answer.CANNOT_TELL, evidence, "Deploy twice and try to go back to the first one.");
    }
    return data.isPresent()
        ? answer(
            Answer.CANNOT_TELL,
            evidence,
            "The code goes back at once, the data does not: back it up before you change tables.")
        : answer(Answer.YES, evidence, "");
  }

  /** Returns the hosts that are more than a guess, with what shows each. */
  private static Map<Platform, Clue> hosts(ProjectFacts project) {
    Map<Platform, Clue> hosts = new LinkedHashMap<>();
    for (DeployTarget target : project.profile().targets()) {
      if (target.confidence() != Confidence.POSSIBLE && !target.platform().beside()) {
        hosts.putIfAbsent(target.platform(), target.evidence().get(0));
      }
    }
    return hosts;
  }

  /** Returns what would stay behind when the code goes back. */
  private static Optional<Evidence> data(ProjectFacts project, Repository repository) {
    return repository
        .migrations()
        .or(() -> DataStore.in(project).values().stream().findFirst())
        .or(() -> repository.ties(Kind.DATA).stream().findFirst());
  }

  private static boolean deploysAnew(Platform platform) {
    return platform.rollback().map(rollback -> !rollback.instant()).orElse(false);
  }

  private static boolean isInstant(Platform platform) {
    return platform.rollback().map(Platform.Rollback::instant).orElse(false);
  }

  private static Evidence rollback(Platform platform, Clue clue) {
    String anew = deploysAnew(platform) ? ", which is a new deploy" : "";
    String how =
        platform
            .rollback()
            .map(Platform.Rollback::fact)
            .map(fact -> fact.text() + anew + " (checked " + fact.checked() + ")")
            .orElse("how it goes back to an earlier version is not known here");
    return new Evidence(platform.name() + ": " + how, clue.location());
  }

  private static QuestionAnswer answer(Answer answer, List<Evidence> evidence, String next) {
    return new QuestionAnswer(Question.ROLL_BACK, answer, evidence, next);
  }
}
