package dev.seaworthy.core.java.resource;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import java.util.function.Predicate;

/**
 * Releases under a condition that says more than the graph can: {@code if (!conn.isClosed())
 * conn.close()}. Who writes this knows when the resource is held, so it counts as released
 * whichever way the condition turns out, unless the branch also leaves the body.
 */
final class Guards {
  private Guards() {}

  /**
   * Returns where a release counts: the start of the condition that guards it, or itself.
   *
   * @param asksFor whether a condition only compares a variable with null, which the graph
   *     understands
   */
  static Node start(Node release, Predicate<Expression> asksFor) {
    Node place = release;
    Node child = release;
    Node at = release.getParentNode().orElse(null);
    while (at != null && !(at instanceof CallableDeclaration<?>)) {
      if (at instanceof IfStmt branch
          && branch.getThenStmt() == child
          && branch.getElseStmt().isEmpty()
          && !asksFor.test(branch.getCondition())
          && !leaves(branch.getThenStmt())) {
        place = first(branch.getCondition());
      }
      child = at;
      at = at.getParentNode().orElse(null);
    }
    return place;
  }

  private static boolean leaves(Statement branch) {
    return branch
        .findFirst(
            Statement.class,
            statement ->
                statement instanceof ReturnStmt
                    || statement instanceof ThrowStmt
                    || statement instanceof BreakStmt
                    || statement instanceof ContinueStmt)
        .isPresent();
  }

  private static Expression first(Expression condition) {
    Expression at = condition;
    while (true) {
      if (at instanceof BinaryExpr binary
          && (binary.getOperator() == BinaryExpr.Operator.AND
              || binary.getOperator() == BinaryExpr.Operator.OR)) {
        at = binary.getLeft();
      } else if (at instanceof UnaryExpr unary
          && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
        at = unary.getExpression();
      } else if (at instanceof EnclosedExpr enclosed) {
        at = enclosed.getInner();
      } else {
        return at;
      }
    }
  }
}
