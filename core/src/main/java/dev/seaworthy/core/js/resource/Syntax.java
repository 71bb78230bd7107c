package dev.seaworthy.core.js.resource;

import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.AwaitExpression;
import dev.seaworthy.core.js.ast.Node;

/** What looks different and means the same. */
final class Syntax {
  private Syntax() {}

  /** Returns whether a node stands around an expression without a change of its value. */
  static boolean isTransparent(Node node) {
    return node instanceof Expression expression && expression.wrapped() != null;
  }

  /** Returns the bare expression without {@code await} around it. */
  static Expression settled(Expression expression) {
    Expression bare = expression.bare();
    return bare instanceof AwaitExpression await ? settled(await.argument()) : bare;
  }
}
