package dev.seaworthy.core.js.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleResolverTest {
  private static final Set<String> FILES =
      Set.of(
          "src/main.tsx",
          "src/App.tsx",
          "src/lib/api.ts",
          "src/lib/index.ts",
          "src/lib/data.json",
          "src/old.js",
          "src/types.d.ts",
          "client/src/page.tsx",
          "shared/schema.ts",
          "packages/ui/src/index.ts",
          "packages/ui/src/button.tsx",
          "index.ts");

  private static final ModuleResolver RESOLVER =
      new ModuleResolver(
          FILES,
          List.of(
              new PathAlias("", "@/*", List.of("src/*")),
              new PathAlias("client/", "@/*", List.of("client/src/*")),
              new PathAlias("", "@shared", List.of("shared/schema")),
              new PathAlias("", "~/*/x", List.of("nowhere/*", "src/lib/*"))),
          Map.of("@app/ui", "packages/ui/"));

  @ParameterizedTest
  @CsvSource({
    "src/main.tsx, ./App, src/App.tsx",
    "src/main.tsx, ./App.tsx, src/App.tsx",
    "src/main.tsx, ./lib, src/lib/index.ts",
    "src/main.tsx, ./lib/, src/lib/index.ts",
    "src/lib/api.ts, ., src/lib/index.ts",
    "src/main.tsx, .., index.ts",
    "src/lib/api.ts, ../App, src/App.tsx",
    "src/main.tsx, ./lib/api.js, src/lib/api.ts",
    "src/main.tsx, ./old.js, src/old.js",
    "src/main.tsx, ./App.jsx, src/App.tsx",
    "src/main.tsx, ./lib/data.json, src/lib/data.json",
    "src/main.tsx, ./lib/data.json?raw, src/lib/data.json",
    "src/main.tsx, ./types, src/types.d.ts",
    "src/main.tsx, @/lib/api, src/lib/api.ts",
    "client/src/page.tsx, @/page, client/src/page.tsx",
    "client/src/page.tsx, @/lib/api, src/lib/api.ts",
    "src/main.tsx, @shared, shared/schema.ts",
    "src/main.tsx, ~/api/x, src/lib/api.ts",
    "src/main.tsx, /src/main.tsx, src/main.tsx",
    "src/main.tsx, @app/ui, packages/ui/src/index.ts",
    "src/main.tsx, @app/ui/button, packages/ui/src/button.tsx"
  })
  void resolvesWhatIsInTheApp(String from, String specifier, String target) {
    assertThat(RESOLVER.resolve(from, specifier)).contains(target);
  }

  @ParameterizedTest
  @CsvSource({
    "src/main.tsx, react",
    "src/main.tsx, ./missing",
    "src/main.tsx, ../../outside",
    "src/main.tsx, @shared/other",
    "src/main.tsx, @app/ui/missing",
    "src/main.tsx, node:fs",
    "src/main.tsx, https://deno.land/std/server.ts"
  })
  void leavesTheRestUnresolved(String from, String specifier) {
    assertThat(RESOLVER.resolve(from, specifier)).isEmpty();
  }

  @Test
  void normalizesPaths() {
    assertThat(ModuleResolver.normalize("a/./b//../c")).contains("a/c");
    assertThat(ModuleResolver.normalize("a/../..")).isEmpty();
  }
}
