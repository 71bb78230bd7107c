package dev.seaworthy.core.js.resource;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.AssignmentExpression;
import dev.seaworthy.core.js.ast.Expression.AwaitExpression;
import dev.seaworthy.core.js.ast.Expression.BinaryExpression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.ConditionalExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.LogicalExpression;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.UnaryExpression;
import dev.seaworthy.core.js.ast.FunctionNode;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Statement.DoWhileStatement;
import dev.seaworthy.core.js.ast.Statement.ExpressionStatement;
import dev.seaworthy.core.js.ast.Statement.ForStatement;
import dev.seaworthy.core.js.ast.Statement.IfStatement;
import dev.seaworthy.core.js.ast.Statement.WhileStatement;
import dev.seaworthy.core.js.scope.Binding;
import dev.seaworthy.core.js.scope.Reference;
import dev.seaworthy.core.typestate.ResourceSpec;
import java.util.Optional;

/** What each use of a variable does to the resource that the variable refers to. */
final class Uses {
  private final JsFile file;
  private final Bodies bodies;
  private final ResourceSpec spec;

  Uses(JsFile file, Bodies bodies, ResourceSpec spec) {
    this.file = file;
    this.bodies = bodies;
    this.spec = spec;
  }

  /** What a use does. */
  enum Effect {
    /** The resource stays where it is. */
    NONE,
    /** It is released. */
    RELEASE,
    /** It is handed to code that may release it. */
    ESCAPE,
    /** Another local variable refers to it from now on. */
    COPY
  }

  /**
   * What a use does, and where.
   *
   * @param effect what
   * @param at the node that does it
   * @param copy the other variable of a copy, or null
   */
  record Use(Effect effect, Node at, Binding copy) {
    static Use of(Effect effect, Node at) {
      return new Use(effect, at, null);
    }
  }

  /** Returns what a use of a handle does, in the body that it stands in. */
  Use ofHandle(Reference reference) {
    return follow((Expression) reference.identifier(), true);
  }

  /** Returns what a use of a function that releases the resource does. */
  Use ofDisposer(Reference reference) {
    Node identifier = reference.identifier();
    Node user = file.parents().parent(identifier);
    if (user instanceof CallExpression call && call.callee() == identifier) {
      return Use.of(Effect.RELEASE, call);
    }
    return isTested((Expression) identifier, user)
        ? Use.of(Effect.NONE, user)
        : Use.of(Effect.ESCAPE, user);
  }

  private Use follow(Expression value, boolean intoHelpers) {
    Node user = file.parents().parent(value);
    if (Syntax.isTransparent(user) || user instanceof AwaitExpression) {
      return follow((Expression) user, intoHelpers);
    }
    if (isTested(value, user) || user instanceof ExpressionStatement) {
      return Use.of(Effect.NONE, user);
    }
    if (user instanceof LogicalExpression || user instanceof ConditionalExpression) {
      return follow((Expression) user, intoHelpers);
    }
    if (user instanceof MemberExpression member && member.object() == value) {
      return ofMember(member);
    }
    if (user instanceof CallExpression call && call.callee() != value) {
      return ofArgument(call, value, intoHelpers);
    }
    if (user instanceof VariableDeclarator declarator && declarator.id() instanceof Identifier id) {
      return copy(declarator, id);
    }
    if (user instanceof AssignmentExpression assignment
        && assignment.right() == value
        && assignment.left() instanceof Identifier id) {
      return copy(assignment, id);
    }
    return Use.of(Effect.ESCAPE, user);
  }

  private Use ofMember(MemberExpression member) {
    Node user = file.parents().parent(member);
    while (Syntax.isTransparent(user)) {
      user = file.parents().parent(user);
    }
    boolean releases = spec.release().contains(member.name().orElse(""));
    if (user instanceof CallExpression call && call.callee().bare() == member) {
      return Use.of(releases ? Effect.RELEASE : Effect.NONE, call);
    }
    return Use.of(releases ? Effect.ESCAPE : Effect.NONE, member);
  }

  private Use ofArgument(CallExpression call, Expression value, boolean intoHelpers) {
    if (call.callee() instanceof MemberExpression member) {
      if (spec.ownerRelease().contains(member.name().orElse(""))) {
        return Use.of(Effect.RELEASE, call);
      }
      if (file.scopes().isGlobal(member.object(), "console")) {
        return Use.of(Effect.NONE, call);
      }
    }
    int index = 0;
    while (call.arguments().get(index) != value) {
      index++;
    }
    int position = index;
    Effect effect =
        intoHelpers
            ? bodies
                .called(call.callee())
                .map(helper -> ofParameter(helper, position))
                .orElse(Effect.ESCAPE)
            : Effect.ESCAPE;
    return Use.of(effect, call);
  }

  /** Summarises what a function of this file does to one of its parameters. */
  private Effect ofParameter(FunctionNode helper, int position) {
    if (position >= helper.params().size()
        || !(helper.params().get(position) instanceof Identifier parameter)) {
      return Effect.ESCAPE;
    }
    Optional<Binding> binding = file.scopes().binding(parameter);
    if (binding.isEmpty()) {
      return Effect.ESCAPE;
    }
    Effect summary = Effect.NONE;
    for (Reference reference : binding.get().references()) {
      if (reference.isTypeOnly()) {
        continue;
      }
      Effect effect =
          reference.isWrite()
              ? Effect.ESCAPE
              : follow((Expression) reference.identifier(), false).effect();
      if (effect == Effect.RELEASE) {
        return Effect.RELEASE;
      }
      if (effect != Effect.NONE) {
        summary = Effect.ESCAPE;
      }
    }
    return summary;
  }

  private Use copy(Node at, Identifier target) {
    Optional<Binding> binding = file.scopes().binding(target);
    boolean local =
        binding.isPresent()
            && binding.get().definitions().stream()
                .allMatch(d -> bodies.around(d.node()) == bodies.around(at));
    return local ? new Use(Effect.COPY, at, binding.get()) : Use.of(Effect.ESCAPE, at);
  }

  /** Returns whether a value is only asked for, not used. */
  private static boolean isTested(Expression value, Node user) {
    if (user instanceof UnaryExpression || user instanceof BinaryExpression) {
      return true;
    }
    if (user instanceof LogicalExpression logical) {
      return logical.left() == value && logical.operator().equals("&&");
    }
    if (user instanceof ConditionalExpression choice) {
      return choice.test() == value;
    }
    return (user instanceof IfStatement branch && branch.test() == value)
        || (user instanceof WhileStatement loop && loop.test() == value)
        || (user instanceof DoWhileStatement again && again.test() == value)
        || (user instanceof ForStatement loop2 && loop2.test() == value);
  }
}
