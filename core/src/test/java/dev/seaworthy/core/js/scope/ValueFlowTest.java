package dev.seaworthy.core.js.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Walker;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the string {@code "it"} of a file ends up. */
class ValueFlowTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "f('it');                                                  | f#0",
        "const a = 'it'; f(1, `${a}/x`);                           | f#1",
        "let a; a = 'it'; f(a + b);                                | f#0",
        "const o = { a: { b: 'it' } }; f(o.a.b); g(o.c); h(o);     | f#0 h#0.a.b",
        "const { a } = { a: 'it', b: 1 }; f(a);                    | f#0",
        "function send(u) { f(u); } send('it');                    | send#0 f#0",
        "const send = ({ url }) => f(url); send({ url: 'it' });    | send#0.url f#0",
        "const get = () => 'it'; f(get()); g(get);                 | f#0 g#0.()",
        "function get() { if (x) return 'it'; } f(get());          | f#0",
        "class A { u = 'it'; m() { f(this.u); } static n() {} }    | f#0",
        "enum E { A = 'it', B = 'no' } f(E.A); g(E.B);             | f#0",
        "f('it'.replace('a', 'b')); g('it'.length);                | f#0",
        "f(new URL('/x', 'it')); g(new URL(req.url, 'no'));        | URL#1 f#0",
        "f(new URL(req.url, 'it'));                                | URL#1",
        "f(cond ? 'it' : 'no'); g('it' && no);                     | f#0",
        "if (x === 'it') f(x);                                     | compared",
        "a.b.c = 'it';                                             | assigned",
        "const e = <a href='it' />;                                | attribute",
        "export const a = { b: 'it' };                             | export a.b",
        "const a = 'it'; export { a as c };                        | export c",
        "export default 'it';                                      | export default",
        "export const get = () => 'it';                            | export get.()",
        "module.exports = { a: 'it' };                             | export default.a",
        "exports.a = 'it';                                         | export a",
        "const list = ['it', 'no']; f(list);                       | f#0.[]",
        "f(g('it'));                                               | g#0"
      })
  void followsTheValue(String source, String expected) {
    JsFile file = ScopeAnalysisTest.parse("a.tsx", source);
    List<String> uses = new ArrayList<>();
    for (Node literal : literals(file)) {
      ValueFlow.of(literal, file.scopes(), file.parents())
          .forEach(use -> uses.add(describe(use, file)));
    }
    assertThat(String.join(" ", uses)).isEqualTo(expected);
  }

  private static List<Node> literals(JsFile file) {
    List<Node> found = new ArrayList<>();
    Walker.walk(
        file.program(),
        (node, above) -> {
          if (node instanceof StringLiteral text && text.value().equals("it")) {
            found.add(node);
          }
        });
    return found;
  }

  private static String describe(ValueUse use, JsFile file) {
    if (use instanceof ValueUse.Argument argument) {
      String callee = argument.callee().span().of(file.source().text());
      return callee + "#" + argument.index() + path(argument.path());
    }
    if (use instanceof ValueUse.Exported exported) {
      return "export " + exported.name() + path(exported.path());
    }
    if (use instanceof ValueUse.Operand) {
      return "compared";
    }
    return use instanceof ValueUse.Assigned ? "assigned" : "attribute";
  }

  private static String path(List<String> path) {
    return path.isEmpty() ? "" : "." + String.join(".", path);
  }
}
