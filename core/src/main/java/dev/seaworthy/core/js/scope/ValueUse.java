package dev.seaworthy.core.js.scope;

import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.BinaryExpression;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Jsx.JSXAttribute;
import dev.seaworthy.core.js.ast.Node;
import java.util.List;

/** A place where a value ends up. */
public sealed interface ValueUse {
  /** Returns the expression that holds the value there. */
  Node value();

  /**
   * It is passed to a function.
   *
   * @param call the {@code CallExpression} or {@code NewExpression}
   * @param callee what is called
   * @param index the number of the argument, 0-based
   * @param path where in the argument the value is: the keys from the outside in, {@code []} for an
   *     element of an array; empty if it is the argument itself
   */
  record Argument(Node value, Node call, Expression callee, int index, List<String> path)
      implements ValueUse {}

  /** It is compared. */
  record Operand(Node value, BinaryExpression comparison) implements ValueUse {}

  /** It is assigned to a property. */
  record Assigned(Node value, MemberExpression target, List<String> path) implements ValueUse {}

  /** It is the value of an attribute. */
  record Attribute(Node value, JSXAttribute attribute, List<String> path) implements ValueUse {}

  /**
   * Other modules can have it.
   *
   * @param name the name of the export, {@code default} for the default export
   * @param path where in the export the value is, as for {@link Argument}; {@code ()} for what a
   *     function returns
   */
  record Exported(Node value, String name, List<String> path) implements ValueUse {}
}
