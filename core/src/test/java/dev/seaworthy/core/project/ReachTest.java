package dev.seaworthy.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.js.module.ModuleEdge;
import dev.seaworthy.core.js.module.ModulePaths;
import dev.seaworthy.core.js.module.PackageJson;
import dev.seaworthy.core.project.Dependency.Scope;
import dev.seaworthy.core.project.PackageManifest.Ecosystem;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Modules and what a host runs of them. A line {@code a.ts: ./b} is a file with its imports, a line
 * {@code package.json: next} a manifest with its dependencies; a name after {@code name=} is the
 * package's own, an import after {@code type=} is of types only.
 */
class ReachTest {
  private static final Span NOWHERE = new Span(0, 0);

  @Test
  void followsImportsFromTheFunctionsOfAServerlessHost() {
    assertThat(
            reached(
                "vercel",
                "",
                """
                package.json: vite
                api/pay.ts: ../lib/db.js stripe
                lib/db.ts: pg
                server/index.ts: express ./other
                server/other.ts:
                src/main.tsx: ./App
                src/App.tsx:
                """))
        .containsExactly("api/pay.ts", "lib/db.ts");
  }

  @Test
  void startsWithTheRoutesOfAFrameworkThatRendersOnAServer() {
    assertThat(
            reached(
                "vercel",
                "web/",
                """
                web/package.json: next
                web/app/page.tsx: ../src/lib/db
                web/src/lib/db.ts: ./types type=./unused
                web/src/lib/types.ts:
                web/src/lib/unused.ts:
                web/scripts/seed.ts: ../src/lib/unused
                web/middleware.ts:
                other/app/page.tsx:
                """))
        .containsExactly(
            "web/app/page.tsx", "web/middleware.ts", "web/src/lib/db.ts", "web/src/lib/types.ts");
  }

  @Test
  void startsWithServersOnAHostThatRunsTheWholeApp() {
    assertThat(
            reached(
                "fly",
                "",
                """
                package.json: express name=shop
                packages/db/package.json: pg name=@shop/db
                packages/db/src/index.ts: pg
                server/index.ts: express ./routes ../shared/schema @shop/db ../../outside
                server/routes/index.ts: ..
                shared/schema.ts:
                migrate-old.ts: better-sqlite3
                tests/server.test.ts: express
                """))
        .containsExactly(
            "packages/db/src/index.ts",
            "server/index.ts",
            "server/routes/index.ts",
            "shared/schema.ts");
  }

  @Test
  void aHostOfFunctionsBesideTheAppRunsOnlyThose() {
    assertThat(
            reached(
                "supabase-functions",
                "",
                """
                package.json: next
                app/page.tsx: ../lib/db
                lib/db.ts:
                supabase/functions/pay/index.ts: ../_shared/db.ts
                supabase/functions/_shared/db.ts:
                """))
        .containsExactly("supabase/functions/_shared/db.ts", "supabase/functions/pay/index.ts");
  }

  @Test
  void aHostOfFilesRunsNothing() {
    assertThat(reached("github-pages", "", "package.json: next\napp/page.tsx:\napi/a.ts:\n"))
        .isEmpty();
  }

  @Test
  void knowsWhatIsImportedAtAll() {
    Reach reach = Reach.of(project("a.ts: ./b\nb.ts:\nc.ts: ./c\n"));
    assertThat(reach.isImported("b.ts")).isTrue();
    assertThat(reach.isImported("a.ts")).isFalse();
    assertThat(reach.isImported("c.ts")).isFalse();
  }

  private static List<String> reached(String platform, String root, String text) {
    DeployTarget target =
        new DeployTarget(
            Catalogue.platform(platform).orElseThrow(), root, Confidence.CERTAIN, List.of());
    return Reach.of(project(text)).serverFiles(target).stream().sorted().toList();
  }

  private static ProjectFacts project(String text) {
    TreeMap<String, FileFacts> files = new TreeMap<>();
    for (String line : text.lines().toList()) {
      String path = line.substring(0, line.indexOf(':'));
      List<String> words = List.of(line.substring(line.indexOf(':') + 1).strip().split(" +"));
      List<Fact> facts = path.endsWith("package.json") ? manifest(path, words) : imports(words);
      files.put(path, new FileFacts(path, Language.of(path), FileRole.of(path), true, facts));
    }
    return new ProjectFacts(List.copyOf(files.values()), Optional.empty(), Settings.NONE);
  }

  private static List<Fact> manifest(String path, List<String> words) {
    String name = "";
    List<Dependency> dependencies = new ArrayList<>();
    for (String word : words) {
      if (word.startsWith("name=")) {
        name = word.substring(5);
      } else {
        dependencies.add(new Dependency(word, "1", Scope.RUNTIME, NOWHERE));
      }
    }
    PackageJson json =
        new PackageJson(
            ModulePaths.folderOf(path),
            name,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    return List.of(
        new PackageManifest(Ecosystem.NPM, name, dependencies, List.of()),
        new PackageJsonFact(json));
  }

  private static List<Fact> imports(List<String> words) {
    List<Fact> imports = new ArrayList<>();
    for (String word : words) {
      boolean type = word.startsWith("type=");
      ModuleEdge.Kind kind = type ? ModuleEdge.Kind.TYPE : ModuleEdge.Kind.STATIC;
      imports.add(new ModuleImport(type ? word.substring(5) : word, kind, NOWHERE));
    }
    return imports;
  }
}
