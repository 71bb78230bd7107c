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
import org.junit.jupiter.params.provider.ValueSource;

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
  void keepsWhatAnUnfinishedCallHolds() {
    String text = "useEffect(() => {\n  fetch(a);\n  const b = { c: [d, function () { e(f";
    Parsed<JsFile> parsed = parse("a.ts", text);

    assertThat(TreeText.of(parsed.tree().program(), text))
        .contains("(CallExpression fetch a)", "(CallExpression e f)");
    assertThat(parsed.problems())
        .extracting("message")
        .containsExactly("the file ends where ')' is expected");
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

  @ParameterizedTest
  @ValueSource(
      ints = {0xE9, 0x2118, 0x088F, 0x1C89, 0x31350, 0x323B0, 0x10D4A, 0xA7F1, 0x1E6C0, 0x16EBB})
  void namesFollowUnicode17OnEveryJdk(int letter) {
    String name = Character.toString(letter);
    assertThat(parse("a.ts", "let " + name + "1 = " + name + "1;").problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0x2E2F, 0x0888, 0x1F6A2, 0xE000, 0x10FFFF, 0x30FB, 0x200C})
  void noNameStartsWithWhatIsNoLetter(int other) {
    assertThat(parse("a.ts", "let " + Character.toString(other) + ";").problems()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0x200C, 0x200D, 0x30FB, 0x0301, 0xB7})
  void namesGoOnWithMarksAndJoiners(int mark) {
    assertThat(parse("a.ts", "let a" + Character.toString(mark) + ";").problems()).isEmpty();
  }

  private static Parsed<JsFile> parse(String path, String text) {
    return JsParser.parse(new SourceFile(path, text));
  }
}
