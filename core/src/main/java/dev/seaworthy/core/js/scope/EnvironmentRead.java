package dev.seaworthy.core.js.scope;

import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.MetaProperty;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.Node;
import java.util.Optional;

/**
 * Recognises reads of environment variables: {@code process.env.X}, {@code import.meta.env.X},
 * {@code Deno.env.get("X")}, {@code Bun.env.X}, with brackets and {@code ?.} too.
 */
public final class EnvironmentRead {
  private EnvironmentRead() {}

  /** Returns the name of the variable that an expression reads, or empty if it reads none. */
  public static Optional<String> nameIn(Node expression) {
    Node node = bare(expression);
    if (node instanceof MemberExpression member) {
      return isEnvironment(member.object()) ? member.name() : Optional.empty();
    }
    if (node instanceof CallExpression call
        && call.callee() instanceof MemberExpression callee
        && callee.name().filter("get"::equals).isPresent()
        && isPropertyOf(callee.object(), "env", "Deno")
        && call.arguments().size() == 1
        && call.arguments().get(0) instanceof StringLiteral name) {
      return Optional.of(name.value());
    }
    return Optional.empty();
  }

  /** Returns whether an expression is the whole environment, such as {@code process.env}. */
  public static boolean isEnvironment(Node expression) {
    Node node = bare(expression);
    if (!(node instanceof MemberExpression member)) {
      return false;
    }
    Node object = member.object().bare();
    boolean importMeta = object instanceof MetaProperty meta && meta.meta().name().equals("import");
    return importMeta
        ? member.name().filter("env"::equals).isPresent()
        : isPropertyOf(member, "env", "process") || isPropertyOf(member, "env", "Bun");
  }

  private static boolean isPropertyOf(Node expression, String property, String object) {
    return bare(expression) instanceof MemberExpression member
        && member.name().filter(property::equals).isPresent()
        && lastName(member.object()).filter(object::equals).isPresent();
  }

  private static Node bare(Node node) {
    return node instanceof Expression expression ? expression.bare() : node;
  }

  /** The name of {@code process}, also in {@code globalThis.process}. */
  private static Optional<String> lastName(Node expression) {
    Node node = bare(expression);
    if (node instanceof Identifier identifier) {
      return Optional.of(identifier.name());
    }
    return node instanceof MemberExpression member ? member.name() : Optional.empty();
  }
}
