package dev.seaworthy.core.js.parse;

import dev.seaworthy.core.js.ast.Expression.AssignmentExpression;
import dev.seaworthy.core.js.ast.Expression.BinaryExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.LogicalExpression;
import dev.seaworthy.core.js.ast.Expression.PrivateIdentifier;
import dev.seaworthy.core.js.ast.Expression.UnaryExpression;
import dev.seaworthy.core.js.ast.Expression.UpdateExpression;
import dev.seaworthy.core.js.ast.Jsx.JSXIdentifier;
import dev.seaworthy.core.js.ast.Jsx.JSXText;
import dev.seaworthy.core.js.ast.Literal;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Program;
import dev.seaworthy.core.js.ast.Template.TemplateElement;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a tree on one line: a node as its type and its children in parentheses. */
final class TreeText {
  private TreeText() {}

  static String of(Program program, String source) {
    return program.body().stream().map(node -> of(node, source)).collect(Collectors.joining(" ; "));
  }

  private static String of(Node node, String source) {
    if (node instanceof Literal) {
      return node.span().of(source).replace('\n', '⏎');
    }
    if (node instanceof TemplateElement element) {
      return quoted(element.raw());
    }
    if (node instanceof JSXText text) {
      return quoted(text.raw());
    }
    if (node instanceof PrivateIdentifier name) {
      return "#" + name.name();
    }
    List<String> children = new ArrayList<>();
    node.forEachChild(child -> children.add(of(child, source)));
    if (children.isEmpty()) {
      return node instanceof Identifier name
          ? name.name()
          : node instanceof JSXIdentifier tag ? tag.name() : head(node);
    }
    return "(" + head(node) + " " + String.join(" ", children) + ")";
  }

  private static String head(Node node) {
    if (node instanceof Identifier name) {
      return name.name() + ":";
    }
    String operator = operator(node);
    return operator == null ? node.type().name() : node.type() + " " + operator;
  }

  private static String operator(Node node) {
    if (node instanceof BinaryExpression binary) {
      return binary.operator();
    }
    if (node instanceof LogicalExpression logical) {
      return logical.operator();
    }
    if (node instanceof AssignmentExpression assignment) {
      return assignment.operator();
    }
    if (node instanceof UnaryExpression unary) {
      return unary.operator();
    }
    if (node instanceof UpdateExpression update) {
      return update.operator();
    }
    return node instanceof TSTypeOperator type ? type.operator() : null;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
