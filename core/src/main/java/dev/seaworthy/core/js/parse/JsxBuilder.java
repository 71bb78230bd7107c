package dev.seaworthy.core.js.parse;

import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Jsx;
import dev.seaworthy.core.js.ast.Jsx.JSXElement;
import dev.seaworthy.core.js.ast.Jsx.JSXEmptyExpression;
import dev.seaworthy.core.js.ast.Jsx.JSXExpressionContainer;
import dev.seaworthy.core.js.ast.Jsx.JSXIdentifier;
import dev.seaworthy.core.js.ast.Jsx.JSXMemberExpression;
import dev.seaworthy.core.js.ast.Jsx.JSXNamespacedName;
import dev.seaworthy.core.js.ast.Jsx.JSXOpeningElement;
import dev.seaworthy.core.js.ast.Jsx.JSXSpreadChild;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeParameterInstantiation;
import java.util.List;

/** Makes nodes of JSX. */
final class JsxBuilder {
  private final Tokens tokens;
  private final Names names;

  JsxBuilder(Tokens tokens, Names names) {
    this.tokens = tokens;
    this.names = names;
  }

  JSXIdentifier jsxIdentifier(int token) {
    return new JSXIdentifier(
        tokens.start[token], tokens.end[token], names.raw(tokens.start[token], tokens.end[token]));
  }

  JSXElement selfClosing(
      int start, int end, Jsx name, TSTypeParameterInstantiation types, List<Jsx> attributes) {
    JSXOpeningElement opening = new JSXOpeningElement(start, end, name, types, attributes, true);
    return new JSXElement(start, end, opening, List.of(), null);
  }

  /** Makes the container of an expression, or of nothing. */
  Jsx container(int start, int end, Expression expression, boolean spread) {
    Node inner = expression == null ? new JSXEmptyExpression(start + 1, end - 1) : expression;
    return spread
        ? new JSXSpreadChild(start, end, inner)
        : new JSXExpressionContainer(start, end, inner);
  }

  /** Returns the name of a tag without white space. */
  String tagName(Jsx name) {
    if (name instanceof JSXMemberExpression member) {
      return tagName(member.object()) + "." + member.property().name();
    }
    if (name instanceof JSXNamespacedName qualified) {
      return qualified.namespace().name() + ":" + qualified.name().name();
    }
    return ((JSXIdentifier) name).name();
  }
}
