package dev.seaworthy.core.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.engine.AuditPlan;
import dev.seaworthy.core.engine.Auditor;
import dev.seaworthy.core.engine.Progress;
import dev.seaworthy.core.project.FileFacts;
import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.project.Settings;
import dev.seaworthy.core.source.MemoryTree;
import dev.seaworthy.core.sql.schema.GrantEra;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An app in a folder of a repository is judged by what lies below that folder. */
class AuditedFolderTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "examples/shop/", "docs/", "tests/fixtures/app/", ".bolt/x/"})
  void whereAnAppLiesSaysNothingAboutIt(String prefix) throws InterruptedException {
    ProjectFacts project =
        facts(
            prefix,
            Map.of(
                prefix + "src/app.ts", "export const a = 1;",
                prefix + "tests/app.test.ts", "",
                prefix + "examples/use.ts", "",
                prefix + "migrations/001.sql", "create table public.notes (id int);",
                prefix + "old/migrations/002.sql", "create table public.gone (id int);",
                prefix + "vercel.json", "{}"));

    assertThat(project.files())
        .filteredOn(file -> file.role() == FileRole.APP)
        .extracting(FileFacts::path)
        .containsExactly(
            prefix + "migrations/001.sql",
            prefix + "old/migrations/002.sql",
            prefix + "src/app.ts",
            prefix + "vercel.json");
    assertThat(project.schema().tables()).hasSize(1);
    assertThat(project.schema().migrations().leftOut())
        .containsExactly(prefix + "old/migrations/002.sql");
    assertThat(project.profile().builders()).isEmpty();
    assertThat(project.profile().targets()).extracting("root").containsExactly(prefix);
  }

  @Test
  void aNamedHostRunsTheAuditedFolder() throws InterruptedException {
    MemoryTree tree = new MemoryTree("app", "apps/a/", Map.of("apps/a/x.ts", ""));
    assertThat(facts(tree, new Settings(Optional.of("fly"), GrantEra.LEGACY)).profile().targets())
        .extracting("root")
        .containsExactly("apps/a/");
  }

  private static ProjectFacts facts(String prefix, Map<String, String> files)
      throws InterruptedException {
    return facts(new MemoryTree("app", prefix, files), Settings.NONE);
  }

  private static ProjectFacts facts(MemoryTree tree, Settings settings)
      throws InterruptedException {
    AuditPlan plan = new AuditPlan(List.of(), Collectors.ALL, List.of(), Map.of(), settings, 1);
    return new Auditor(plan).facts(tree, Progress.NONE);
  }
}
