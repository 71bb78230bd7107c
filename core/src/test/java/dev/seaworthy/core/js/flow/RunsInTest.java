package dev.seaworthy.core.js.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.flow.Edge;
import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Walker;
import dev.seaworthy.core.js.parse.JsParser;
import dev.seaworthy.core.source.Parsed;
import dev.seaworthy.core.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Code, the conditions under which {@code x()} or the text {@code "x"} runs, and where it runs. */
class RunsInTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '§',
      textBlock =
          """
          x();                                              § always
          if (a) x();                                       § a
          if (a) y(); else x();                             § not a
          if (a && b) x();                                  § b, a
          if (a || b) x();                                  § always
          if (!(a || b)) x();                               § not b, not a
          if (a) { if (b) { y(); x(); } }                   § b, a
          a && x();                                         § a
          a || x();                                         § not a
          a ?? x();                                         § nullish a
          a?.b(x());                                        § present a
          a ||= x();                                        § not a
          const v = a ? "x" : "y";                          § a
          const v = a ? "y" : b && "x";                     § b, not a
          const f = () => { if (a) return; x(); };          § not a
          const f = () => { if (a) { throw b; } x(); };     § not a
          const f = () => { if (a) y(); else return; x(); } § a
          const f = () => { if (a) { if (b) return; } x(); } § always
          const f = () => { try { if (a) return; } finally { y(); } x(); } § not a
          const f = () => { try { y(); } finally { x(); } } § always
          if (a) { list.map(() => b && x()); }              § b, a
          const f = () => { if (a) return; g(); function g() { x(); } } § always
          if (a) { function g() { x(); } }                  § a
          switch (m) { case 1: x(); }                       § case 1
          switch (m) { case 1: case 2: x(); }               § always
          switch (m) { case 1: y(); break; default: x(); }  § not case 1
          while (a) x();                                    § a
          for (;;) { if (a) continue; x(); }                § not a
          do { x(); } while (a);                            § always
          process.exit(1); x();                             § never
          const f = () => { return; x(); };                 § never
          const f = () => { return; return "x"; };          § never
          while (true) {} x();                              § never
          class A { static s = a && x(); m() { if (b) x2(); } } § a
          class A { static { if (a) x(); } }                § a
          namespace N { if (a) x(); }                       § a
          """)
  void conditions(String code, String expected) {
    JsFile file = parse(code);
    String found =
        new Guards(file)
            .of(marked(file))
            .map(
                guards ->
                    guards.isEmpty()
                        ? "always"
                        : guards.stream()
                            .map(guard -> text(guard, file))
                            .collect(Collectors.joining(", ")))
            .orElse("never");
    assertThat(found).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '§',
      textBlock =
          """
          x();                                                       § development production browser server
          if (process.env.NODE_ENV === "development") x();           § development browser server
          if (process.env.NODE_ENV !== "production") { x(); }        § development browser server
          if (process.env.NODE_ENV === "production") x();            § production browser server
          const f = () => { if (import.meta.env.PROD) return; x(); } § development browser server
          const isDev = import.meta.env.DEV; if (isDev) x();         § development browser server
          const url = import.meta.env.MODE === "development" ? "x" : "y"; § development browser server
          if (__DEV__) x();                                          § development browser server
          const __DEV__ = f(); if (__DEV__) x();                     § development production browser server
          switch (process.env.NODE_ENV) { case "development": x(); } § development browser server
          switch (process.env.NODE_ENV) { case "production": break; default: x(); } § development browser server
          if (typeof window === "undefined") x();                    § development production server
          if (typeof window !== "undefined") x();                    § development production browser
          const f = () => { if (typeof window === "undefined") return; x(); } § development production browser
          const f = () => { if (typeof document != "undefined") return y; return "x"; } § development production server
          const base = typeof window !== "undefined" && window.location ? y : "x"; § development production server
          const isBrowser = typeof window !== "undefined"; isBrowser && x(); § development production browser
          if (import.meta.env.SSR) x();                              § development production server
          if (import.meta.client) x();                               § development production browser
          if (process.server) x();                                   § development production server
          const f = (window) => { if (typeof window === "undefined") x(); } § development production browser server
          if (process.env.DEBUG) x();                                § development production browser server
          process.exit(); x();                                       § ``
          """)
  void settings(String code, String expected) {
    JsFile file = parse(code);
    RunsIn runs = new RunsIn(file);
    Node node = marked(file);
    assertThat(
            Stream.of(Setting.values())
                .filter(setting -> runs.mayRun(node, setting))
                .map(setting -> setting.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
    assertThat(runs.isOnlyInDevelopment(node)).isEqualTo(!expected.contains("production"));
    assertThat(runs.isOnlyInBrowser(node)).isEqualTo(!expected.contains("server"));
    assertThat(runs.isOnlyOnServer(node)).isEqualTo(!expected.contains("browser"));
  }

  private static String text(Guard guard, JsFile file) {
    String condition = guard.condition().span().of(file.source().text());
    String shown = condition.startsWith("case") ? condition.substring(0, 6) : condition;
    return switch (guard.outcome()) {
      case TRUE -> shown;
      case FALSE -> "not " + shown;
      default -> guard.outcome() == Edge.Kind.PRESENT ? "present " + shown : "nullish " + shown;
    };
  }

  private static Node marked(JsFile file) {
    List<Node> found = new ArrayList<>();
    Walker.walk(
        file.program(),
        (node, above) -> {
          boolean call =
              node instanceof CallExpression made
                  && made.callee() instanceof Identifier callee
                  && callee.name().equals("x");
          if (call || (node instanceof StringLiteral text && text.value().equals("x"))) {
            found.add(node);
          }
        });
    return found.get(0);
  }

  private static JsFile parse(String code) {
    Parsed<JsFile> parsed = JsParser.parse(new SourceFile("a.ts", code));
    assertThat(parsed.problems()).isEmpty();
    return parsed.tree();
  }
}
