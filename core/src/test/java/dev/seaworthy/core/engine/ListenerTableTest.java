package dev.seaworthy.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Literal.NumberLiteral;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.parse.JsParser;
import dev.seaworthy.core.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each listener is told of the nodes of its class, whatever other nodes share their type. */
class ListenerTableTest {

  @Test
  void tellsKindsOfLiteralsApart() {
    SourceFile source = new SourceFile("a.ts", "f(1, 'a', true, 2, 'b')");
    List<String> told = new ArrayList<>();
    ListenerTable table = new ListenerTable();
    table
        .of(new Participant("rule"))
        .on(StringLiteral.class, (node, ancestors) -> told.add("string " + text(node, source)))
        .on(NumberLiteral.class, (node, ancestors) -> told.add("number " + text(node, source)))
        .on(CallExpression.class, (node, ancestors) -> told.add("call " + text(node, source)));

    table.tellJs(JsParser.parse(source).tree());

    assertThat(told)
        .containsExactly(
            "call f(1, 'a', true, 2, 'b')", "number 1", "string 'a'", "number 2", "string 'b'");
  }

  private static String text(Node node, SourceFile source) {
    return node.span().of(source.text());
  }
}
