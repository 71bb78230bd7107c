package dev.seaworthy.rules.ownership;

import dev.seaworthy.core.project.BuilderTrace.Kind;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Evidence;
import dev.seaworthy.core.rule.Question;
import dev.seaworthy.core.rule.QuestionAnswer;
import dev.seaworthy.core.rule.QuestionAnswer.Answer;
import dev.seaworthy.core.rule.QuestionAssessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Own my data? No if it lives with the builder. Otherwise the repository shows which database it is
 * and whether its tables can be made again, but never whose account it runs in.
 */
public final class OwnData implements QuestionAssessor {

  @Override
  public QuestionAnswer assess(ProjectFacts project) {
    Repository repository = new Repository(project);
    List<Evidence> ties = repository.ties(Kind.DATA);
    if (!ties.isEmpty()) {
      String builders = repository.builders(Kind.DATA);
      return new QuestionAnswer(
          Question.OWN_DATA,
          Answer.NO,
          ties,
          "Export the data from " + builders + " and move it to a database in your own account.");
    }
    Map<DataStore, Evidence> stores = DataStore.in(project);
    List<Evidence> evidence = new ArrayList<>(stores.values());
    if (stores.isEmpty()) {
      evidence.add(Evidence.of("no package that talks to a database was found"));
      return answer(evidence, "Find out where the app keeps its data.");
    }
    Optional<Evidence> migrations = repository.migrations();
    migrations.ifPresent(evidence::add);
    if (migrations.isEmpty() && stores.keySet().stream().anyMatch(DataStore::hasTables)) {
      evidence.add(Evidence.of("no SQL migration from which the tables can be made again"));
      return answer(
          evidence,
          "Save the schema of the database as a migration, and check whose account it runs in.");
    }
    return answer(
        evidence, "Check that the database runs in an account of yours and that backups are on.");
  }

  private static QuestionAnswer answer(List<Evidence> evidence, String next) {
    return new QuestionAnswer(Question.OWN_DATA, Answer.CANNOT_TELL, evidence, next);
  }
}
