package dev.seaworthy.core.js.flow;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.seaworthy.core.flow.BasicBlock;
import dev.seaworthy.core.flow.ControlFlowGraph;
import dev.seaworthy.core.flow.Dominators;
import dev.seaworthy.core.flow.Edge;
import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.ClassElement.StaticBlock;
import dev.seaworthy.core.js.ast.FunctionNode;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Walker;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes the control flow of a file as JSON: one graph for the top level and each function and
 * static block. {@code docs/inspect.md} describes the fields.
 */
public final class FlowJson {
  private final RunsIn runs;
  private final JsonGenerator out;

  private FlowJson(JsFile file, JsonGenerator out) {
    this.runs = new RunsIn(file);
    this.out = out;
  }

  /**
   * Writes the control flow of a file.
   *
   * @throws IOException if {@code out} does
   */
  public static void write(JsFile file, JsonGenerator out) throws IOException {
    FlowJson json = new FlowJson(file, out);
    List<Node> bodies = new ArrayList<>();
    Walker.walk(
        file.program(),
        (node, above) -> {
          boolean function = node instanceof FunctionNode made && made.body() != null;
          if (function || node instanceof StaticBlock) {
            bodies.add(node);
          }
        });
    out.writeStartObject();
    out.writeArrayFieldStart("bodies");
    json.body("module", file.program(), JsControlFlow.of(file.program()));
    for (Node body : bodies) {
      if (body instanceof FunctionNode function) {
        json.body("function", function, JsControlFlow.of(function));
      } else {
        json.body("static-block", body, JsControlFlow.of((StaticBlock) body));
      }
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void body(String kind, Node root, ControlFlowGraph<Node> graph) throws IOException {
    out.writeStartObject();
    out.writeStringField("kind", kind);
    if (root instanceof FunctionNode function && function.id() != null) {
      out.writeStringField("name", function.id().name());
    }
    range(root);
    settings(root);
    out.writeNumberField("entry", graph.entry().id());
    out.writeNumberField("exit", graph.exit().id());
    out.writeNumberField("throw", graph.exceptionalExit().id());
    Dominators<Node> dominators = Dominators.of(graph);
    out.writeArrayFieldStart("blocks");
    for (BasicBlock<Node> block : graph.blocks()) {
      block(block, dominators);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void block(BasicBlock<Node> block, Dominators<Node> dominators) throws IOException {
    out.writeStartObject();
    out.writeNumberField("id", block.id());
    out.writeArrayFieldStart("elements");
    for (Node element : block.elements()) {
      out.writeStartObject();
      out.writeStringField("type", element.type().toString());
      range(element);
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("edges");
    for (Edge<Node> edge : block.successors()) {
      out.writeStartObject();
      out.writeNumberField("to", edge.to().id());
      out.writeStringField("kind", word(edge.kind()));
      if (edge.element() != null) {
        range(edge.element());
      }
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("guards");
    for (Edge<Node> decision : dominators.decisions(block)) {
      out.writeStartObject();
      out.writeStringField("outcome", word(decision.kind()));
      range(decision.element());
      out.writeEndObject();
    }
    out.writeEndArray();
    if (!block.elements().isEmpty()) {
      settings(block.elements().get(0));
    }
    out.writeEndObject();
  }

  private void settings(Node node) throws IOException {
    out.writeArrayFieldStart("settings");
    for (Setting setting : Setting.values()) {
      if (runs.mayRun(node, setting)) {
        out.writeString(word(setting));
      }
    }
    out.writeEndArray();
  }

  private void range(Node node) throws IOException {
    out.writeFieldName("range");
    out.writeArray(new int[] {node.start(), node.end()}, 0, 2);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
