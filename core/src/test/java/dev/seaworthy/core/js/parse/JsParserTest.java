package dev.seaworthy.core.js.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclaration;
import dev.seaworthy.core.js.ast.NodeType;
import dev.seaworthy.core.js.ast.Statement;
import dev.seaworthy.core.source.Parsed;
import dev.seaworthy.core.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a file as a whole, damaged ones included. */
class JsParserTest {

  @Test
  void keepsTheStatementsAroundASyntaxError() {
    Parsed<JsFile> parsed = parse("a.ts", "const a = 1;\nconst = 2;\nconst b = 3;\n");

    assertThat(parsed.tree().program().body())
        .extracting(Statement::type)
        .containsExactly(
            NodeType.VariableDeclaration, NodeType.InvalidStatement, NodeType.VariableDeclaration);
    assertThat(parsed.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.message())
                  .isEqualTo("found '=' where a name or pattern is expected");
              assertThat(problem.span().start()).isEqualTo(19);
            });
  }

  @Test
  void keepsWhatATruncatedFileHolds() {
    Parsed<JsFile> parsed = parse("a.ts", "function f() {\n  const a = 1;\n");

    assertThat(parsed.tree().program().body())
        .extracting(Statement::type)
        .containsExactly(NodeType.FunctionDeclaration);
    assertThat(parsed.problems())
        .extracting("message")
        .containsExactly("the file ends where '}' is expected");
  }

  @Test
  void findsComments() {
    JsFile script = parse("a.js", "#!/usr/bin/env node\n/* one */ f(); // two\n").tree();

    assertThat(script.comments())
        .extracting(comment -> comment.kind() + comment.textIn(script.source().text()))
        .containsExactly("HASHBANG/usr/bin/env node", "BLOCK one ", "LINE two");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a.js  | f();                                    | false",
        "a.mjs | f();                                    | true",
        "a.cjs | f();                                    | false",
        "a.mts |                                         | true",
        "a.js  | import 'x'; a = b;                      | true",
        "a.ts  | import type x from 'x';                 | true",
        "a.js  | import('x');                            | false",
        "a.js  | f(import.meta.url);                     | true",
        "a.js  | export {};                              | true",
        "a.ts  | import a = b.c;                         | false",
        "a.ts  | import type a = b.c;                    | false",
        "a.ts  | import a = require('x');                | true",
        "a.ts  | export import a = b.c;                  | true",
        "a.ts  | declare module 'x' { export let a; }    | false"
      })
  void tellsModulesFromScripts(String path, String text, boolean module) {
    assertThat(parse(path, text == null ? "" : text).tree().program().module()).isEqualTo(module);
  }

  @Test
  void readsJsxUnlessTheNameSaysTypeScript() {
    assertThat(parse("a.tsx", "const a = <b>text</b>;").isValid()).isTrue();
    assertThat(parse("a.js", "const a = <b>text</b>;").isValid()).isTrue();
    assertThat(parse("a.ts", "const a = <b>text</b>;").isValid()).isFalse();
    VariableDeclaration assertion =
        (VariableDeclaration) parse("a.ts", "const a = <b>text;").tree().program().body().get(0);
    assertThat(assertion.declarations().get(0).init().type()).isEqualTo(NodeType.TSTypeAssertion);
  }

  private static Parsed<JsFile> parse(String path, String text) {
    return JsParser.parse(new SourceFile(path, text));
  }
}
