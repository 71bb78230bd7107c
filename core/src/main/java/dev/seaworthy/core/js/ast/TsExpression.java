package dev.seaworthy.core.js.ast;

import static dev.seaworthy.core.js.ast.Children.visit;

import dev.seaworthy.core.js.ast.TypeNode.TSTypeParameterInstantiation;
import java.util.function.Consumer;

/**
 * An expression around which TypeScript writes a type. It may be assigned to where its operand may.
 */
public sealed interface TsExpression extends Expression, Pattern {
  /** Returns the expression. */
  Expression expression();

  @Override
  default Expression wrapped() {
    return expression();
  }

  /** An assertion, {@code expression as typeAnnotation}. */
  record TSAsExpression(int start, int end, Expression expression, TypeNode typeAnnotation)
      implements TsExpression {
    @Override
    public NodeType type() {
      return NodeType.TSAsExpression;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(expression, action);
      visit(typeAnnotation, action);
    }
  }

  /** A check, {@code expression satisfies typeAnnotation}. */
  record TSSatisfiesExpression(int start, int end, Expression expression, TypeNode typeAnnotation)
      implements TsExpression {
    @Override
    public NodeType type() {
      return NodeType.TSSatisfiesExpression;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(expression, action);
      visit(typeAnnotation, action);
    }
  }

  /** An assertion, {@code <typeAnnotation> expression}. */
  record TSTypeAssertion(int start, int end, TypeNode typeAnnotation, Expression expression)
      implements TsExpression {
    @Override
    public NodeType type() {
      return NodeType.TSTypeAssertion;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(typeAnnotation, action);
      visit(expression, action);
    }
  }

  /** An assertion that a value is there, {@code expression!}. */
  record TSNonNullExpression(int start, int end, Expression expression) implements TsExpression {
    @Override
    public NodeType type() {
      return NodeType.TSNonNullExpression;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(expression, action);
    }
  }

  /** A generic function or class with its type arguments, {@code f<string>}. */
  record TSInstantiationExpression(
      int start, int end, Expression expression, TSTypeParameterInstantiation typeArguments)
      implements TsExpression {
    @Override
    public NodeType type() {
      return NodeType.TSInstantiationExpression;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(expression, action);
      visit(typeArguments, action);
    }
  }
}
