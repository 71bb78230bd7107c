package dev.seaworthy.core.js.flow;

import static dev.seaworthy.core.js.flow.JsControlFlowTest.assertGraphOf;

import org.junit.jupiter.api.Test;

/** Generators, classes, disposal in loops, and the control flow that they have. */
class SuspensionAndDefinitionTest {

  @Test
  void whoReadsAGeneratorMayEndItAtAYield() {
    assertGraphOf(
        "function* f() { try { yield a; } finally { b(); } c(); }",
        """
        b0
          yield a
          throws -> b4
          throws -> b3
          -> b1
        b1
          b()
          throws -> throw
          -> b2
        b2
          c()
          throws -> throw
          -> exit
        b3
          b()
          throws -> throw
          -> exit
        b4
          b()
          throws -> throw
          -> throw
        exit
        throw
        """);
  }

  @Test
  void whatARoundUsesIsDisposedOfAtItsEnd() {
    assertGraphOf(
        "async function f() { for (await using r of open) { if (r.bad) break; use(r); } }",
        """
        b0
          open
          -> b1
        b1
          await using r
          -> b2
          -> exit
        b2
          r.bad
          true -> b6
          false -> b3
        b3
          use(r)
          throws -> b5
          -> b4
        b4
          await using r
          throws -> throw
          -> b1
        b5
          await using r
          throws -> throw
          -> throw
        b6
          await using r
          throws -> throw
          -> exit
        exit
        throw
        """);
  }

  @Test
  void whatALoopUsesIsDisposedOfAfterIt() {
    assertGraphOf(
        "function f() { for (using r = open(); r.more; ) { use(r); } }",
        """
        b0
          open()
          throws -> throw
          -> b1
        b1
          r = open()
          -> b2
        b2
          r.more
          true -> b4
          false -> b3
        b3
          using r = open()
          throws -> throw
          -> exit
        b4
          use(r)
          throws -> b5
          -> b2
        b5
          using r = open()
          throws -> throw
          -> throw
        exit
        throw
        """);
  }

  @Test
  void definingAClassRunsItsHeadKeysAndStaticFields() {
    assertGraphOf(
        "function f() { class A extends mixin(B) { [key()]() { later(); } static s = make(); i = later(); } }",
        """
        b0
          mixin(B)
          throws -> throw
          -> b1
        b1
          key()
          throws -> throw
          -> b2
        b2
          make()
          throws -> throw
          -> b3
        b3
          class A extends mixin(B) { [key()]() { later(); } static s = make(); i = later(); }
          -> exit
        exit
        throw
        """);
  }

  @Test
  void aConstantConditionLeavesOneWay() {
    assertGraphOf(
        "function f() { while (1) { if ((a, b)) break; } c(); }",
        """
        b0
          -> b1
        b1
          b
          true -> b2
          false -> b1
        b2
          c()
          throws -> throw
          -> exit
        exit
        throw
        """);
  }
}
