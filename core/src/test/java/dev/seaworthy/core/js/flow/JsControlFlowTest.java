package dev.seaworthy.core.js.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.flow.ControlFlowGraph;
import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.FunctionNode;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Walker;
import dev.seaworthy.core.js.parse.JsParser;
import dev.seaworthy.core.source.Parsed;
import dev.seaworthy.core.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** JavaScript, and the control flow that it has. */
class JsControlFlowTest {

  @Test
  void operandsComeBeforeWhatUsesThem() {
    assertGraph(
        "x = f(g(a), await b) + `${h()}`;",
        """
        b0
          g(a)
          throws -> throw
          -> b1
        b1
          await b
          throws -> throw
          -> b2
        b2
          f(g(a), await b)
          throws -> throw
          -> b3
        b3
          h()
          throws -> throw
          -> b4
        b4
          x = f(g(a), await b) + `${h()}`
          -> exit
        exit
        throw
        """);
  }

  @Test
  void logicalOperatorsDecide() {
    assertGraph(
        "if (a && !(b || c())) { x(); } else return; y = d ?? e();",
        """
        b0
          a
          true -> b1
          false -> b8
        b1
          b
          true -> b8
          false -> b2
        b2
          c()
          throws -> throw
          -> b3
        b3
          true -> b8
          false -> b4
        b4
          x()
          throws -> throw
          -> b5
        b5
          present -> b7
          nullish -> b6
        b6
          e()
          throws -> throw
          -> b7
        b7
          y = d ?? e()
          -> exit
        b8
          return;
          -> exit
        exit
        throw
        """);
  }

  @Test
  void logicalAssignmentsWriteSometimes() {
    assertGraph(
        "a ||= f(); b ??= g(); c.d &&= h();",
        """
        b0
          true -> b3
          false -> b1
        b1
          f()
          throws -> throw
          -> b2
        b2
          a ||= f()
          -> b3
        b3
          present -> b6
          nullish -> b4
        b4
          g()
          throws -> throw
          -> b5
        b5
          b ??= g()
          -> b6
        b6
          true -> b7
          false -> exit
        b7
          h()
          throws -> throw
          -> b8
        b8
          c.d &&= h()
          -> exit
        exit
        throw
        """);
  }

  @Test
  void anOptionalChainEndsAtOnce() {
    assertGraph(
        "a?.b(x?.y).c?.(); d();",
        """
        b0
          present -> b1
          nullish -> b5
        b1
          present -> b2
          nullish -> b2
        b2
          a?.b(x?.y)
          throws -> throw
          -> b3
        b3
          present -> b4
          nullish -> b5
        b4
          a?.b(x?.y).c?.()
          throws -> throw
          -> b5
        b5
          a?.b(x?.y).c?.()
          d()
          throws -> throw
          -> exit
        exit
        throw
        """);
  }

  @Test
  void conditionalsAndDefaultsBranch() {
    assertGraph(
        "const { a = f(), b: [c = g()] } = p ? q() : r;",
        """
        b0
          p
          true -> b1
          false -> b2
        b1
          q()
          throws -> throw
          -> b2
        b2
          -> b3
          -> b4
        b3
          f()
          throws -> throw
          -> b4
        b4
          -> b5
          -> b6
        b5
          g()
          throws -> throw
          -> b6
        b6
          { a = f(), b: [c = g()] } = p ? q() : r
          -> exit
        exit
        throw
        """);
  }

  @Test
  void loopsGoRound() {
    assertGraph(
        "outer: for (const x of xs) { for (let i = 0; i < n; i++) { if (a) continue outer; if (b) break outer; } }",
        """
        b0
          xs
          -> b1
        b1
          const x
          -> b2
          -> exit
        b2
          i = 0
          -> b3
        b3
          i < n
          true -> b4
          false -> b1
        b4
          a
          true -> b1
          false -> b5
        b5
          b
          true -> exit
          false -> b6
        b6
          i++
          -> b3
        exit
        throw
        """);
  }

  @Test
  void anEndlessLoopEndsByBreakAlone() {
    assertGraph(
        "for (;;) { if (a) break; } do { f(); } while (b); while (false) { never(); }",
        """
        b0
          -> b1
        b1
          a
          true -> b2
          false -> b1
        b2
          f()
          throws -> throw
          -> b3
        b3
          b
          true -> b2
          false -> exit
        exit
        throw
        """);
  }

  @Test
  void forAwaitMayThrowInEveryRound() {
    assertGraph(
        "for await (const part of stream) use(part);",
        """
        b0
          stream
          -> b1
        b1
          const part
          throws -> throw
          -> b2
        b2
          -> b3
          -> exit
        b3
          use(part)
          throws -> throw
          -> b1
        exit
        throw
        """);
  }

  @Test
  void casesAreTriedInOrder() {
    assertGraph(
        "switch (a) { case 1: one(); default: other(); break; case f(): two(); }",
        """
        b0
          a
          1
          true -> b4
          false -> b1
        b1
          f()
          throws -> throw
          -> b2
        b2
          true -> b3
          false -> b5
        b3
          two()
          throws -> throw
          -> exit
        b4
          one()
          throws -> throw
          -> b5
        b5
          other()
          throws -> throw
          -> exit
        exit
        throw
        """);
  }

  @Test
  void aFinallyRunsOnEveryWayOut() {
    assertGraph(
        "try { if (a) return 1; await f(); } catch (e) { log(e); } finally { g(); } after();",
        """
        b0
          -> b1
        b1
          a
          true -> b8
          false -> b2
        b2
          f()
          throws -> b4
          -> b3
        b3
          await f()
          throws -> b4
          -> b5
        b4
          e
          log(e)
          throws -> b7
          -> b5
        b5
          g()
          throws -> throw
          -> b6
        b6
          after()
          throws -> throw
          -> exit
        b7
          g()
          throws -> throw
          -> throw
        b8
          return 1;
          -> b9
        b9
          g()
          throws -> throw
          -> exit
        exit
        throw
        """);
  }

  @Test
  void whatIsUsedIsDisposedOf() {
    assertGraph(
        "{ using a = f(); await using b = g(); if (c) return; } after();",
        """
        b0
          f()
          throws -> throw
          -> b1
        b1
          a = f()
          g()
          throws -> b9
          -> b2
        b2
          b = g()
          c
          true -> b6
          false -> b3
        b3
          await using b = g();
          throws -> b9
          -> b4
        b4
          using a = f();
          throws -> throw
          -> b5
        b5
          after()
          throws -> throw
          -> exit
        b6
          return;
          -> b7
        b7
          await using b = g();
          throws -> b9
          -> b8
        b8
          using a = f();
          throws -> throw
          -> exit
        b9
          using a = f();
          throws -> throw
          -> throw
        exit
        throw
        """);
  }

  @Test
  void whatRunsLaterIsNotPartOfIt() {
    assertGraph(
        "const f = () => inner(); class A { m() { nested(); } } f();",
        """
        b0
          f = () => inner()
          class A { m() { nested(); } }
          f()
          throws -> throw
          -> exit
        exit
        throw
        """);
  }

  @Test
  void nothingComesAfterTheEndOfTheProcess() {
    assertGraph(
        "if (a) process.exit(1); b();",
        """
        b0
          a
          true -> b2
          false -> b1
        b1
          b()
          throws -> throw
          -> exit
        b2
          process.exit(1)
          throws -> throw
          -> b3
        b3
        exit
        throw
        """);
  }

  @Test
  void parametersComeFirst() {
    assertGraphOf(
        "function f(a, { b = g() }, ...c) { return a; }",
        """
        b0
          a
          -> b1
          -> b2
        b1
          g()
          throws -> throw
          -> b2
        b2
          { b = g() }
          ...c
          return a;
          -> exit
        exit
        throw
        """);
  }

  private static void assertGraph(String code, String expected) {
    assertGraphOf("async () => {" + code + "}", expected);
  }

  static void assertGraphOf(String text, String expected) {
    JsFile file = parse(text);
    List<FunctionNode> functions = new ArrayList<>();
    Walker.walk(
        file.program(),
        (node, ancestors) -> {
          if (node instanceof FunctionNode function) {
            functions.add(function);
          }
        });
    assertThat(print(file, JsControlFlow.of(functions.get(0)))).isEqualTo(expected);
  }

  private static String print(JsFile file, ControlFlowGraph<Node> graph) {
    return graph.print(node -> node.span().of(file.source().text()).replaceAll("\\s+", " "));
  }

  private static JsFile parse(String text) {
    Parsed<JsFile> parsed = JsParser.parse(new SourceFile("a.js", text));
    assertThat(parsed.problems()).isEmpty();
    return parsed.tree();
  }
}
