package dev.seaworthy.core.js.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.collect.GraphExample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Specifiers, and the file of a small repository that each means. */
class ModuleResolverTest {
  private static final ModuleGraph APP =
      GraphExample.parse(
              """
              == tsconfig.json
              {"compilerOptions": {"baseUrl": ".", "paths": {
                "@/*": ["./src/*"],
                "@shared": ["shared/schema"],
                "~/*/x": ["nowhere/*", "src/lib/*"],
                "~/special/*": ["src/old/*"]}}}
              == src/main.tsx
              == src/App.tsx
              == src/lib/api.ts
              == src/lib/index.ts
              == src/lib/data.json
              {}
              == src/lib/declared.js
              == src/lib/declared.d.ts
              == src/lib/both.ts
              == src/lib/both/index.ts
              == src/old.js
              == src/old/thing.ts
              == src/types.d.ts
              == src/logo.svg
              == shared/schema.ts
              == index.ts
              == client/tsconfig.json
              {"extends": "../config/base", "compilerOptions": {"module": "esnext"}}
              == config/base.json
              {"compilerOptions": {"paths": {"@/*": ["../client/src/*"], "#ui": ["../shared/schema.ts"]}}}
              == client/src/page.tsx
              == solution/tsconfig.json
              {"files": [], "references": [{"path": "./tsconfig.app.json"}, {"path": "./node"}]}
              == solution/tsconfig.app.json
              {"compilerOptions": {"paths": {"@/*": ["./app/*"]}}, "include": ["app"], "exclude": ["app/out"]}
              == solution/node/tsconfig.json
              {"compilerOptions": {"paths": {"@/*": ["../tools/*"]}}, "include": ["../*.ts", "../tools/**/*"]}
              == solution/app/a.ts
              == solution/app/b.ts
              == solution/app/out/c.ts
              == solution/build.ts
              == solution/tools/b.ts
              == web/package.json
              {"name": "web", "workspaces": ["packages/*", "!packages/ignored"], "imports": {"#db": {"node": "./db/node.js", "default": "./db/index.ts"}, "#parts/*.js": "./parts/*.ts"}}
              == web/db/index.ts
              == web/parts/one.ts
              == web/app.ts
              == web/vite.config.ts
              export default { resolve: { alias: [{ find: "$parts", replacement: path.resolve(__dirname, "./parts") }] } }
              == web/packages/tsconfig/package.json
              {"name": "@repo/tsconfig"}
              == web/packages/tsconfig/react.json
              {"compilerOptions": {"paths": {"@ui/*": ["${configDir}/src/*"]}}}
              == web/packages/ui/package.json
              {"name": "@app/ui", "main": "./dist/index.js", "types": "./dist/index.d.ts"}
              == web/packages/ui/tsconfig.json
              {"extends": "@repo/tsconfig/react.json"}
              == web/packages/ui/src/index.ts
              == web/packages/ui/src/button.tsx
              == web/packages/core/package.json
              {"name": "@app/core", "exports": {
                ".": {"types": "./dist/index.d.ts", "import": "./dist/index.js"},
                "./secret": null,
                "./features/*": "./dist/features/*.js",
                "./features/private/*": null,
                "./raw/*.css": "./css/*.css",
                "./both": ["./nowhere.ts", "./src/both.ts"]}}
              == web/packages/core/src/index.ts
              == web/packages/core/src/secret.ts
              == web/packages/core/src/both.ts
              == web/packages/core/src/features/a.ts
              == web/packages/core/src/features/private/b.ts
              == web/packages/core/css/base.css
              == web/packages/ignored/package.json
              {"name": "@app/ui"}
              == web/packages/ignored/index.ts
              == functions/deno.json
              {"imports": {"shared/": "./_shared/", "cors": "./_shared/cors.ts", "stripe": "npm:stripe@14"}}
              == functions/_shared/cors.ts
              == functions/pay.ts
              """)
          .graph();

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
    "src/main.tsx, ./lib/declared, src/lib/declared.js",
    "src/types.d.ts, ./lib/declared, src/lib/declared.d.ts",
    "src/main.tsx, ./lib/both, src/lib/both.ts",
    "src/main.tsx, ./lib/both/, src/lib/both/index.ts",
    "src/main.tsx, ./types, src/types.d.ts",
    "src/main.tsx, ./logo.svg?url, src/logo.svg",
    "src/main.tsx, /src/App.tsx, src/App.tsx",
    // paths and baseUrl
    "src/main.tsx, @/lib/api, src/lib/api.ts",
    "src/main.tsx, @shared, shared/schema.ts",
    "src/main.tsx, ~/api/x, src/lib/api.ts",
    "src/main.tsx, ~/special/thing, src/old/thing.ts",
    "src/main.tsx, shared/schema, shared/schema.ts",
    // extends, in a folder that is no parent, from a package of the workspace
    "client/src/page.tsx, @/page, client/src/page.tsx",
    "client/src/page.tsx, #ui, shared/schema.ts",
    "web/packages/ui/src/index.ts, @ui/button, web/packages/ui/src/button.tsx",
    // references
    "solution/app/a.ts, @/b, solution/app/b.ts",
    "solution/build.ts, @/b, solution/tools/b.ts",
    // packages
    "web/app.ts, @app/ui, web/packages/ui/src/index.ts",
    "web/app.ts, @app/ui/button, web/packages/ui/src/button.tsx",
    "web/app.ts, @app/core, web/packages/core/src/index.ts",
    "web/app.ts, @app/core/features/a, web/packages/core/src/features/a.ts",
    "web/app.ts, @app/core/raw/base.css, web/packages/core/css/base.css",
    "web/app.ts, @app/core/both, web/packages/core/src/both.ts",
    "web/packages/core/src/both.ts, @app/core, web/packages/core/src/index.ts",
    "web/app.ts, #db, web/db/index.ts",
    "web/app.ts, #parts/one.js, web/parts/one.ts",
    "web/app.ts, $parts/one, web/parts/one.ts",
    // import maps
    "functions/pay.ts, cors, functions/_shared/cors.ts",
    "functions/pay.ts, shared/cors.ts, functions/_shared/cors.ts",
  })
  void resolvesWhatIsInTheApp(String from, String specifier, String target) {
    assertThat(APP.resolve(from, specifier)).contains(target);
  }

  @ParameterizedTest
  @CsvSource({
    "src/main.tsx, react",
    "src/main.tsx, ./missing",
    "src/main.tsx, ./app",
    "src/main.tsx, ../../outside",
    "src/main.tsx, @shared/other",
    "client/src/page.tsx, @shared",
    "client/src/page.tsx, shared/schema",
    "solution/app/out/c.ts, @/b",
    "web/app.ts, @app/ui/missing",
    "web/app.ts, @app/core/secret",
    "web/app.ts, @app/core/src/secret",
    "web/app.ts, @app/core/features/private/b",
    "web/app.ts, #missing",
    "functions/pay.ts, stripe",
    "src/main.tsx, cors",
    "src/main.tsx, node:fs",
    "src/main.tsx, https://deno.land/std/server.ts"
  })
  void leavesTheRestUnresolved(String from, String specifier) {
    assertThat(APP.resolve(from, specifier)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "react, npm react",
    "react-dom/client, npm react-dom",
    "@supabase/supabase-js, npm @supabase/supabase-js",
    "npm:stripe@14.2.0/lib, npm stripe",
    "jsr:@std/assert@1, jsr @std/assert",
    "https://esm.sh/@supabase/supabase-js@2.39.3, npm @supabase/supabase-js",
    "https://esm.sh/v135/stripe@14?target=deno, npm stripe",
    "https://cdn.jsdelivr.net/npm/pg@8/+esm, npm pg",
    "https://deno.land/std@0.168.0/http/server.ts, deno-land std",
    "https://deno.land/x/zod@v3.22.4/mod.ts, deno-land zod",
    "https://example.org/x.js, url https://example.org/x.js",
    "node:fs/promises, runtime node:fs/promises",
    "fs, runtime node:fs"
  })
  void readsWhatIsElsewhere(String specifier, String expected) {
    assertThat(APP.external("src/main.tsx", specifier))
        .map(module -> module.registry().word() + " " + module.name())
        .contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"./a", "/a", "@/a", "virtual:pwa", "$app/stores", "#db"})
  void aNameOfAToolIsNoPackage(String specifier) {
    assertThat(APP.external("src/main.tsx", specifier)).isEmpty();
  }

  @Test
  void anImportMapNamesPackagesToo() {
    assertThat(APP.external("functions/pay.ts", "stripe"))
        .contains(new ExternalModule(ExternalModule.Registry.NPM, "stripe"));
  }

  @Test
  void normalizesPaths() {
    assertThat(ModulePaths.normalize("a/./b//../c")).contains("a/c");
    assertThat(ModulePaths.normalize("a/../..")).isEmpty();
  }
}
