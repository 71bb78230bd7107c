package dev.seaworthy.core.java;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.Node;
import dev.seaworthy.core.flow.BasicBlock;
import dev.seaworthy.core.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Java, and the control flow that it has. */
class JavaBodyTest {

  @Test
  void conditionsAreDecidedPieceByPiece() {
    assertGraph(
        "if (a && !(b || f())) { x = 1; } else { return; } y();",
        """
        b0
          a
          true -> b1
          false -> b6
        b1
          b
          true -> b6
          false -> b2
        b2
          f()
          throws -> throw
          -> b3
        b3
          true -> b6
          false -> b4
        b4
          x = 1
          -> b5
        b5
          y()
          throws -> throw
          -> exit
        b6
          return;
          -> exit
        exit
        throw
        """);
  }

  @Test
  void loopsGoRound() {
    assertGraph(
        "outer: for (int i = 0; i < n; i++) { for (String s : names) { if (s == null) continue outer; if (t) break outer; } }",
        """
        b0
          i = 0
          -> b1
        b1
          i < n
          true -> b2
          false -> exit
        b2
          names
          -> b3
        b3
          -> b4
          -> b6
        b4
          s
          s == null
          true -> b6
          false -> b5
        b5
          t
          true -> exit
          false -> b3
        b6
          i++
          -> b1
        exit
        throw
        """);
  }

  @Test
  void anEndlessLoopEndsByBreakAlone() {
    assertGraph(
        "while (true) { if (done()) break; } do { x(); } while (more);",
        """
        b0
          -> b1
        b1
          done()
          throws -> throw
          -> b2
        b2
          true -> b3
          false -> b1
        b3
          x()
          throws -> throw
          -> b4
        b4
          more
          true -> b3
          false -> exit
        exit
        throw
        """);
  }

  @Test
  void whatIsCaughtIsDecidedByTheTypes() {
    assertGraph(
        """
        try {
          c.query();
          throw new IllegalStateException();
        } catch (SQLException e) {
          log(e);
        }
        """,
        """
        b0
          -> b1
        b1
          c.query()
          throws -> b4
          -> b2
        b2
          new IllegalStateException()
          throws -> b4
          -> b3
        b3
          throw new IllegalStateException();
          throws -> throw
        b4
          log(e)
          throws -> throw
          -> exit
        exit
        throw
        """);
  }

  @Test
  void aFinallyRunsOnEveryWayOut() {
    assertGraph(
        """
        try {
          if (empty()) return;
          work();
        } finally {
          c.close();
        }
        after();
        """,
        """
        b0
          empty()
          throws -> b7
          -> b1
        b1
          true -> b5
          false -> b2
        b2
          work()
          throws -> b7
          -> b3
        b3
          c.close()
          throws -> throw
          -> b4
        b4
          after()
          throws -> throw
          -> exit
        b5
          return;
          -> b6
        b6
          c.close()
          throws -> throw
          -> exit
        b7
          c.close()
          throws -> throw
          -> throw
        exit
        throw
        """);
  }

  @Test
  void resourcesAreClosedInReverseBeforeTheHandlers() {
    assertGraph(
        """
        try (A a = open(); b) {
          use(a);
        } catch (Exception e) {
          log(e);
        }
        """,
        """
        b0
          -> b1
        b1
          open()
          throws -> b7
          -> b2
        b2
          a = open()
          use(a)
          throws -> b5
          -> b3
        b3
          b
          throws -> b6
          -> b4
        b4
          A a = open()
          throws -> b7
          -> exit
        b5
          b
          throws -> b6
          -> b6
        b6
          A a = open()
          throws -> b7
          -> b7
        b7
          log(e)
          throws -> throw
          -> exit
        exit
        throw
        """);
  }

  @Test
  void switchesFallThroughOrDoNot() {
    assertGraph(
        """
        switch (n) {
          case 1: one();
          case 2: two(); break;
        }
        int r = switch (n) {
          case 1 -> 10;
          default -> { int t = other(); yield t; }
        };
        """,
        """
        b0
          n
          -> b1
          -> b2
          -> b3
        b1
          one()
          throws -> throw
          -> b2
        b2
          two()
          throws -> throw
          -> b3
        b3
          n
          -> b6
          -> b4
        b4
          other()
          throws -> throw
          -> b5
        b5
          t = other()
          t
          -> b7
        b6
          10
          -> b7
        b7
          r = switch(n) { case 1 -> 10; default -> { int t = other(); yield t; } }
          -> exit
        exit
        throw
        """);
  }

  @Test
  void whatRunsLaterIsABodyOfItsOwn() {
    JavaFile file =
        parse(
            """
            class A {
              static { init(); }
              A() { this(1); }
              void m() { run(() -> inner()); new Object() { void n() { nested(); } }; }
              abstract void none();
            }
            """);
    assertThat(JavaBody.of(file))
        .extracting(body -> body.declaration().getClass().getSimpleName())
        .containsExactly(
            "InitializerDeclaration",
            "ConstructorDeclaration",
            "MethodDeclaration",
            "LambdaExpr",
            "MethodDeclaration");
    assertThat(JavaBody.of(file).get(2).graph().blocks())
        .flatExtracting(BasicBlock::elements)
        .extracting(JavaBodyTest::text)
        .doesNotContain("inner()", "nested()");
  }

  @Test
  void nothingComesAfterTheEndOfTheProcess() {
    assertGraph(
        "System.exit(1); dead();",
        """
        b0
          System.exit(1)
          throws -> throw
          -> b1
        b1
        exit
        throw
        """);
  }

  private static void assertGraph(String code, String expected) {
    List<JavaBody> bodies = JavaBody.of(parse("class A { void m() {" + code + "} }"));
    assertThat(bodies.get(0).graph().print(JavaBodyTest::text)).isEqualTo(expected);
  }

  private static String text(Node node) {
    return node.toString().replaceAll("\\s+", " ");
  }

  private static JavaFile parse(String text) {
    return JavaSources.parse(new SourceFile("A.java", text)).tree();
  }
}
