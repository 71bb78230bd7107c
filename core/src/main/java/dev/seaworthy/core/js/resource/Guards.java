package dev.seaworthy.core.js.resource;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.LogicalExpression;
import dev.seaworthy.core.js.ast.Expression.UnaryExpression;
import dev.seaworthy.core.js.ast.FunctionNode;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.NodeType;
import dev.seaworthy.core.js.ast.Statement.IfStatement;
import dev.seaworthy.core.js.ast.Walker;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Releases under a condition that says more than the graph can: {@code if (!released)
 * client.release()}. Who writes this knows when the resource is held, so it counts as released
 * whichever way the condition turns out, unless the branch also leaves the body.
 */
final class Guards {
  private static final Set<NodeType> JUMPS =
      EnumSet.of(
          NodeType.ReturnStatement,
          NodeType.ThrowStatement,
          NodeType.BreakStatement,
          NodeType.ContinueStatement);

  private Guards() {}

  /**
   * Returns where a release counts: the start of the condition that guards it, or itself.
   *
   * @param asksFor whether a condition only asks if a variable has a value, which the graph
   *     understands
   */
  static Node start(JsFile file, Node release, Predicate<Expression> asksFor) {
    Node place = release;
    Node child = release;
    Node at = file.parents().parent(release);
    while (at != null && !(at instanceof FunctionNode)) {
      if (at instanceof IfStatement branch
          && branch.consequent() == child
          && branch.alternate() == null
          && !asksFor.test(branch.test())
          && !jumps(branch.consequent())) {
        place = first(branch.test());
      } else if (at instanceof LogicalExpression logical
          && logical.operator().equals("&&")
          && logical.right() == child
          && !asksFor.test(logical.left())) {
        place = first(logical.left());
      }
      child = at;
      at = file.parents().parent(at);
    }
    return place;
  }

  private static boolean jumps(Node branch) {
    boolean[] found = {false};
    Walker.walk(branch, (node, ancestors) -> found[0] |= JUMPS.contains(node.type()));
    return found[0];
  }

  private static Node first(Expression condition) {
    Expression at = condition;
    while (true) {
      if (at instanceof LogicalExpression logical) {
        at = logical.left();
      } else if (at instanceof UnaryExpression not && not.operator().equals("!")) {
        at = not.argument();
      } else {
        return at;
      }
    }
  }
}
