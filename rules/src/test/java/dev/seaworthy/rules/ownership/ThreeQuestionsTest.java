package dev.seaworthy.rules.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.engine.Auditor;
import dev.seaworthy.core.engine.Progress;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.project.Settings;
import dev.seaworthy.core.rule.QuestionAnswer;
import dev.seaworthy.core.rule.QuestionAnswer.Answer;
import dev.seaworthy.core.rule.QuestionAssessor;
import dev.seaworthy.core.source.MemoryTree;
import dev.seaworthy.core.source.SourceTree.History;
import dev.seaworthy.rules.Rules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Small projects and what they answer. */
class ThreeQuestionsTest {
  private static final Optional<History> HISTORY =
      Optional.of(new History(12, 0, false, "0123", "", "main"));
  private static final Optional<History> ONE_COMMIT =
      Optional.of(new History(1, 0, false, "0123", "", "main"));
  private static final String MANIFEST =
      "{\"dependencies\": {\"react\": \"19\"}, \"devDependencies\": {\"lovable-tagger\": \"1\"}}";

  @Test
  void codeIsOwnedWithHistoryAndWithoutServicesOfTheBuilder() {
    Map<String, String> files = Map.of("package.json", MANIFEST, "package-lock.json", "{}");
    assertAnswer(
        ask(new OwnCode(), files, HISTORY),
        Answer.YES,
        "no call of a builder's service was found",
        "says how the app is built",
        "versions are locked",
        "12 commits in git");
    assertAnswer(
        ask(new OwnCode(), files, ONE_COMMIT),
        Answer.CANNOT_TELL,
        "the version history is a single commit");
    QuestionAnswer export = ask(new OwnCode(), files, Optional.empty());
    assertAnswer(export, Answer.CANNOT_TELL, "no version history: this is not a git repository");
    assertThat(export.nextStep()).contains("git repository of your own");
    assertAnswer(
        ask(new OwnCode(), Map.of("a.py", "x = 1"), HISTORY),
        Answer.CANNOT_TELL,
        "no manifest says how the app is built");
  }

  @Test
  void codeThatCallsItsBuilderIsNotOwned() {
    QuestionAnswer lovable =
        ask(
            new OwnCode(),
            Map.of(
                "package.json",
                MANIFEST,
                "supabase/functions/ai/index.ts",
                "Deno.env.get('LOVABLE_API_KEY')"),
            HISTORY);
    assertAnswer(lovable, Answer.NO, "a key that only Lovable issues");
    assertThat(lovable.nextStep()).contains("Lovable");
    assertAnswer(
        ask(
            new OwnCode(),
            Map.of("package.json", "{\"dependencies\": {\"@base44/sdk\": \"^0.8\"}}"),
            HISTORY),
        Answer.NO,
        "the client of Base44's back end");
  }

  @Test
  void dataThatLivesWithTheBuilderIsNotOwned() {
    assertAnswer(
        ask(
            new OwnData(),
            Map.of("package.json", "{\"dependencies\": {\"@replit/database\": \"3\"}}"),
            HISTORY),
        Answer.NO,
        "the client of Replit's key-value store");
  }

  @Test
  void ofOtherDataTheRepositoryShowsOnlyWhatItIs() {
    String manifest = "{\"dependencies\": {\"@supabase/supabase-js\": \"2\"}}";
    assertAnswer(
        ask(new OwnData(), Map.of("package.json", manifest), HISTORY),
        Answer.CANNOT_TELL,
        "talks to Supabase (@supabase/supabase-js)",
        "no SQL migration from which the tables can be made again");
    assertAnswer(
        ask(
            new OwnData(),
            Map.of("package.json", manifest, "supabase/migrations/1_a.sql", "select 1;"),
            HISTORY),
        Answer.CANNOT_TELL,
        "1 migration in the repository");
    assertAnswer(
        ask(new OwnData(), Map.of("index.html", ""), HISTORY),
        Answer.CANNOT_TELL,
        "no package that talks to a database was found");
  }

  @Test
  void rollsBackWhereTheHostDoesItAtOnce() {
    QuestionAnswer vercel = ask(new RollBack(), Map.of("vercel.json", "{}"), HISTORY);
    assertAnswer(vercel, Answer.YES, "12 commits in git");
    assertThat(vercel.evidence().get(0).text()).matches("Vercel: .* \\(checked 20.*\\)");
    assertAnswer(
        ask(new RollBack(), Map.of("vercel.json", "{}"), Optional.empty()),
        Answer.CANNOT_TELL,
        "no version history: this is not a git repository");
    assertAnswer(
        ask(
            new RollBack(),
            Map.of("vercel.json", "{}", "supabase/migrations/1_a.sql", "select 1;"),
            HISTORY),
        Answer.CANNOT_TELL,
        "1 migration in the repository");
  }

  @Test
  void dataStaysBehindWhenTheCodeGoesBack() {
    for (String store : List.of("mongodb", "@supabase/supabase-js", "@base44/sdk")) {
      String manifest = "{\"dependencies\": {\"" + store + "\": \"1\"}}";
      QuestionAnswer answer =
          ask(new RollBack(), Map.of("vercel.json", "{}", "package.json", manifest), HISTORY);
      assertThat(answer.answer()).as(store).isEqualTo(Answer.CANNOT_TELL);
      assertThat(answer.nextStep()).contains("the data does not");
    }
  }

  @Test
  void aDocumentStoreNeedsNoMigrations() {
    QuestionAnswer answer =
        ask(
            new OwnData(),
            Map.of("package.json", "{\"dependencies\": {\"mongodb\": \"6\"}}"),
            HISTORY);
    assertThat(answer.evidence())
        .extracting(e -> e.text())
        .containsExactly("talks to MongoDB (mongodb)");
  }

  @Test
  void severalHostsThatDifferCannotBeJudged() {
    assertAnswer(
        ask(new RollBack(), Map.of("fly.toml", "app = 'x'", "vercel.json", "{}"), HISTORY),
        Answer.CANNOT_TELL,
        "12 commits in git");
  }

  @Test
  void doesNotRollBackAtOnceWhereTheHostDeploysAnew() {
    QuestionAnswer fly = ask(new RollBack(), Map.of("fly.toml", "app = 'x'"), HISTORY);
    assertAnswer(fly, Answer.NO, "12 commits in git");
    assertThat(fly.nextStep()).contains("Fly.io");
  }

  @Test
  void cannotTellWithoutAHost() {
    assertAnswer(
        ask(new RollBack(), Map.of("package.json", MANIFEST), HISTORY),
        Answer.CANNOT_TELL,
        "nothing in the repository says where the app is deployed");
  }

  private static void assertAnswer(QuestionAnswer answer, Answer expected, String... evidence) {
    assertThat(answer.answer()).isEqualTo(expected);
    assertThat(answer.evidence()).extracting(e -> e.text()).contains(evidence);
    assertThat(answer.nextStep().isEmpty()).isEqualTo(expected == Answer.YES);
  }

  private static QuestionAnswer ask(
      QuestionAssessor assessor, Map<String, String> files, Optional<History> history) {
    try {
      ProjectFacts seen =
          new Auditor(Rules.plan(List.of(), Map.of(), Settings.NONE, 1))
              .facts(new MemoryTree("app", files), Progress.NONE);
      return assessor.assess(new ProjectFacts(seen.files(), history, Settings.NONE));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
