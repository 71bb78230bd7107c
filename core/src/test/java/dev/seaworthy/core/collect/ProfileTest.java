package dev.seaworthy.core.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.engine.AuditPlan;
import dev.seaworthy.core.engine.Auditor;
import dev.seaworthy.core.engine.Progress;
import dev.seaworthy.core.project.Builder;
import dev.seaworthy.core.project.BuilderTie;
import dev.seaworthy.core.project.BuilderTrace;
import dev.seaworthy.core.project.Catalogue;
import dev.seaworthy.core.project.Dependency;
import dev.seaworthy.core.project.PackageManifest;
import dev.seaworthy.core.project.PackageManifest.Ecosystem;
import dev.seaworthy.core.project.Platform;
import dev.seaworthy.core.project.PlatformFact;
import dev.seaworthy.core.project.Profile;
import dev.seaworthy.core.project.ProfileJson;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.project.Settings;
import dev.seaworthy.core.project.VolumeMount;
import dev.seaworthy.core.source.MemoryTree;
import dev.seaworthy.core.sql.schema.GrantEra;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small projects and what they are taken for. A file starts with a line {@code == path}. */
class ProfileTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          .lovable/plan.md                            |                                        | lovable certain
          package.json       | {"devDependencies":{"lovable-tagger":"1"}}                      | lovable certain
          src/integrations/supabase/client.ts         | export {};                             | lovable likely
          README.md          | **URL**: https://lovable.dev/projects/0a                        | lovable likely
          .bolt/config.json  | {"template": "bolt-vite-react-ts"}                              | bolt certain
          package.json       | {"name":"my-v0-project"}                                        | v0 certain
          app/layout.tsx     | export const metadata = { generator: 'v0.app' }                 | v0 certain
          base44/config.jsonc| {}                                                              | base44 certain
          package.json       | {"dependencies":{"@base44/sdk":"^0.8"}}                         | base44 certain
          .replit            | run = "npm run dev"                                             | replit certain
          .emergent/emergent.yml | job_id: x                                                   | emergent certain
          backend/requirements.txt | emergentintegrations==0.1.0                               | emergent certain
          package.json       | {"name":"shop","dependencies":{"react":"19"}}                   | ``
          tests/a.spec.ts    | page.goto("https://lovable.dev/projects/x")                     | ``
          """)
  void knowsBuildersByWhatTheyLeave(String path, String text, String expected) {
    Profile profile = profile(Map.of(path, text == null ? "" : text));
    String builders =
        profile.builders().stream()
            .map(match -> match.builder().id() + " " + match.confidence().word())
            .collect(Collectors.joining(", "));
    assertThat(builders).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          apps/web/vercel.json | {}                                                    | vercel@apps/web/ likely
          netlify.toml         | [build]                                               | netlify@ likely
          wrangler.jsonc       | { "name": "x" }                                       | cloudflare@ likely
          .replit              | [deployment]⏎deploymentTarget = "autoscale"           | replit-autoscale@ likely
          .replit              | [deployment]⏎deploymentTarget = "vm"                  | replit-vm@ likely
          .replit              | run = "x"                                             | ``
          firebase.json        | {"functions": {}, "hosting": {}}                      | firebase@ likely, firebase-hosting@ likely
          firebase.json        | {"firestore": {"rules": "x"}}                         | ``
          docker-compose.yml   | services:⏎  db:⏎    image: postgres                   | ``
          docker-compose.yml   | services:⏎  web:⏎    build: .                         | container@ likely
          .devcontainer/Dockerfile | FROM node                                         | ``
          Dockerfile           | FROM node                                             | container@ likely
          supabase/functions/pay/index.ts | Deno.serve(() => 1)                        | supabase-functions@ likely
          .github/workflows/d.yml | run: flyctl deploy                                 | fly@ likely
          package.json         | {"scripts":{"deploy":"wrangler deploy"}}              | cloudflare@ likely
          package.json         | {"dependencies":{"next":"15"}}                        | ``
          package.json         | {"name":"my-v0-project"}                              | vercel@ possible
          package.json         | {"dependencies":{"@vercel/analytics":"1"}}            | vercel@ possible
          Procfile             | web: node server.js                                   | heroku@ likely
          docs/vercel.json     | {}                                                    | ``
          """)
  void knowsHostsByTheirSettings(String path, String text, String expected) {
    assertThat(targets(profile(Map.of(path, text.replace('⏎', '\n'))))).isEqualTo(expected);
  }

  @Test
  void aNextAppWithoutAHostIsProbablyOnVercel() {
    String manifest = "{\"dependencies\":{\"next\":\"15\"}}";
    assertThat(targets(profile(Map.of("web/package.json", manifest, "web/next.config.mjs", ""))))
        .isEqualTo("vercel@web/ possible");
  }

  @Test
  void aDockerfileIsAPartOfTheHostThatRunsIt() {
    assertThat(targets(profile(Map.of("fly.toml", "app = 'x'", "Dockerfile", "FROM node"))))
        .isEqualTo("fly@ likely");
    assertThat(targets(profile(Map.of("vercel.json", "{}", "api/Dockerfile", "FROM node"))))
        .isEqualTo("vercel@ likely, container@api/ likely");
  }

  @Test
  void theUserKnowsBest() throws InterruptedException {
    Map<String, String> files = Map.of("vercel.json", "{}");
    assertThat(targets(facts(files, new Settings(Optional.of("fly"), GrantEra.LEGACY)).profile()))
        .isEqualTo("fly@ certain");
  }

  @Test
  void readsVolumes() throws InterruptedException {
    ProjectFacts project =
        facts(
            Map.of(
                "fly.toml", "[[mounts]]\nsource = 'data'\ndestination = '/data'\n",
                "render.yaml", "services:\n- type: web\n  disk: {mountPath: /var/data}\n",
                "compose.yaml", "services:\n  web: {build: ., volumes: ['db:/app/db']}\n"),
            Settings.NONE);
    assertThat(project.all(VolumeMount.class))
        .extracting(mount -> mount.fact().platform() + " " + mount.fact().path())
        .containsExactly("container /app/db", "fly /data", "render /var/data");
  }

  @Test
  void tellsWhatBindsAnAppFromWhatOnlyHelpedToBuildIt() {
    Profile profile =
        profile(
            Map.of(
                "package.json", "{\"devDependencies\": {\"lovable-tagger\": \"1\"}}",
                "supabase/functions/ai/index.ts",
                    "// LOVABLE_API_KEY is free\nfetch('https://ai.gateway.lovable.dev/v1')",
                "docs/ai.md", "LOVABLE_API_KEY"));
    assertThat(profile.ties())
        .extracting(ProfileTest::describe)
        .containsExactly(
            "lovable RUNTIME supabase/functions/ai/index.ts", "lovable DEV package.json");
  }

  private static String describe(BuilderTie tie) {
    return tie.builder().id() + " " + tie.kind() + " " + tie.evidence().location().path();
  }

  @Test
  void readsManifestsOfEveryEcosystem() throws InterruptedException {
    String text =
        """
        == package.json
        {"name": "shop", "workspaces": ["apps/*"], "scripts": {"start": "node ."},
         "dependencies": {"pg": "^8"}, "devDependencies": {"vite": "6"},
         "optionalDependencies": {"fsevents": "2"}, "peerDependencies": {"react": "19"}}
        == api/pom.xml
        <dependencies><!-- <dependency><groupId>no</groupId><artifactId>no</artifactId></dependency> -->
          <dependency><groupId>org.xerial</groupId><artifactId>sqlite-jdbc</artifactId>
            <version>3.50</version></dependency>
          <dependency>
            <groupId>com.h2database</groupId>
            <artifactId>h2</artifactId>
            <scope>test</scope>
          </dependency></dependencies>
        == worker/build.gradle.kts
        dependencies {
          implementation("org.postgresql:postgresql:42.7")
          testImplementation("com.h2database:h2:2.3")
        }
        == ml/requirements.txt
        # tools
        fastapi[all]>=0.110 ; python_version > "3"
        -r other.txt
        Flask
        == ml2/pyproject.toml
        [project]
        name = "ml"
        dependencies = ["django>=5"]
        """;
    ProjectFacts project = facts(files(text), Settings.NONE);
    assertThat(project.all(PackageManifest.class))
        .flatExtracting(manifest -> manifest.fact().dependencies())
        .extracting(d -> d.name() + " " + d.version() + " " + d.scope())
        .containsExactly(
            "org.xerial:sqlite-jdbc 3.50 RUNTIME",
            "com.h2database:h2  DEV",
            "fastapi >=0.110 RUNTIME",
            "flask  RUNTIME",
            "django >=5 RUNTIME",
            "pg ^8 RUNTIME",
            "vite 6 DEV",
            "react 19 PEER",
            "fsevents 2 OPTIONAL",
            "org.postgresql:postgresql 42.7 RUNTIME",
            "com.h2database:h2 2.3 DEV");
    Dependency pg =
        project
            .profile()
            .manifestOf("src/a.ts", Ecosystem.NPM)
            .orElseThrow()
            .fact()
            .dependencies()
            .get(0);
    assertThat(pg.span().of(files(text).get("package.json"))).isEqualTo("\"pg\": \"^8\"");
    assertThat(project.profile().manifestOf("api/src/A.java", Ecosystem.MAVEN).orElseThrow().path())
        .isEqualTo("api/pom.xml");
  }

  @Test
  void writesJson() {
    String json =
        ProfileJson.write(
            profile(
                Map.of(
                    "vercel.json", "{}",
                    "package.json", "{\"dependencies\": {\"next\": \"15.0.0\"}}")));
    assertThat(json)
        .contains("\"id\" : \"vercel\"", "\"name\" : \"Next.js\"", "\"version\" : \"15.0.0\"")
        .contains("\"kind\" : \"ephemeral\"", "\"file\" : \"vercel.json\"")
        .endsWith("}\n");
  }

  @Test
  void everyRowOfTheTablesIsComplete() {
    assertThat(Catalogue.platforms()).extracting(Platform::id).doesNotHaveDuplicates();
    for (Platform platform : Catalogue.platforms()) {
      platform.disk().ifPresent(disk -> check(disk.fact()));
      platform.rollback().ifPresent(rollback -> check(rollback.fact()));
    }
    assertThat(Catalogue.builders()).extracting(Builder::id).doesNotHaveDuplicates();
    for (Builder builder : Catalogue.builders()) {
      Set<BuilderTrace.Kind> kinds =
          builder.traces().stream().map(BuilderTrace::kind).collect(Collectors.toSet());
      assertThat(kinds).as(builder.id()).contains(BuilderTrace.Kind.ORIGIN);
    }
  }

  private static void check(PlatformFact fact) {
    assertThat(fact.source()).startsWith("https://");
    assertThat(fact.checked()).matches("20\\d\\d-\\d\\d-\\d\\d");
    assertThat(fact.text()).matches("[^A-Z].*[^.]|[A-Z][a-z]+ .*[^.]");
  }

  private static String targets(Profile profile) {
    return profile.targets().stream()
        .map(t -> t.platform().id() + "@" + t.root() + " " + t.confidence().word())
        .collect(Collectors.joining(", "));
  }

  private static Map<String, String> files(String text) {
    Map<String, String> files = new TreeMap<>();
    for (String part : text.split("(?m)^== ")) {
      int line = part.indexOf('\n');
      if (line > 0) {
        files.put(part.substring(0, line), part.substring(line + 1));
      }
    }
    return files;
  }

  private static Profile profile(Map<String, String> files) {
    try {
      return facts(files, Settings.NONE).profile();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static ProjectFacts facts(Map<String, String> files, Settings settings)
      throws InterruptedException {
    AuditPlan plan =
        new AuditPlan(
            List.of(), dev.seaworthy.core.collect.Collectors.ALL, List.of(), Map.of(), settings, 1);
    return new Auditor(plan).facts(new MemoryTree("app", files), Progress.NONE);
  }
}
