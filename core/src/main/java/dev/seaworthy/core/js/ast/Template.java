package dev.seaworthy.core.js.ast;

import static dev.seaworthy.core.js.ast.Children.interleave;

import java.util.List;
import java.util.function.Consumer;

/** A template literal and its text. */
public sealed interface Template extends Node {
  /**
   * A template.
   *
   * @param quasis the texts, one more than there are expressions
   */
  record TemplateLiteral(
      int start, int end, List<TemplateElement> quasis, List<Expression> expressions)
      implements Template, Expression {
    @Override
    public NodeType type() {
      return NodeType.TemplateLiteral;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      interleave(quasis, expressions, action);
    }
  }

  /**
   * A text of a template. Its range holds the delimiters, as in typescript-estree.
   *
   * @param cooked the value, escapes decoded, or null when a tagged template has an invalid escape
   * @param raw the text as written
   * @param tail whether it is the last
   */
  record TemplateElement(int start, int end, String cooked, String raw, boolean tail)
      implements Template {
    @Override
    public NodeType type() {
      return NodeType.TemplateElement;
    }
  }
}
