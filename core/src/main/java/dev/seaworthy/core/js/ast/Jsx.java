package dev.seaworthy.core.js.ast;

import static dev.seaworthy.core.js.ast.Children.visit;

import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeParameterInstantiation;
import java.util.List;
import java.util.function.Consumer;

/** A part of JSX. */
public sealed interface Jsx extends Node {
  /**
   * An element.
   *
   * @param children each a {@link JSXText}, {@link JSXExpressionContainer}, {@link JSXSpreadChild},
   *     {@link JSXElement} or {@link JSXFragment}
   * @param closingElement the closing tag, or null for a self-closing element
   */
  record JSXElement(
      int start,
      int end,
      JSXOpeningElement openingElement,
      List<Jsx> children,
      JSXClosingElement closingElement)
      implements Jsx, Expression {
    @Override
    public NodeType type() {
      return NodeType.JSXElement;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(openingElement, action);
      visit(children, action);
      visit(closingElement, action);
    }
  }

  /**
   * An opening tag.
   *
   * @param name a {@link JSXIdentifier}, {@link JSXMemberExpression} or {@link JSXNamespacedName}
   * @param typeArguments the type arguments, or null
   * @param attributes each a {@link JSXAttribute} or a {@link JSXSpreadAttribute}
   */
  record JSXOpeningElement(
      int start,
      int end,
      Jsx name,
      TSTypeParameterInstantiation typeArguments,
      List<Jsx> attributes,
      boolean selfClosing)
      implements Jsx {
    @Override
    public NodeType type() {
      return NodeType.JSXOpeningElement;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(name, action);
      visit(typeArguments, action);
      visit(attributes, action);
    }
  }

  /** A closing tag. */
  record JSXClosingElement(int start, int end, Jsx name) implements Jsx {
    @Override
    public NodeType type() {
      return NodeType.JSXClosingElement;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(name, action);
    }
  }

  /** A fragment, {@code <>...</>}. */
  record JSXFragment(
      int start,
      int end,
      JSXOpeningFragment openingFragment,
      List<Jsx> children,
      JSXClosingFragment closingFragment)
      implements Jsx, Expression {
    @Override
    public NodeType type() {
      return NodeType.JSXFragment;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(openingFragment, action);
      visit(children, action);
      visit(closingFragment, action);
    }
  }

  /** The tag {@code <>}. */
  record JSXOpeningFragment(int start, int end) implements Jsx {
    @Override
    public NodeType type() {
      return NodeType.JSXOpeningFragment;
    }
  }

  /** The tag {@code </>}. */
  record JSXClosingFragment(int start, int end) implements Jsx {
    @Override
    public NodeType type() {
      return NodeType.JSXClosingFragment;
    }
  }

  /**
   * An attribute.
   *
   * @param name a {@link JSXIdentifier} or a {@link JSXNamespacedName}
   * @param value a {@link StringLiteral}, {@link JSXExpressionContainer}, {@link JSXElement},
   *     {@link JSXFragment}, or null when there is none
   */
  record JSXAttribute(int start, int end, Jsx name, Node value) implements Jsx {
    @Override
    public NodeType type() {
      return NodeType.JSXAttribute;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(name, action);
      visit(value, action);
    }
  }

  /** The attributes of an object, {@code {...argument}}. */
  record JSXSpreadAttribute(int start, int end, Expression argument) implements Jsx {
    @Override
    public NodeType type() {
      return NodeType.JSXSpreadAttribute;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(argument, action);
    }
  }

  /** A name, hyphens included. */
  record JSXIdentifier(int start, int end, String name) implements Jsx {
    @Override
    public NodeType type() {
      return NodeType.JSXIdentifier;
    }
  }

  /** A dotted name. */
  record JSXMemberExpression(int start, int end, Jsx object, JSXIdentifier property)
      implements Jsx {
    @Override
    public NodeType type() {
      return NodeType.JSXMemberExpression;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(object, action);
      visit(property, action);
    }
  }

  /** A name with a namespace, {@code xlink:href}. */
  record JSXNamespacedName(int start, int end, JSXIdentifier namespace, JSXIdentifier name)
      implements Jsx {
    @Override
    public NodeType type() {
      return NodeType.JSXNamespacedName;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(namespace, action);
      visit(name, action);
    }
  }

  /**
   * An expression in braces.
   *
   * @param expression an {@link Expression} or a {@link JSXEmptyExpression}
   */
  record JSXExpressionContainer(int start, int end, Node expression) implements Jsx {
    @Override
    public NodeType type() {
      return NodeType.JSXExpressionContainer;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(expression, action);
    }
  }

  /** The space between the braces of a container that holds nothing but comments. */
  record JSXEmptyExpression(int start, int end) implements Jsx {
    @Override
    public NodeType type() {
      return NodeType.JSXEmptyExpression;
    }
  }

  /** Children of an array, {@code {...expression}}. */
  record JSXSpreadChild(int start, int end, Node expression) implements Jsx {
    @Override
    public NodeType type() {
      return NodeType.JSXSpreadChild;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(expression, action);
    }
  }

  /**
   * Text between tags.
   *
   * @param value the text, character references decoded
   * @param raw the text as written
   */
  record JSXText(int start, int end, String value, String raw) implements Jsx {
    @Override
    public NodeType type() {
      return NodeType.JSXText;
    }
  }
}
