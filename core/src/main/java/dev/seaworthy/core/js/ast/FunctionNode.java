package dev.seaworthy.core.js.ast;

import dev.seaworthy.core.js.ast.ClassElement.TSEmptyBodyFunctionExpression;
import dev.seaworthy.core.js.ast.Declaration.FunctionDeclaration;
import dev.seaworthy.core.js.ast.Declaration.TSDeclareFunction;
import dev.seaworthy.core.js.ast.Expression.ArrowFunctionExpression;
import dev.seaworthy.core.js.ast.Expression.FunctionExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;

/** A function: declared, as an expression, as an arrow, or as the value of a method. */
public sealed interface FunctionNode extends Signature
    permits FunctionDeclaration,
        TSDeclareFunction,
        FunctionExpression,
        ArrowFunctionExpression,
        TSEmptyBodyFunctionExpression {
  /** Returns the name, or null. */
  default Identifier id() {
    return null;
  }

  /**
   * Returns the body: a {@link Statement.BlockStatement}, for an arrow function possibly an {@link
   * Expression}; null for an overload or an ambient function.
   */
  default Node body() {
    return null;
  }

  /** Returns whether the function is asynchronous. */
  boolean async();

  /** Returns whether the function is a generator. */
  default boolean generator() {
    return false;
  }
}
