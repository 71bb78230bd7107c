package dev.seaworthy.core.java;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.seaworthy.core.source.Parsed;
import dev.seaworthy.core.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaSourcesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A { void m() { call(1); } }",
        "class A {\n\tvoid m() {\n\t\tint a = 1;\tcall(1);\n\t}\n}",
        "class A {\r\n\tString s = \"\\u00e9 😀\"; /* 😀 */ Object o = call(1);\r\n}",
        "class A {\r  Object o = call(1);\r}",
      })
  void aSpanCoversTheTextOfItsNode(String text) {
    Parsed<JavaFile> parsed = parse(text);
    assertThat(parsed.problems()).isEmpty();
    MethodCallExpr call = parsed.tree().unit().findFirst(MethodCallExpr.class).orElseThrow();
    assertThat(parsed.tree().span(call).of(text)).isEqualTo("call(1)");
  }

  @Test
  void theNewestSyntaxIsRead() {
    assertThat(
            parse(
                    """
                    record Point(int x, int y) {}
                    sealed interface Shape permits Square {}
                    final class Square implements Shape {
                      static String name(Object o) {
                        return switch (o) {
                          case Point(int x, var y) when x > 0 -> "right";
                          case String s -> s;
                          default -> \"""
                              text
                              \""";
                        };
                      }
                    }
                    """)
                .problems())
        .isEmpty();
  }

  @Test
  void aDamagedFileIsReadAsFarAsItGoes() {
    String text = "class A {\n  void ok() { call(); }\n  void broken() { int = ; }\n}\n";
    Parsed<JavaFile> parsed = parse(text);
    assertThat(parsed.problems()).hasSize(1);
    int line = parsed.tree().source().lines().line(parsed.problems().get(0).span().start());
    assertThat(line).isEqualTo(3);
    assertThat(parsed.problems().get(0).message()).doesNotContain("\n");
    assertThat(parsed.tree().unit().findFirst(MethodCallExpr.class)).isPresent();
  }

  @Test
  void anEmptyFileHasNothingInIt() {
    assertThat(parse("").isValid()).isTrue();
    assertThat(JavaBody.of(parse("").tree())).isEmpty();
  }

  @Test
  void bottomlessNestingIsAProblemAndNoCrash() {
    String deep = "class A { int x = " + "(".repeat(50_000) + "1" + ")".repeat(50_000) + "; }";
    assertThat(parse(deep).problems()).isNotEmpty();
  }

  private static Parsed<JavaFile> parse(String text) {
    return JavaSources.parse(new SourceFile("A.java", text));
  }
}
