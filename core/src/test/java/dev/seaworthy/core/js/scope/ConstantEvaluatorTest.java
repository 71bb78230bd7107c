package dev.seaworthy.core.js.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of the last {@code result} of a file. */
class ConstantEvaluatorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '~',
      value = {
        "const result = 'a' + 1 + `b${2}`;                              @ 'a1b2'",
        "const a = 'x'; const result = `${a}/${unknown}/y` + a;         @ template 'x/' ? '/yx'",
        "const o = { p: { q: 'v' } } as const; const result = o.p.q;    @ 'v'",
        "const o = { p: 'v' }; o.p = 'w'; const result = o.p;           @ ?",
        "const o = { ...other, p: 'v' }; const result = o['p'];         @ 'v'",
        "const o = { p: 'v', ...other }; const result = o.p;            @ ?",
        "const o = Object.freeze({ p: 'v' }); const { p } = o; const result = p; @ 'v'",
        "let a = 'x'; a = 'y'; const result = a;                        @ ?",
        "var a = 'x'; const result = a;                                 @ 'x'",
        "const a = b, b = a; const result = a;                          @ ?",
        "enum E { A, B = 5, C, D = 'd' } const result = E.C;            @ 6",
        "enum E { A, B = 5, C, D = 'd' } const result = E.D;            @ 'd'",
        "const result = process.env.X || 'd';                           @ env X or 'd'",
        "const result = import.meta.env['X'] ?? 'd';                    @ env X or 'd'",
        "const result = Deno.env.get('X')!;                             @ env X",
        "const { X = 'd' } = process.env; const result = X;             @ env X or 'd'",
        "const result = cond ? 'a' : 'b';                               @ 'a' or 'b'",
        "const result = true ? 'a' : 'b';                               @ 'a'",
        "const result = '' || null || 'c';                              @ 'c'",
        "const result = null ?? 0 ?? 'c';                               @ 0",
        "const result = 'a' && undefined;                               @ undefined",
        "const result = 1 === 1;                                        @ true",
        "const result = 'a' !== 'a';                                    @ false",
        "const result = !('a' === 'b');                                 @ true",
        "const result = f('a');                                         @ ?",
        "function f(p) { const result = p; }                            @ ?"
      })
  void evaluates(String source, String expected) {
    JsFile file = ScopeAnalysisTest.parse("a.ts", source);
    assertThat(describe(new ConstantEvaluator(file.scopes()).evaluate(result(file))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "const result = process.env.NODE_ENV === 'production';              @ true",
        "const result = process.env.NODE_ENV !== 'production' && unknown;   @ false",
        "const result = unknown && process.env.NODE_ENV === 'test';         @ false",
        "const result = unknown || process.env.NODE_ENV === 'production';   @ true",
        "const result = !(unknown && false);                                @ true",
        "const isDev = process.env.NODE_ENV === 'development'; const result = isDev && x(); @ false",
        "const result = unknown && process.env.NODE_ENV;                    @ ?",
        "const result = unknown;                                            @ ?"
      })
  void decidesConditionsUnderAnAssumption(String source, String expected) {
    JsFile file = ScopeAnalysisTest.parse("a.ts", source);
    ConstantEvaluator production =
        new ConstantEvaluator(
            file.scopes(),
            expression ->
                EnvironmentRead.nameIn(expression)
                    .filter("NODE_ENV"::equals)
                    .map(name -> new ConstantValue.Text("production")));
    Optional<Boolean> holds = production.holds(result(file));
    assertThat(holds.map(Object::toString).orElse("?")).isEqualTo(expected);
  }

  private static Expression result(JsFile file) {
    return file.scopes().all().stream()
        .flatMap(scope -> scope.binding("result").stream())
        .map(binding -> (VariableDeclarator) binding.definitions().get(0).node())
        .map(VariableDeclarator::init)
        .findFirst()
        .orElseThrow();
  }

  private static String describe(ConstantValue value) {
    if (value instanceof ConstantValue.Text text) {
      return "'" + text.value() + "'";
    }
    if (value instanceof ConstantValue.Environment environment) {
      return "env " + environment.name();
    }
    if (value instanceof ConstantValue.Template template) {
      return template.parts().stream()
          .map(ConstantEvaluatorTest::describe)
          .collect(Collectors.joining(" ", "template ", ""));
    }
    if (value instanceof ConstantValue.OneOf one) {
      return one.values().stream()
          .map(ConstantEvaluatorTest::describe)
          .collect(Collectors.joining(" or "));
    }
    return value.asText().orElse("?");
  }
}
