package dev.seaworthy.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is built, and the graph that it gives. */
class GraphBuilderTest {

  @Test
  void straightCodeIsOneBlock() {
    assertGraph(
        b -> {
          b.add("x");
          b.add("y");
        },
        """
        b0
          x
          y
          -> exit
        exit
        throw
        """);
  }

  @Test
  void whatFollowsAReturnIsLeftOut() {
    assertGraph(
        b -> {
          b.add("x");
          b.returnFromBody();
          b.add("dead");
        },
        """
        b0
          x
          -> exit
        exit
        throw
        """);
  }

  @Test
  void choicesMeetAgainWithoutEmptyBlocks() {
    assertGraph(
        b -> {
          choose(b, "c", () -> b.add("x"), () -> {});
          b.add("y");
        },
        """
        b0
          c
          true -> b1
          false -> b2
        b1
          x
          -> b2
        b2
          y
          -> exit
        exit
        throw
        """);
  }

  @Test
  void aValueMayBeNullish() {
    assertGraph(
        b -> {
          BasicBlock<String> present = b.newBlock();
          BasicBlock<String> after = b.newBlock();
          b.add("v");
          b.branchOnNullish("v", present, after);
          b.continueAt(present);
          b.add("use v");
          b.jump(after);
          b.continueAt(after);
        },
        """
        b0
          v
          present -> b1
          nullish -> exit
        b1
          use v
          -> exit
        exit
        throw
        """);
  }

  @Test
  void loopsBreakAndContinueByLabel() {
    assertGraph(
        b ->
            loop(
                b,
                "outer",
                "a",
                () ->
                    loop(
                        b,
                        "inner",
                        "b",
                        () -> {
                          choose(b, "c", () -> b.continueTo("outer"), () -> {});
                          choose(b, "d", () -> b.breakTo("outer"), () -> {});
                          choose(b, "e", () -> b.breakTo(null), () -> {});
                          b.continueTo(null);
                        })),
        """
        b0
          -> b1
        b1
          a
          true -> b2
          false -> exit
        b2
          b
          true -> b3
          false -> b1
        b3
          c
          true -> b1
          false -> b4
        b4
          d
          true -> exit
          false -> b5
        b5
          e
          true -> b1
          false -> b2
        exit
        throw
        """);
  }

  @Test
  void anUnlabelledBreakPassesALabelledStatement() {
    assertGraph(
        b ->
            loop(
                b,
                "loop",
                "a",
                () -> {
                  BasicBlock<String> after = b.newBlock();
                  b.labelled(
                      Set.of("block"),
                      after,
                      () -> {
                        choose(b, "b", () -> b.breakTo("block"), () -> {});
                        b.breakTo(null);
                      });
                  b.jump(after);
                  b.continueAt(after);
                  b.add("after");
                }),
        """
        b0
          -> b1
        b1
          a
          true -> b2
          false -> exit
        b2
          b
          true -> b3
          false -> exit
        b3
          after
          -> b1
        exit
        throw
        """);
  }

  @Test
  void aThrowOutsideOfTryLeavesTheBody() {
    assertGraph(
        b -> {
          b.addThrowing("f()");
          b.addThrow("throw e");
          b.add("dead");
        },
        """
        b0
          f()
          throws -> throw
          -> b1
        b1
          throw e
          throws -> throw
        exit
        throw
        """);
  }

  @Test
  void handlersAreAskedFromTheInsideOut() {
    assertGraph(
        b ->
            b.tryCatch(
                () ->
                    b.tryCatch(
                        () -> {
                          b.addThrowing("io");
                          b.addThrowing("sql");
                        },
                        List.of(handler(b, "io", "caught io"))),
                List.of(handler(b, "", "caught all"))),
        """
        b0
          -> b1
        b1
          io
          throws -> b4
          -> b2
        b2
          sql
          throws -> b3
          -> exit
        b3
          caught all
          -> exit
        b4
          caught io
          -> exit
        exit
        throw
        """);
  }

  @Test
  void aFinalizerIsBuiltOncePerPlaceItLeadsTo() {
    assertGraph(
        b -> {
          b.tryFinally(
              () -> {
                b.addThrowing("f()");
                choose(b, "a", b::returnFromBody, () -> {});
                choose(b, "b", b::returnFromBody, () -> {});
              },
              () -> b.add("release"));
          b.add("after");
        },
        """
        b0
          f()
          throws -> b6
          -> b1
        b1
          a
          true -> b5
          false -> b2
        b2
          b
          true -> b5
          false -> b3
        b3
          release
          -> b4
        b4
          after
          -> exit
        b5
          release
          -> exit
        b6
          release
          -> throw
        exit
        throw
        """);
  }

  @Test
  void aBreakOutOfAFinalizerDiscardsTheException() {
    assertGraph(
        b ->
            loop(
                b,
                "loop",
                "a",
                () -> b.tryFinally(() -> b.addThrow("throw e"), () -> b.breakTo("loop"))),
        """
        b0
          -> b1
        b1
          a
          true -> b2
          false -> exit
        b2
          throw e
          throws -> exit
        exit
        throw
        """);
  }

  @Test
  void aHandlerInsideAFinallyLeavesThroughIt() {
    assertGraph(
        b ->
            b.tryFinally(
                () -> b.tryCatch(() -> b.addThrowing("f()"), List.of(handler(b, "", "caught"))),
                () -> b.addThrowing("close()")),
        """
        b0
          -> b1
        b1
          f()
          throws -> b2
          -> b3
        b2
          caught
          -> b3
        b3
          close()
          throws -> throw
          -> exit
        exit
        throw
        """);
  }

  @Test
  void aHandlerOfUnannouncedExceptionsIsReachedFromTheStart() {
    assertGraph(
        b -> {
          b.add("x");
          b.tryCatch(() -> b.add("y"), List.of(handler(b, "", "caught")));
        },
        """
        b0
          x
          -> b1
        b1
          y
          -> exit
          throws -> b2
        b2
          caught
          -> exit
        exit
        throw
        """);
  }

  @Test
  void deeplyNestedFinalizersAreShared() {
    GraphBuilder<String> builder = new GraphBuilder<>();
    nest(builder, 12);
    assertThat(builder.build().blocks()).hasSizeLessThan(500);
  }

  private static void nest(GraphBuilder<String> b, int depth) {
    if (depth > 0) {
      b.tryFinally(() -> b.addThrowing("body " + depth), () -> nest(b, depth - 1));
    }
  }

  private static void assertGraph(Consumer<GraphBuilder<String>> body, String expected) {
    GraphBuilder<String> builder = new GraphBuilder<>();
    body.accept(builder);
    assertThat(builder.build().print(text -> text)).isEqualTo(expected);
  }

  private static void choose(
      GraphBuilder<String> b, String condition, Runnable then, Runnable otherwise) {
    BasicBlock<String> onTrue = b.newBlock();
    BasicBlock<String> onFalse = b.newBlock();
    BasicBlock<String> after = b.newBlock();
    b.add(condition);
    b.branch(condition, onTrue, onFalse);
    b.continueAt(onTrue);
    then.run();
    b.jump(after);
    b.continueAt(onFalse);
    otherwise.run();
    b.jump(after);
    b.continueAt(after);
  }

  private static void loop(GraphBuilder<String> b, String label, String condition, Runnable body) {
    BasicBlock<String> head = b.newBlock();
    BasicBlock<String> round = b.newBlock();
    BasicBlock<String> after = b.newBlock();
    b.jump(head);
    b.continueAt(head);
    b.add(condition);
    b.branch(condition, round, after);
    b.continueAt(round);
    b.breakable(Set.of(label), after, head, body);
    b.jump(head);
    b.continueAt(after);
  }

  private static GraphBuilder.Handler<String> handler(
      GraphBuilder<String> b, String takes, String element) {
    return new GraphBuilder.Handler<>(
        thrown -> thrown.startsWith(takes) ? Catches.ALWAYS : Catches.NEVER, () -> b.add(element));
  }
}
