package dev.seaworthy.core.js.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of the last {@code result} of a file. */
class ConstantEvaluatorTest {

  @ParameterizedTest
  @CsvFileSource(resources = "constant-values.txt", delimiterString = "-->", quoteCharacter = '~')
  void evaluates(String source, String expected) {
    assertThat(describe(evaluated(source))).isEqualTo(expected);
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

  @Test
  void aLongSumIsNoDeepOne() {
    String sum = "'a'" + " + 'a'".repeat(900);
    assertThat(describe(evaluated("const result = " + sum))).isEqualTo("'" + "a".repeat(901) + "'");
  }

  @Test
  void whatGrowsWithoutEndIsGivenUp() {
    StringBuilder source = new StringBuilder("const a0 = 'x'.concat('y');");
    for (int i = 1; i < 60; i++) {
      source.append("const a%1$d = a%2$d + a%2$d;".formatted(i, i - 1));
    }
    ConstantValue value = evaluated(source + "const result = a59;");
    assertThat(value).isNotInstanceOf(ConstantValue.Text.class);
    String choice = "(c ? 'a' : 'b')";
    assertThat(evaluated("const result = " + choice + (" + " + choice).repeat(60)).alternatives())
        .hasSizeLessThanOrEqualTo(ConstantValue.MOST_ALTERNATIVES);
    String page = "x".repeat(60_000);
    assertThat(evaluated("const a = '" + page + "'; const result = a + a;"))
        .isEqualTo(ConstantValue.UNKNOWN);
  }

  private static ConstantValue evaluated(String source) {
    JsFile file = ScopeAnalysisTest.parse("a.ts", source);
    return new ConstantEvaluator(file.scopes()).evaluate(result(file));
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
          .collect(Collectors.joining(" + "));
    }
    if (value instanceof ConstantValue.OneOf one) {
      return one.values().stream()
          .map(ConstantEvaluatorTest::describe)
          .collect(Collectors.joining(" or "));
    }
    return value.asText().orElse("?");
  }
}
