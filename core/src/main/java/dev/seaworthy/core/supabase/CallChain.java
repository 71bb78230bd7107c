package dev.seaworthy.core.supabase;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.AssignmentExpression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.ConditionalExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.LogicalExpression;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.scope.Binding;
import dev.seaworthy.core.js.scope.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The methods that are called on the result of a call, one after the other, also through variables:
 * {@code let q = db.from("t").select(); if (a) q = q.eq("a", a);}. Not ordered: what any branch
 * adds counts.
 */
final class CallChain {
  /** What a promise resolves to is no query any more. */
  private static final Set<String> PROMISE_METHODS = Set.of("then", "catch", "finally");

  /** One method that is called. */
  record Step(String method, List<Expression> arguments) {}

  private final JsFile file;
  private final List<Step> steps = new ArrayList<>();
  private final Set<Binding> followed = new HashSet<>();

  private CallChain(JsFile file) {
    this.file = file;
  }

  /** Returns the calls on the result of {@code call}. */
  static List<Step> after(CallExpression call, JsFile file) {
    CallChain chain = new CallChain(file);
    chain.follow(call);
    return chain.steps;
  }

  private void follow(Node start) {
    Node node = start;
    while (node != null) {
      node = next(node, file.parents().parent(node));
    }
  }

  /** Returns what the value of a node becomes part of, or null where the chain ends. */
  private Node next(Node node, Node parent) {
    if (parent instanceof MemberExpression member) {
      return member.object() == node ? called(member) : null;
    }
    if (parent instanceof VariableDeclarator declarator) {
      through(declarator.id());
      return null;
    }
    if (parent instanceof AssignmentExpression assignment) {
      through(assignment.left());
      return null;
    }
    boolean sameValue =
        (parent instanceof Expression around && around.wrapped() == node)
            || parent instanceof LogicalExpression
            || (parent instanceof ConditionalExpression condition && condition.test() != node);
    return sameValue ? parent : null;
  }

  private Node called(MemberExpression member) {
    Node parent = file.parents().parent(member);
    String method = member.name().orElse("");
    boolean ends = method.isEmpty() || PROMISE_METHODS.contains(method);
    if (ends || !(parent instanceof CallExpression call) || call.callee() != member) {
      return null;
    }
    steps.add(new Step(method, call.arguments()));
    return call;
  }

  private void through(Node target) {
    if (target instanceof Identifier name) {
      file.scopes().binding(name).filter(followed::add).ifPresent(this::reads);
    }
  }

  private void reads(Binding binding) {
    binding.references().stream()
        .filter(Reference::isRead)
        .map(Reference::identifier)
        .sorted(Comparator.comparingInt(Node::start))
        .forEach(this::follow);
  }
}
