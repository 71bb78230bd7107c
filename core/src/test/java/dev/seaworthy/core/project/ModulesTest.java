package dev.seaworthy.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.js.module.ModuleGraph;
import dev.seaworthy.core.js.module.ModuleGraph.Entry;
import dev.seaworthy.core.js.module.PathAlias;
import dev.seaworthy.core.project.PackageManifest.Ecosystem;
import dev.seaworthy.core.project.PackageManifest.Script;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ModulesTest {
  private static final Span NOWHERE = new Span(0, 0);

  private final Map<String, List<Fact>> files = new TreeMap<>();

  @Test
  void aPageReachesWhatItsScriptImports() {
    file("package.json", manifest(List.of("vite", "react")));
    file("index.html", new PageScript("/src/main.tsx"), new PageScript("https://cdn.example/x.js"));
    file("src/main.tsx", use("./App", ModuleImport.Kind.STATIC));
    file(
        "src/App.tsx", use("@/api", ModuleImport.Kind.DYNAMIC), use("./t", ModuleImport.Kind.TYPE));
    file("src/api.ts");
    file("src/t.ts");
    file("src/unused.ts");
    file("tsconfig.json", new ModulePath(new PathAlias("", "@/*", List.of("src/*"))));

    ModuleGraph graph = graph();

    assertThat(graph.entries(Entry.BROWSER)).containsExactly("src/main.tsx");
    assertThat(graph.importsOf("src/App.tsx")).containsExactly("src/api.ts");
    assertThat(graph.reachedFrom("src/api.ts")).containsExactly(Entry.BROWSER);
    assertThat(graph.reachedFrom("src/t.ts")).isEmpty();
    assertThat(graph.reachedFrom("src/unused.ts")).isEmpty();
  }

  @Test
  void nextRunsPagesOnTheServerAndClientModulesInTheBrowser() {
    file("package.json", manifest(List.of("next", "react")));
    file("app/page.tsx", use("../components/cart", ModuleImport.Kind.STATIC));
    file("app/api/orders/route.ts", use("../../../lib/db", ModuleImport.Kind.STATIC));
    file("components/cart.tsx", new ClientModule(), use("../lib/money", ModuleImport.Kind.STATIC));
    file("lib/money.ts");
    file("lib/db.ts");
    file("middleware.ts");

    ModuleGraph graph = graph();

    assertThat(graph.entries(Entry.SERVER))
        .containsExactly("app/api/orders/route.ts", "app/page.tsx", "middleware.ts");
    assertThat(graph.reachedFrom("lib/money.ts"))
        .containsExactlyInAnyOrder(Entry.BROWSER, Entry.SERVER);
    assertThat(graph.reachedFrom("lib/db.ts")).containsExactly(Entry.SERVER);
  }

  @Test
  void aServerStartsWhereItsCommandSays() {
    file(
        "api-server/package.json",
        manifest(
            List.of("express"),
            new Script("start", "NODE_ENV=production node dist/boot.js"),
            new Script("test", "node check.js")));
    file("api-server/src/boot.ts");
    file("api-server/check.js");
    file("api-server/index.js");
    file("supabase/functions/pay/index.ts", use("../_shared/cors.ts", ModuleImport.Kind.STATIC));
    file("supabase/functions/_shared/cors.ts");
    file("supabase/functions/_shared/index.ts");

    ModuleGraph graph = graph();

    assertThat(graph.entries(Entry.SERVER))
        .containsExactly(
            "api-server/index.js", "api-server/src/boot.ts", "supabase/functions/pay/index.ts");
    assertThat(graph.reachedFrom("supabase/functions/_shared/cors.ts"))
        .containsExactly(Entry.SERVER);
    assertThat(graph.entries(Entry.BROWSER)).isEmpty();
  }

  @Test
  void anAppWithoutAKnownStartHasNoEntries() {
    file("lib.ts");
    assertThat(graph().hasEntries()).isFalse();
  }

  private void file(String path, Fact... facts) {
    files.put(path, List.of(facts));
  }

  private static ModuleImport use(String specifier, ModuleImport.Kind kind) {
    return new ModuleImport(specifier, kind, NOWHERE);
  }

  private static PackageManifest manifest(List<String> packages, Script... scripts) {
    List<Dependency> dependencies = new ArrayList<>();
    packages.forEach(
        name -> dependencies.add(new Dependency(name, "1", Dependency.Scope.RUNTIME, NOWHERE)));
    return new PackageManifest(Ecosystem.NPM, "", dependencies, List.of(scripts), List.of());
  }

  private ModuleGraph graph() {
    List<FileFacts> all = new ArrayList<>();
    files.forEach(
        (path, facts) ->
            all.add(new FileFacts(path, Language.of(path), FileRole.of(path), true, facts)));
    return new ProjectFacts(all, Optional.empty(), Settings.NONE).modules();
  }
}
