package dev.seaworthy.core.js.ast;

import static dev.seaworthy.core.js.ast.Children.visit;

import dev.seaworthy.core.js.ast.ClassElement.ClassBody;
import dev.seaworthy.core.js.ast.ClassElement.Decorator;
import dev.seaworthy.core.js.ast.ClassElement.TSClassImplements;
import dev.seaworthy.core.js.ast.Jsx.JSXElement;
import dev.seaworthy.core.js.ast.Jsx.JSXFragment;
import dev.seaworthy.core.js.ast.Statement.BlockStatement;
import dev.seaworthy.core.js.ast.Template.TemplateLiteral;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeAnnotation;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeParameterDeclaration;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeParameterInstantiation;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An expression. {@link Super}, {@link SpreadElement} and {@link PrivateIdentifier} count as
 * expressions, because they stand in the places of one.
 */
public sealed interface Expression extends Node
    permits Expression.Identifier,
        Expression.PrivateIdentifier,
        Expression.ThisExpression,
        Expression.Super,
        Expression.ArrayExpression,
        Expression.ObjectExpression,
        Expression.SpreadElement,
        Expression.MemberExpression,
        Expression.CallExpression,
        Expression.NewExpression,
        Expression.ChainExpression,
        Expression.ImportExpression,
        Expression.MetaProperty,
        Expression.TaggedTemplateExpression,
        Expression.UnaryExpression,
        Expression.UpdateExpression,
        Expression.BinaryExpression,
        Expression.LogicalExpression,
        Expression.AssignmentExpression,
        Expression.ConditionalExpression,
        Expression.SequenceExpression,
        Expression.AwaitExpression,
        Expression.YieldExpression,
        Expression.FunctionExpression,
        Expression.ArrowFunctionExpression,
        Expression.ClassExpression,
        TemplateLiteral,
        JSXElement,
        JSXFragment,
        TsExpression,
        Literal {
  /**
   * Returns the expression that this one stands around without a change of its value, as {@code
   * as}, {@code !} and the frame of an optional chain do; null for any other.
   */
  default Expression wrapped() {
    return null;
  }

  /** Returns the expression without what stands around it so. */
  default Expression bare() {
    Expression bare = this;
    while (bare.wrapped() != null) {
      bare = bare.wrapped();
    }
    return bare;
  }

  /**
   * A name: a reference, a binding, a label or the key of a property.
   *
   * @param name the name, escapes decoded
   * @param typeAnnotation the type of a binding, or null
   * @param optional whether a parameter's name is followed by {@code ?}
   * @param decorators the decorators of a parameter
   */
  record Identifier(
      int start,
      int end,
      String name,
      TSTypeAnnotation typeAnnotation,
      boolean optional,
      List<Decorator> decorators)
      implements Expression, Pattern {
    /** Creates a name that is neither annotated nor decorated. */
    public Identifier(int start, int end, String name) {
      this(start, end, name, null, false, List.of());
    }

    @Override
    public NodeType type() {
      return NodeType.Identifier;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(typeAnnotation, action);
      visit(decorators, action);
    }
  }

  /**
   * A private name, {@code #name}.
   *
   * @param name the name without the {@code #}
   */
  record PrivateIdentifier(int start, int end, String name) implements Expression {
    @Override
    public NodeType type() {
      return NodeType.PrivateIdentifier;
    }
  }

  /** The expression {@code this}. */
  record ThisExpression(int start, int end) implements Expression {
    @Override
    public NodeType type() {
      return NodeType.ThisExpression;
    }
  }

  /** The keyword {@code super} as callee or object. */
  record Super(int start, int end) implements Expression {
    @Override
    public NodeType type() {
      return NodeType.Super;
    }
  }

  /**
   * An array.
   *
   * @param elements the elements; a hole is null
   */
  record ArrayExpression(int start, int end, List<Expression> elements) implements Expression {
    @Override
    public NodeType type() {
      return NodeType.ArrayExpression;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(elements, action);
    }
  }

  /**
   * An object.
   *
   * @param properties each a {@link Property} or a {@link SpreadElement}
   */
  record ObjectExpression(int start, int end, List<Node> properties) implements Expression {
    @Override
    public NodeType type() {
      return NodeType.ObjectExpression;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(properties, action);
    }
  }

  /**
   * A property of an object or of an object pattern. In shorthand, key and value are two nodes at
   * the same place.
   *
   * @param value an {@link Expression} or, within a pattern, a {@link Pattern}
   */
  record Property(
      int start,
      int end,
      Expression key,
      Node value,
      PropertyKind kind,
      boolean computed,
      boolean method,
      boolean shorthand)
      implements Node {
    @Override
    public NodeType type() {
      return NodeType.Property;
    }

    /** Returns the name of the property; empty if it is a number or computed. */
    public Optional<String> name() {
      return Keys.nameOf(key, computed);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(key, action);
      visit(value, action);
    }
  }

  /** The elements or properties of a value, {@code ...argument}. */
  record SpreadElement(int start, int end, Expression argument) implements Expression {
    @Override
    public NodeType type() {
      return NodeType.SpreadElement;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(argument, action);
    }
  }

  /**
   * A property of an object, {@code object.property} or {@code object[property]}.
   *
   * @param optional whether this access is {@code ?.}
   */
  record MemberExpression(
      int start,
      int end,
      Expression object,
      Expression property,
      boolean computed,
      boolean optional)
      implements Expression, Pattern {
    @Override
    public NodeType type() {
      return NodeType.MemberExpression;
    }

    /** Returns the name of the property; empty if it is private or computed. */
    public Optional<String> name() {
      return Keys.nameOf(property, computed);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(object, action);
      visit(property, action);
    }
  }

  /**
   * A call.
   *
   * @param typeArguments the type arguments, or null
   * @param optional whether this call is {@code ?.()}
   */
  record CallExpression(
      int start,
      int end,
      Expression callee,
      TSTypeParameterInstantiation typeArguments,
      List<Expression> arguments,
      boolean optional)
      implements Expression {
    @Override
    public NodeType type() {
      return NodeType.CallExpression;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(callee, action);
      visit(typeArguments, action);
      visit(arguments, action);
    }
  }

  /**
   * A construction.
   *
   * @param typeArguments the type arguments, or null
   */
  record NewExpression(
      int start,
      int end,
      Expression callee,
      TSTypeParameterInstantiation typeArguments,
      List<Expression> arguments)
      implements Expression {
    @Override
    public NodeType type() {
      return NodeType.NewExpression;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(callee, action);
      visit(typeArguments, action);
      visit(arguments, action);
    }
  }

  /**
   * The whole of a chain that holds {@code ?.}: where it stops early, this is undefined. It is a
   * pattern because exported apps assign to one, which no engine runs but TypeScript's parser
   * reads.
   */
  record ChainExpression(int start, int end, Expression expression) implements Expression, Pattern {
    @Override
    public NodeType type() {
      return NodeType.ChainExpression;
    }

    @Override
    public Expression wrapped() {
      return expression;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(expression, action);
    }
  }

  /**
   * A dynamic import.
   *
   * @param options the second argument, or null
   * @param defer whether it is {@code import.defer()}
   */
  record ImportExpression(int start, int end, Expression source, Expression options, boolean defer)
      implements Expression {
    @Override
    public NodeType type() {
      return NodeType.ImportExpression;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(source, action);
      visit(options, action);
    }
  }

  /** The expression {@code import.meta} or {@code new.target}. */
  record MetaProperty(int start, int end, Identifier meta, Identifier property)
      implements Expression {
    @Override
    public NodeType type() {
      return NodeType.MetaProperty;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(meta, action);
      visit(property, action);
    }
  }

  /**
   * A template with a tag.
   *
   * @param typeArguments the type arguments, or null
   */
  record TaggedTemplateExpression(
      int start,
      int end,
      Expression tag,
      TSTypeParameterInstantiation typeArguments,
      TemplateLiteral quasi)
      implements Expression {
    @Override
    public NodeType type() {
      return NodeType.TaggedTemplateExpression;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(tag, action);
      visit(typeArguments, action);
      visit(quasi, action);
    }
  }

  /** An operator before its operand: {@code ! ~ + - typeof void delete}. */
  record UnaryExpression(int start, int end, String operator, Expression argument)
      implements Expression {
    @Override
    public NodeType type() {
      return NodeType.UnaryExpression;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(argument, action);
    }
  }

  /**
   * An increment or decrement.
   *
   * @param prefix whether the operator stands first
   */
  record UpdateExpression(int start, int end, String operator, Expression argument, boolean prefix)
      implements Expression {
    @Override
    public NodeType type() {
      return NodeType.UpdateExpression;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(argument, action);
    }
  }

  /**
   * Arithmetic, comparison, {@code in} and {@code instanceof}.
   *
   * @param left the operand, a {@link PrivateIdentifier} in {@code #x in y}
   */
  record BinaryExpression(int start, int end, String operator, Expression left, Expression right)
      implements Expression {
    @Override
    public NodeType type() {
      return NodeType.BinaryExpression;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(left, action);
      visit(right, action);
    }
  }

  /** One of {@code && || ??}. */
  record LogicalExpression(int start, int end, String operator, Expression left, Expression right)
      implements Expression {
    @Override
    public NodeType type() {
      return NodeType.LogicalExpression;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(left, action);
      visit(right, action);
    }
  }

  /**
   * An assignment.
   *
   * @param operator the operator with its equals sign
   */
  record AssignmentExpression(int start, int end, String operator, Pattern left, Expression right)
      implements Expression {
    @Override
    public NodeType type() {
      return NodeType.AssignmentExpression;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(left, action);
      visit(right, action);
    }
  }

  /** A choice, {@code test ? consequent : alternate}. */
  record ConditionalExpression(
      int start, int end, Expression test, Expression consequent, Expression alternate)
      implements Expression {
    @Override
    public NodeType type() {
      return NodeType.ConditionalExpression;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(test, action);
      visit(consequent, action);
      visit(alternate, action);
    }
  }

  /** Expressions joined by commas. */
  record SequenceExpression(int start, int end, List<Expression> expressions)
      implements Expression {
    @Override
    public NodeType type() {
      return NodeType.SequenceExpression;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(expressions, action);
    }
  }

  /** An await. */
  record AwaitExpression(int start, int end, Expression argument) implements Expression {
    @Override
    public NodeType type() {
      return NodeType.AwaitExpression;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(argument, action);
    }
  }

  /**
   * A yield.
   *
   * @param argument the value, or null
   * @param delegate whether it is {@code yield*}
   */
  record YieldExpression(int start, int end, Expression argument, boolean delegate)
      implements Expression {
    @Override
    public NodeType type() {
      return NodeType.YieldExpression;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(argument, action);
    }
  }

  /**
   * A function expression, or the function of a method or accessor.
   *
   * @param id the name, or null
   * @param typeParameters the type parameters, or null
   * @param returnType the type of the result, or null
   */
  record FunctionExpression(
      int start,
      int end,
      Identifier id,
      TSTypeParameterDeclaration typeParameters,
      List<Pattern> params,
      TSTypeAnnotation returnType,
      BlockStatement body,
      boolean async,
      boolean generator)
      implements Expression, FunctionNode {
    @Override
    public NodeType type() {
      return NodeType.FunctionExpression;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(id, action);
      visit(typeParameters, action);
      visit(params, action);
      visit(returnType, action);
      visit(body, action);
    }
  }

  /**
   * An arrow function.
   *
   * @param typeParameters the type parameters, or null
   * @param returnType the type of the result, or null
   * @param body a {@link BlockStatement} or an {@link Expression}
   */
  record ArrowFunctionExpression(
      int start,
      int end,
      TSTypeParameterDeclaration typeParameters,
      List<Pattern> params,
      TSTypeAnnotation returnType,
      Node body,
      boolean async)
      implements Expression, FunctionNode {
    @Override
    public NodeType type() {
      return NodeType.ArrowFunctionExpression;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(typeParameters, action);
      visit(params, action);
      visit(returnType, action);
      visit(body, action);
    }
  }

  /**
   * A class expression.
   *
   * @param id the name, or null
   * @param typeParameters the type parameters, or null
   * @param superClass the expression after {@code extends}, or null
   * @param superTypeArguments the type arguments of the super class, or null
   */
  record ClassExpression(
      int start,
      int end,
      List<Decorator> decorators,
      Identifier id,
      TSTypeParameterDeclaration typeParameters,
      Expression superClass,
      TSTypeParameterInstantiation superTypeArguments,
      List<TSClassImplements> implementsList,
      ClassBody body,
      boolean isAbstract)
      implements Expression, ClassNode {
    @Override
    public NodeType type() {
      return NodeType.ClassExpression;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(decorators, action);
      visit(id, action);
      visit(typeParameters, action);
      visit(superClass, action);
      visit(superTypeArguments, action);
      visit(implementsList, action);
      visit(body, action);
    }
  }
}
