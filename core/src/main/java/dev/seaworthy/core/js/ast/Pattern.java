package dev.seaworthy.core.js.ast;

import static dev.seaworthy.core.js.ast.Children.visit;

import dev.seaworthy.core.js.ast.ClassElement.Decorator;
import dev.seaworthy.core.js.ast.Expression.ChainExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeAnnotation;
import java.util.List;
import java.util.function.Consumer;

/** What a value is bound or assigned to. */
public sealed interface Pattern extends Node
    permits Identifier,
        MemberExpression,
        ChainExpression,
        Pattern.ArrayPattern,
        Pattern.ObjectPattern,
        Pattern.AssignmentPattern,
        Pattern.RestElement,
        Pattern.TSParameterProperty,
        TsExpression {
  /**
   * The elements of an array.
   *
   * @param elements the elements; a hole is null
   * @param typeAnnotation the type, or null
   * @param optional whether a parameter is followed by {@code ?}
   * @param decorators the decorators of a parameter
   */
  record ArrayPattern(
      int start,
      int end,
      List<Pattern> elements,
      TSTypeAnnotation typeAnnotation,
      boolean optional,
      List<Decorator> decorators)
      implements Pattern {
    @Override
    public NodeType type() {
      return NodeType.ArrayPattern;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(decorators, action);
      visit(elements, action);
      visit(typeAnnotation, action);
    }
  }

  /**
   * The properties of an object.
   *
   * @param properties each a {@link Property} or a {@link RestElement}
   * @param typeAnnotation the type, or null
   * @param optional whether a parameter is followed by {@code ?}
   * @param decorators the decorators of a parameter
   */
  record ObjectPattern(
      int start,
      int end,
      List<Node> properties,
      TSTypeAnnotation typeAnnotation,
      boolean optional,
      List<Decorator> decorators)
      implements Pattern {
    @Override
    public NodeType type() {
      return NodeType.ObjectPattern;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(decorators, action);
      visit(properties, action);
      visit(typeAnnotation, action);
    }
  }

  /**
   * A pattern with a default value.
   *
   * @param decorators the decorators of a parameter
   */
  record AssignmentPattern(
      int start, int end, Pattern left, Expression right, List<Decorator> decorators)
      implements Pattern {
    @Override
    public NodeType type() {
      return NodeType.AssignmentPattern;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(decorators, action);
      visit(left, action);
      visit(right, action);
    }
  }

  /**
   * The remaining elements, properties or arguments.
   *
   * @param typeAnnotation the type, or null
   * @param decorators the decorators of a parameter
   */
  record RestElement(
      int start,
      int end,
      Pattern argument,
      TSTypeAnnotation typeAnnotation,
      List<Decorator> decorators)
      implements Pattern {
    @Override
    public NodeType type() {
      return NodeType.RestElement;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(decorators, action);
      visit(argument, action);
      visit(typeAnnotation, action);
    }
  }

  /**
   * A parameter of a constructor that is also a property.
   *
   * @param accessibility the modifier, or null
   */
  record TSParameterProperty(
      int start,
      int end,
      List<Decorator> decorators,
      Pattern parameter,
      Accessibility accessibility,
      boolean readonly,
      boolean override,
      boolean isStatic)
      implements Pattern {
    @Override
    public NodeType type() {
      return NodeType.TSParameterProperty;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(decorators, action);
      visit(parameter, action);
    }
  }
}
