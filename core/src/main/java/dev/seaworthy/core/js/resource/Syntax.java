package dev.seaworthy.core.js.resource;

import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.AwaitExpression;
import dev.seaworthy.core.js.ast.Expression.ChainExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.TsExpression.TSAsExpression;
import dev.seaworthy.core.js.ast.TsExpression.TSNonNullExpression;
import dev.seaworthy.core.js.ast.TsExpression.TSSatisfiesExpression;

/** What looks different and means the same. */
final class Syntax {
  private Syntax() {}

  /** Returns what stands inside of a node that does nothing to its value, or null. */
  static Expression transparent(Node node) {
    if (node instanceof ChainExpression chain) {
      return chain.expression();
    }
    if (node instanceof TSNonNullExpression assertion) {
      return assertion.expression();
    }
    if (node instanceof TSAsExpression cast) {
      return cast.expression();
    }
    return node instanceof TSSatisfiesExpression check ? check.expression() : null;
  }

  /** Returns the expression without casts, assertions and the frame of an optional chain. */
  static Expression bare(Expression expression) {
    Expression bare = expression;
    while (transparent(bare) != null) {
      bare = transparent(bare);
    }
    return bare;
  }

  /** Returns the expression without {@code await} either. */
  static Expression settled(Expression expression) {
    Expression bare = bare(expression);
    return bare instanceof AwaitExpression await ? settled(await.argument()) : bare;
  }

  /** Returns the name of the property that is read, or empty if it is computed. */
  static String property(MemberExpression member) {
    if (!member.computed() && member.property() instanceof Identifier name) {
      return name.name();
    }
    return member.property() instanceof StringLiteral literal ? literal.value() : "";
  }
}
