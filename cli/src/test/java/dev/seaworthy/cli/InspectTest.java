package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code seaworthy inspect} prints, as docs/inspect.md describes it. */
class InspectTest {
  @TempDir Path folder;

  @Test
  void theProfileOfAnAppIsInspected() throws IOException {
    write("package.json", "{\"dependencies\": {\"next\": \"15.0.0\"}}");
    Run run = Run.of("inspect", "project", folder);
    assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(run.json().at("/frameworks/0/version").asText()).isEqualTo("15.0.0");
  }

  @Test
  void filesAreParsedAndTimed() throws IOException {
    Path good = write("a.ts", "export const a = 1;\n");
    Path bad = write("b.json", "{\n  \"a\": }\n");
    write("notes.txt", "");
    String line = "%s\tok\t\t\t\t\\d+\n%s\terror\t2\t8\t[^\t]+\t\\d+\n";
    Run folderRun = Run.of("inspect", "parse", folder);
    assertThat(folderRun.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(folderRun.out()).matches(line.formatted("a.ts", "b.json"));
    assertThat(Run.of("inspect", "parse", good, bad).out()).matches(line.formatted(good, bad));

    Path list = write("list.txt", good + "\n" + bad + "\n");
    assertThat(Run.of("inspect", "parse", "--files-from", list).out())
        .matches(line.formatted(good, bad));
  }

  @Test
  void treesArePrintedOneALine() throws IOException {
    Path file = write("a.ts", "const a = 1;");
    Run run = Run.of("inspect", "ast", file, file);
    assertThat(run.out().lines()).hasSize(2);
    Run one = Run.of("inspect", "ast", file);
    assertThat(one.json().at("/type").asText()).isEqualTo("Program");
    assertThat(one.json().at("/body/0/range/1").asInt()).isEqualTo(12);
    assertThat(Run.of("inspect", "ast", write("a.sql", "")).code()).isEqualTo(ExitCode.TROUBLE);
  }

  @Test
  void theSchemaIsInspected() throws IOException {
    write("supabase/migrations/1_a.sql", "\ncreate table public.t (id int);\n");
    write("supabase/migrations/2_b.sql", "alter table public.gone enable row level security;\n");
    Run lenient = Run.of("inspect", "schema", folder);
    assertThat(lenient.json().at("/tables/public.t/rls").asBoolean(true)).isFalse();
    assertThat(lenient.json().at("/tables/public.t/source/line").asInt()).isEqualTo(2);
    assertThat(lenient.json().get("tables").has("public.gone")).isTrue();
    Run strict = Run.of("inspect", "schema", "--strict", folder);
    assertThat(strict.json().get("tables").has("public.gone")).isFalse();
  }

  @Test
  void theStatementsOfTheMigrationsArePrintedOneALine() throws IOException {
    write("supabase/migrations/1_a.sql", "create table t (a int);\nselect 1;\ncreate policy t;");
    Run run = Run.of("inspect", "sql", folder);
    assertThat(run.out().lines().map(line -> line.substring(line.indexOf('\t') + 1)))
        .containsExactly(
            "1\t0\t22\tCREATE TABLE\tread",
            "2\t24\t32\tSELECT\topaque",
            "3\t34\t49\tCREATE POLICY\trefused");
  }

  @Test
  void whatIsNoTextIsAnErrorAtItsStart() throws IOException {
    Path binary = Files.write(folder.resolve("movie.ts"), new byte[] {0x47, 0x40, 0, 0x10, 0, 0});
    assertThat(Run.of("inspect", "parse", binary).out())
        .isEqualTo(binary + "\terror\t1\t1\tthis is no text: it holds NUL bytes\t0\n");
  }

  @Test
  void namesArePrintedOneFileALine() throws IOException {
    Path file = write("a.ts", "const a = 1;");
    Path broken = write("b.ts", "const b = 1; const = ;");
    Run run = Run.of("inspect", "scope", file, broken);
    assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(run.out().lines()).hasSize(2).last().asString().contains("\"name\":\"b\"");
    assertThat(run.err()).contains(broken + ":1:20: ");
    assertThat(Run.of("inspect", "scope", write("a.sql", "")).code()).isEqualTo(ExitCode.TROUBLE);
  }

  @Test
  void theModuleGraphIsInspected() throws IOException {
    write("package.json", "{\"devDependencies\": {\"vite\": \"7\"}}");
    write("index.html", "<script type=module src='/src/main.ts'></script>");
    write("src/main.ts", "import { a } from './a';\nimport { z } from 'zod';\nz(a);\n");
    write("src/a.ts", "import type { B } from './b';\nexport const a = 1 as B;\n");
    write("src/b.ts", "export type B = 1;\n");

    Run run = Run.of("inspect", "graph", folder);

    assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(run.out()).endsWith("}\n");
    JsonNode graph = run.json();
    assertThat(graph.at("/modules").findValuesAsText("path"))
        .containsExactly("src/a.ts", "src/b.ts", "src/main.ts");
    assertThat(graph.at("/modules/0/sides/0").asText()).isEqualTo("browser");
    assertThat(graph.at("/modules/1/sides")).isEmpty();
    assertThat(graph.at("/imports"))
        .extracting(JsonNode::toString)
        .containsExactly(
            "{\"from\":\"src/a.ts\",\"specifier\":\"./b\",\"kind\":\"type\",\"range\":[23,28],"
                + "\"to\":\"src/b.ts\",\"sides\":[]}",
            "{\"from\":\"src/main.ts\",\"specifier\":\"./a\",\"kind\":\"static\",\"range\":[18,23],"
                + "\"to\":\"src/a.ts\",\"sides\":[\"browser\",\"server\"]}",
            "{\"from\":\"src/main.ts\",\"specifier\":\"zod\",\"kind\":\"static\",\"range\":[43,48],"
                + "\"package\":\"zod\",\"registry\":\"npm\"}");
    assertThat(graph.at("/entries").toString())
        .isEqualTo(
            "[{\"path\":\"src/main.ts\",\"side\":\"browser\",\"reason\":\"loaded by index.html\"}]");
    assertThat(graph.at("/browser/0").toString())
        .isEqualTo("{\"path\":\"src/a.ts\",\"chain\":[\"src/main.ts\",\"src/a.ts\"]}");
  }

  @Test
  void controlFlowIsPrintedOneFileALine() throws IOException {
    Path file =
        write(
            "a.js",
            "function f() {\n  if (process.env.NODE_ENV === 'production') return;\n  g();\n}\n");
    assertThat(Run.of("inspect", "cfg", file, file).out().lines()).hasSize(2);

    JsonNode flow = Run.of("inspect", "cfg", file).json();

    assertThat(flow.at("/bodies/0/kind").asText()).isEqualTo("module");
    JsonNode function = flow.at("/bodies/1");
    assertThat(function.get("name").asText()).isEqualTo("f");
    assertThat(function.get("range").toString()).isEqualTo("[0,76]");
    JsonNode call = function.at("/blocks/1");
    assertThat(call.at("/elements/0/type").asText()).isEqualTo("CallExpression");
    assertThat(call.at("/edges"))
        .extracting(JsonNode::toString)
        .containsExactly(
            "{\"to\":4,\"kind\":\"exceptional\",\"range\":[70,73]}",
            "{\"to\":3,\"kind\":\"normal\"}");
    assertThat(call.at("/guards").toString())
        .isEqualTo("[{\"outcome\":\"false\",\"range\":[21,58]}]");
    assertThat(call.at("/settings").toString())
        .isEqualTo("[\"development\",\"browser\",\"server\"]");
    assertThat(function.get("exit").asInt()).isEqualTo(3);
    assertThat(Run.of("inspect", "cfg", write("a.sql", "")).code()).isEqualTo(ExitCode.TROUBLE);
  }

  private Path write(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }
}
