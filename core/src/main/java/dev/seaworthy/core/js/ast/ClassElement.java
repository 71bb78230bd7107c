package dev.seaworthy.core.js.ast;

import static dev.seaworthy.core.js.ast.Children.visit;

import dev.seaworthy.core.js.ast.Expression.FunctionExpression;
import dev.seaworthy.core.js.ast.Statement.InvalidStatement;
import dev.seaworthy.core.js.ast.TypeElement.TSIndexSignature;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeAnnotation;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeParameterDeclaration;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeParameterInstantiation;
import java.util.List;
import java.util.function.Consumer;

/** What the body of a class holds. */
public sealed interface ClassElement extends Node
    permits InvalidStatement,
        ClassElement.MethodDefinition,
        ClassElement.TSAbstractMethodDefinition,
        ClassElement.StaticBlock,
        TSIndexSignature,
        FieldNode {
  /** The elements of a class, braces included. */
  record ClassBody(int start, int end, List<ClassElement> body) implements Node {
    @Override
    public NodeType type() {
      return NodeType.ClassBody;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(body, action);
    }
  }

  /**
   * A method, accessor or constructor.
   *
   * @param value a {@link FunctionExpression} or, for an overload, a {@link
   *     TSEmptyBodyFunctionExpression}
   * @param accessibility the modifier, or null
   */
  record MethodDefinition(
      int start,
      int end,
      List<Decorator> decorators,
      Expression key,
      FunctionNode value,
      MethodKind kind,
      boolean computed,
      boolean isStatic,
      boolean optional,
      boolean override,
      Accessibility accessibility)
      implements ClassElement {
    @Override
    public NodeType type() {
      return NodeType.MethodDefinition;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(decorators, action);
      visit(key, action);
      visit(value, action);
    }
  }

  /**
   * An abstract method or accessor.
   *
   * @param accessibility the modifier, or null
   */
  record TSAbstractMethodDefinition(
      int start,
      int end,
      List<Decorator> decorators,
      Expression key,
      FunctionNode value,
      MethodKind kind,
      boolean computed,
      boolean isStatic,
      boolean optional,
      boolean override,
      Accessibility accessibility)
      implements ClassElement {
    @Override
    public NodeType type() {
      return NodeType.TSAbstractMethodDefinition;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(decorators, action);
      visit(key, action);
      visit(value, action);
    }
  }

  /**
   * The function of a method without a body.
   *
   * @param typeParameters the type parameters, or null
   * @param returnType the type of the result, or null
   */
  record TSEmptyBodyFunctionExpression(
      int start,
      int end,
      TSTypeParameterDeclaration typeParameters,
      List<Pattern> params,
      TSTypeAnnotation returnType,
      boolean async,
      boolean generator)
      implements FunctionNode {
    @Override
    public NodeType type() {
      return NodeType.TSEmptyBodyFunctionExpression;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(typeParameters, action);
      visit(params, action);
      visit(returnType, action);
    }
  }

  /**
   * A field.
   *
   * @param typeAnnotation the type, or null
   * @param value the value, or null
   * @param accessibility the modifier, or null
   */
  record PropertyDefinition(
      int start,
      int end,
      List<Decorator> decorators,
      Expression key,
      TSTypeAnnotation typeAnnotation,
      Expression value,
      boolean computed,
      boolean isStatic,
      boolean declare,
      boolean readonly,
      boolean optional,
      boolean definite,
      boolean override,
      Accessibility accessibility)
      implements FieldNode {
    @Override
    public NodeType type() {
      return NodeType.PropertyDefinition;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(decorators, action);
      visit(key, action);
      visit(typeAnnotation, action);
      visit(value, action);
    }
  }

  /**
   * An abstract field.
   *
   * @param typeAnnotation the type, or null
   * @param accessibility the modifier, or null
   */
  record TSAbstractPropertyDefinition(
      int start,
      int end,
      List<Decorator> decorators,
      Expression key,
      TSTypeAnnotation typeAnnotation,
      boolean computed,
      boolean isStatic,
      boolean declare,
      boolean readonly,
      boolean optional,
      boolean definite,
      boolean override,
      Accessibility accessibility)
      implements FieldNode {
    @Override
    public NodeType type() {
      return NodeType.TSAbstractPropertyDefinition;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(decorators, action);
      visit(key, action);
      visit(typeAnnotation, action);
    }
  }

  /**
   * A field with the modifier {@code accessor}.
   *
   * @param typeAnnotation the type, or null
   * @param value the value, or null
   * @param accessibility the modifier, or null
   */
  record AccessorProperty(
      int start,
      int end,
      List<Decorator> decorators,
      Expression key,
      TSTypeAnnotation typeAnnotation,
      Expression value,
      boolean computed,
      boolean isStatic,
      boolean declare,
      boolean readonly,
      boolean optional,
      boolean definite,
      boolean override,
      Accessibility accessibility)
      implements FieldNode {
    @Override
    public NodeType type() {
      return NodeType.AccessorProperty;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(decorators, action);
      visit(key, action);
      visit(typeAnnotation, action);
      visit(value, action);
    }
  }

  /**
   * An abstract field with the modifier {@code accessor}.
   *
   * @param typeAnnotation the type, or null
   * @param accessibility the modifier, or null
   */
  record TSAbstractAccessorProperty(
      int start,
      int end,
      List<Decorator> decorators,
      Expression key,
      TSTypeAnnotation typeAnnotation,
      boolean computed,
      boolean isStatic,
      boolean declare,
      boolean readonly,
      boolean optional,
      boolean definite,
      boolean override,
      Accessibility accessibility)
      implements FieldNode {
    @Override
    public NodeType type() {
      return NodeType.TSAbstractAccessorProperty;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(decorators, action);
      visit(key, action);
      visit(typeAnnotation, action);
    }
  }

  /** A block that runs when the class is made. */
  record StaticBlock(int start, int end, List<Statement> body) implements ClassElement {
    @Override
    public NodeType type() {
      return NodeType.StaticBlock;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(body, action);
    }
  }

  /** A decorator, {@code @expression}. */
  record Decorator(int start, int end, Expression expression) implements Node {
    @Override
    public NodeType type() {
      return NodeType.Decorator;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(expression, action);
    }
  }

  /**
   * A type that a class implements.
   *
   * @param typeArguments the type arguments, or null
   */
  record TSClassImplements(
      int start, int end, Expression expression, TSTypeParameterInstantiation typeArguments)
      implements Node {
    @Override
    public NodeType type() {
      return NodeType.TSClassImplements;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(expression, action);
      visit(typeArguments, action);
    }
  }
}
