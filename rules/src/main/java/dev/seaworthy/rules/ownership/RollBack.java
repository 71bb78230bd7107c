package dev.seaworthy.rules.ownership;

import dev.seaworthy.core.project.Confidence;
import dev.seaworthy.core.project.DeployTarget;
import dev.seaworthy.core.project.Platform;
import dev.seaworthy.core.project.PlatformFact;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Evidence;
import dev.seaworthy.core.rule.Question;
import dev.seaworthy.core.rule.QuestionAnswer;
import dev.seaworthy.core.rule.QuestionAnswer.Answer;
import dev.seaworthy.core.rule.QuestionAssessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Roll back in 30 seconds? No on a host that has to deploy an earlier version anew. Yes on hosts
 * that put one back at once, if there are earlier versions and no database that would stay behind.
 */
public final class RollBack implements QuestionAssessor {

  @Override
  public QuestionAnswer assess(ProjectFacts project) {
    Repository repository = new Repository(project);
    List<DeployTarget> hosts =
        project.profile().targets().stream()
            .filter(target -> target.confidence() != Confidence.POSSIBLE)
            .filter(target -> !target.platform().id().equals("supabase-functions"))
            .toList();
    List<Evidence> evidence = new ArrayList<>(rollbacks(hosts));
    evidence.add(repository.history());
    Optional<Evidence> migrations = repository.migrations();
    migrations.ifPresent(evidence::add);
    if (hosts.isEmpty()) {
      evidence.add(Evidence.of("nothing in the repository says where the app is deployed"));
      return answer(Answer.CANNOT_TELL, evidence, "Name the host with --target.");
    }
    Optional<Platform> slow =
        hosts.stream().map(DeployTarget::platform).filter(RollBack::deploysAnew).findFirst();
    if (slow.isPresent()) {
      return answer(
          Answer.NO,
          evidence,
          "Tag every release, and practise once how " + slow.get().name() + " goes back to it.");
    }
    boolean known = hosts.stream().allMatch(host -> host.platform().rollback().isPresent());
    if (!known || !repository.hasEarlierVersions()) {
      return answer(
          Answer.CANNOT_TELL, evidence, "Deploy twice and try to go back to the first one.");
    }
    return migrations.isPresent()
        ? answer(
            Answer.CANNOT_TELL,
            evidence,
            "The code goes back at once, the database does not: take a backup before each migration.")
        : answer(Answer.YES, evidence, "");
  }

  private static boolean deploysAnew(Platform platform) {
    return platform.rollback().map(rollback -> !rollback.instant()).orElse(false);
  }

  private static List<Evidence> rollbacks(List<DeployTarget> hosts) {
    List<Evidence> evidence = new ArrayList<>();
    for (DeployTarget host : hosts) {
      String name = host.platform().name();
      String text =
          host.platform()
              .rollback()
              .map(Platform.Rollback::fact)
              .map(fact -> name + ": " + phrase(fact))
              .orElse(name + ": how it goes back was not looked up");
      evidence.add(new Evidence(text, host.evidence().get(0).location()));
    }
    return evidence;
  }

  private static String phrase(PlatformFact fact) {
    return fact.text() + " (checked " + fact.checked() + ")";
  }

  private static QuestionAnswer answer(Answer answer, List<Evidence> evidence, String next) {
    return new QuestionAnswer(Question.ROLL_BACK, answer, evidence, next);
  }
}
