package dev.seaworthy.core.js.scope;

import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.ChainExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.MetaProperty;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.TsExpression.TSAsExpression;
import dev.seaworthy.core.js.ast.TsExpression.TSNonNullExpression;
import java.util.Optional;

/**
 * Recognises reads of environment variables: {@code process.env.X}, {@code import.meta.env.X},
 * {@code Deno.env.get("X")}, {@code Bun.env.X}, with brackets and {@code ?.} too.
 */
public final class EnvironmentRead {
  private EnvironmentRead() {}

  /** Returns the name of the variable that an expression reads, or empty if it reads none. */
  public static Optional<String> nameIn(Node expression) {
    Node node = withoutAssertions(expression);
    if (node instanceof MemberExpression member) {
      return isEnvironment(member.object()) ? propertyName(member) : Optional.empty();
    }
    if (node instanceof CallExpression call
        && call.callee() instanceof MemberExpression callee
        && propertyName(callee).filter("get"::equals).isPresent()
        && isPropertyOf(callee.object(), "env", "Deno")
        && call.arguments().size() == 1
        && call.arguments().get(0) instanceof StringLiteral name) {
      return Optional.of(name.value());
    }
    return Optional.empty();
  }

  /** Returns whether an expression is the whole environment, such as {@code process.env}. */
  public static boolean isEnvironment(Node expression) {
    Node node = withoutAssertions(expression);
    if (!(node instanceof MemberExpression member)) {
      return false;
    }
    Node object = withoutAssertions(member.object());
    boolean importMeta = object instanceof MetaProperty meta && meta.meta().name().equals("import");
    return importMeta
        ? propertyName(member).filter("env"::equals).isPresent()
        : isPropertyOf(member, "env", "process") || isPropertyOf(member, "env", "Bun");
  }

  private static boolean isPropertyOf(Node expression, String property, String object) {
    return withoutAssertions(expression) instanceof MemberExpression member
        && propertyName(member).filter(property::equals).isPresent()
        && lastName(member.object()).filter(object::equals).isPresent();
  }

  /** The name of {@code process}, also in {@code globalThis.process}. */
  private static Optional<String> lastName(Node expression) {
    Node node = withoutAssertions(expression);
    if (node instanceof Identifier identifier) {
      return Optional.of(identifier.name());
    }
    return node instanceof MemberExpression member ? propertyName(member) : Optional.empty();
  }

  private static Optional<String> propertyName(MemberExpression member) {
    if (!member.computed() && member.property() instanceof Identifier name) {
      return Optional.of(name.name());
    }
    return member.computed() && member.property() instanceof StringLiteral name
        ? Optional.of(name.value())
        : Optional.empty();
  }

  private static Node withoutAssertions(Node node) {
    if (node instanceof TSAsExpression as) {
      return withoutAssertions(as.expression());
    }
    if (node instanceof TSNonNullExpression nonNull) {
      return withoutAssertions(nonNull.expression());
    }
    return node instanceof ChainExpression chain ? withoutAssertions(chain.expression()) : node;
  }
}
