package dev.seaworthy.core.js.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.parse.JsParser;
import dev.seaworthy.core.source.Parsed;
import dev.seaworthy.core.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What names resolve to: each read as {@code name:line -> line of its first declaration}. */
class ScopeAnalysisTest {

  @Test
  void functionsAndVarAreHoisted() {
    assertThat(
            reads(
                """
                run(late);
                function run(x) { return x; }
                { var late = 1; }
                """))
        .containsExactly("run:1 -> 2", "late:1 -> 3", "x:2 -> 2");
  }

  @Test
  void blocksLoopsSwitchesAndCatchClausesShadow() {
    assertThat(
            reads(
                """
                let x = 0;
                { let x = 1; x; }
                for (let x of [1]) { x; }
                switch (x) { case 1: let x; x; }
                try {} catch (x) { x; }
                x;
                """))
        .containsExactly("x:2 -> 2", "x:3 -> 3", "x:4 -> 1", "x:4 -> 4", "x:5 -> 5", "x:6 -> 1");
  }

  @Test
  void aDefaultOfAParameterDoesNotSeeTheBody() {
    assertThat(
            reads(
                """
                const x = 1;
                function f(a = x, b = a) {
                  const x = 2;
                  return x + a + b;
                }
                """))
        .containsExactly("x:2 -> 1", "a:2 -> 2", "x:4 -> 3", "a:4 -> 2", "b:4 -> 2");
  }

  @Test
  void theNameOfAFunctionExpressionBelongsToItself() {
    assertThat(
            reads(
                """
                const f = function g() { return g; };
                g();
                class A { m() { return A; } }
                """))
        .containsExactly("g:1 -> 1", "g:2 -> global", "A:3 -> 3");
  }

  @Test
  void destructuringBindsItsNamesAndReadsItsDefaultsAndKeys() {
    assertThat(
            reads(
                """
                const key = "k", fallback = 1;
                const { [key]: a = fallback, b: { c }, ...rest } = source;
                use(a, c, rest);
                """))
        .containsExactly(
            "key:2 -> 1",
            "fallback:2 -> 1",
            "source:2 -> global",
            "use:3 -> global",
            "a:3 -> 2",
            "c:3 -> 2",
            "rest:3 -> 2");
  }

  @Test
  void labelsKeysAndMembersAreNoNames() {
    assertThat(
            reads(
                """
                outer: for (;;) break outer;
                ({ a: 1, b() {} }).c.d;
                import.meta.url;
                """))
        .isEmpty();
  }

  @Test
  void typesAndValuesOfOneNameAreKeptApart() {
    assertThat(
            reads(
                """
                interface Box<T> { value: T; self: Box<T> }
                const Box = 1;
                let box: Box<typeof Box>;
                type Head<L> = L extends [infer H, ...unknown[]] ? H : never;
                type Keys<O> = { [K in keyof O]: K };
                export { Box };
                """))
        .containsExactly(
            "T:1 -> 1",
            "Box:1 -> 1",
            "T:1 -> 1",
            "Box:3 -> 1",
            "Box:3 -> 1",
            "L:4 -> 4",
            "H:4 -> 4",
            "O:5 -> 5",
            "K:5 -> 5",
            "Box:6 -> 1");
    assertThat(
            reads(
                """
                { interface Only {} }
                function f() { type Only = 1; return Only; }
                """))
        .containsExactly("Only:2 -> global");
  }

  @Test
  void enumsAndNamespacesAreScopes() {
    assertThat(
            reads(
                """
                enum Size { S = 1, M = S * 2 }
                namespace Tools { export const x = 1; x; }
                Size.M; Tools; x;
                """))
        .containsExactly("S:1 -> 1", "x:2 -> 2", "Size:3 -> 1", "Tools:3 -> 2", "x:3 -> global");
  }

  @Test
  void aQualifiedNamespaceIsOneInAnother() {
    assertThat(
            reads(
                """
                namespace A.B { export const x = 1; A; B; x; }
                A.B; B;
                declare global { var y: number; }
                y;
                export as namespace C;
                C;
                """))
        .containsExactly(
            "A:1 -> 1",
            "B:1 -> 1",
            "x:1 -> 1",
            "A:2 -> 1",
            "B:2 -> global",
            "y:4 -> global",
            "C:6 -> global");
  }

  @Test
  void aFunctionInABlockIsKnownAroundItOutsideOfStrictCode() {
    String source =
        """
        if (a) { function f() {} f(); }
        f();
        { let g; { function g() {} } g; }
        g;
        switch (a) { case 1: function* h() {} }
        h;
        var i; { function i() {} }
        i;
        """;
    assertThat(describe(parse("a.js", source)))
        .containsExactly(
            "a:1 -> global",
            "f:1 -> 1",
            "f:2 -> 1",
            "g:3 -> 3",
            "g:4 -> global",
            "a:5 -> global",
            "h:6 -> global",
            "i:8 -> 7");
    assertThat(describe(parse("a.js", "{ function f() {} } f(); export {};")))
        .containsExactly("f:1 -> global");
    assertThat(describe(parse("a.js", "'use strict'; { function f() {} } f();")))
        .containsExactly("f:1 -> global");
    assertThat(describe(parse("a.js", "function o(f) { { function f() {} } f(); }")))
        .containsExactly("f:1 -> 1");
    assertThat(describe(parse("a.js", "class A { m() { { function f() {} } f(); } }")))
        .containsExactly("f:1 -> global");
  }

  @Test
  void argumentsBelongToTheFunctionAroundAnArrow() {
    JsFile file = parse("a.js", "arguments; function f() { return () => arguments; }");
    List<String> found =
        file.scopes().all().stream()
            .flatMap(scope -> scope.references().stream())
            .map(use -> use.binding().map(Binding::toString).orElse("global"))
            .toList();
    assertThat(found).containsExactly("global", "arguments in FUNCTION@11");
  }

  @Test
  void whatAConditionalTypeInfersIsKnownInItsFirstBranch() {
    assertThat(
            reads(
                """
                type A<T> = T extends (x: infer U) => infer R ? [U, R] : U;
                type B = { [K in "a" as `${K}b`]: K };
                type F = <P>(a: P, b: typeof a) => a is P;
                """))
        .containsExactly(
            "T:1 -> 1",
            "U:1 -> 1",
            "R:1 -> 1",
            "U:1 -> global",
            "K:2 -> 2",
            "K:2 -> 2",
            "P:3 -> 3",
            "a:3 -> 3",
            "a:3 -> 3",
            "P:3 -> 3");
  }

  @Test
  void classesHaveTheirOwnScopes() {
    assertThat(
            reads(
                """
                const dec = 1, x = 2, y = 3;
                @dec class A<T> {
                  @dec [x] = y;
                  static { var y = 1; y; A; }
                  m(@dec p: T = y) {}
                }
                """))
        .containsExactly(
            "dec:2 -> 1",
            "dec:3 -> 1",
            "x:3 -> 1",
            "y:3 -> 1",
            "y:4 -> 4",
            "A:4 -> 2",
            "dec:5 -> 1",
            "T:5 -> 2",
            "y:5 -> 1");
  }

  @Test
  void componentsAreNamesAndElementsAreNot() {
    assertThat(
            reads(
                """
                import { Card } from "./card";
                const ui = {};
                export default () => <Card title={<ui.Title />}><div id={Card} /></Card>;
                """))
        .containsExactly("Card:3 -> 1", "ui:3 -> 2", "Card:3 -> 1", "Card:3 -> 1");
  }

  @Test
  void withMakesNamesUncertain() {
    JsFile file = parse("a.js", "var x; with (o) { x; }");
    List<Reference> uses =
        file.scopes().all().stream().flatMap(s -> s.references().stream()).toList();
    assertThat(uses).extracting(Reference::name).containsExactly("o", "x");
    assertThat(uses).extracting(Reference::binding).containsOnly(Optional.empty());
    assertThat(uses)
        .extracting(use -> file.scopes().isGlobal((Identifier) use.identifier()))
        .containsExactly(true, false);
  }

  @Test
  void knowsGlobalsAndWhatShadowsThem() {
    JsFile file = parse("a.ts", "fetch(1); function f(fetch: any) { fetch(2); }");
    List<Boolean> global = new ArrayList<>();
    for (Scope scope : file.scopes().all()) {
      for (Reference reference : scope.references()) {
        global.add(file.scopes().isGlobal(reference.identifier(), "fetch"));
      }
    }
    assertThat(global).containsExactly(true, false);
  }

  @Test
  void tellsWhetherABindingChanges() {
    JsFile file =
        parse(
            "a.ts",
            """
            const fixed = 1;
            let counted = 0; counted++;
            let once = 1;
            const table = { a: 1 }; table.a = 2;
            """);
    Scope top = file.scopes().topLevel();
    assertThat(top.binding("fixed").orElseThrow().isConst()).isTrue();
    assertThat(top.binding("counted").orElseThrow().isNeverReassigned()).isFalse();
    assertThat(top.binding("once").orElseThrow().isNeverReassigned()).isTrue();
    assertThat(top.binding("once").orElseThrow().isConst()).isFalse();
    assertThat(top.binding("table").orElseThrow().isChangedInside()).isTrue();
    assertThat(top.binding("fixed").orElseThrow().isChangedInside()).isFalse();
  }

  private static List<String> reads(String text) {
    return describe(parse("a.tsx", text));
  }

  static JsFile parse(String path, String text) {
    Parsed<JsFile> parsed = JsParser.parse(new SourceFile(path, text));
    assertThat(parsed.problems()).isEmpty();
    return parsed.tree();
  }

  private static List<String> describe(JsFile file) {
    List<Reference> reads = new ArrayList<>();
    file.scopes().all().forEach(scope -> reads.addAll(scope.references()));
    return reads.stream()
        .filter(Reference::isRead)
        .sorted((a, b) -> Integer.compare(a.identifier().start(), b.identifier().start()))
        .map(
            read ->
                read.name() + ":" + line(file, read.identifier().start()) + " -> " + to(file, read))
        .toList();
  }

  private static String to(JsFile file, Reference read) {
    return read.binding()
        .map(binding -> binding.definitions().get(0).name().start())
        .map(start -> Integer.toString(line(file, start)))
        .orElse("global");
  }

  private static int line(JsFile file, int offset) {
    return file.source().lines().line(offset);
  }
}
