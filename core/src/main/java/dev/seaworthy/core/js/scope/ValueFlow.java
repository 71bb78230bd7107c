package dev.seaworthy.core.js.scope;

import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression.ArrowFunctionExpression;
import dev.seaworthy.core.js.ast.Expression.AssignmentExpression;
import dev.seaworthy.core.js.ast.Expression.BinaryExpression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.ConditionalExpression;
import dev.seaworthy.core.js.ast.Expression.LogicalExpression;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.NewExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.FieldNode;
import dev.seaworthy.core.js.ast.FunctionNode;
import dev.seaworthy.core.js.ast.Jsx.JSXAttribute;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Parents;
import dev.seaworthy.core.js.ast.Pattern.AssignmentPattern;
import dev.seaworthy.core.js.ast.TsDeclaration.TSEnumMember;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows a value through one file to the places where it ends up: through templates and operators,
 * variables, properties of objects, fields of classes, parameters and results of functions that the
 * file declares. Flow is not ordered: a variable holds whatever it is given anywhere.
 */
public final class ValueFlow {
  /** A value that spreads further than this is not followed to the end. */
  private static final int MOST_STEPS = 2_000;

  private final Parents parents;
  private final NameFlow names;
  private final CallFlow calls;
  private final MemberFlow members;
  private final List<ValueUse> uses = new ArrayList<>();
  private final Map<Node, Set<List<String>>> seen = new IdentityHashMap<>();
  private int steps;

  private ValueFlow(Scopes scopes, Parents parents) {
    this.parents = parents;
    this.names = new NameFlow(this, scopes, parents);
    this.calls = new CallFlow(this, names, scopes, parents);
    this.members = new MemberFlow(this, names, scopes, parents);
  }

  /** Returns where the value of an expression ends up. */
  public static List<ValueUse> of(Node expression, Scopes scopes, Parents parents) {
    ValueFlow flow = new ValueFlow(scopes, parents);
    flow.from(expression, List.of());
    return List.copyOf(flow.uses);
  }

  /**
   * Returns where what a name is bound to ends up.
   *
   * @param path where in the bound value the followed one is, as in {@link ValueUse.Argument}
   */
  public static List<ValueUse> of(
      Binding binding, List<String> path, Scopes scopes, Parents parents) {
    ValueFlow flow = new ValueFlow(scopes, parents);
    flow.names.fromBinding(binding, path);
    return List.copyOf(flow.uses);
  }

  /** Returns a path that first goes through {@code key}. */
  static List<String> prepend(String key, List<String> path) {
    List<String> longer = new ArrayList<>(path.size() + 1);
    longer.add(key);
    longer.addAll(path);
    return List.copyOf(longer);
  }

  /** Returns what is left of a path after its first step. */
  static List<String> tail(List<String> path) {
    return path.subList(1, path.size());
  }

  /** Notes where the value ends up. */
  void use(ValueUse use) {
    uses.add(use);
  }

  /** Follows the value of a node, which holds it under a path, into what is around the node. */
  void from(Node node, List<String> path) {
    Node parent = parents.parent(node);
    boolean isNew = seen.computeIfAbsent(node, key -> new HashSet<>()).add(path);
    if (parent == null || !isNew || steps++ > MOST_STEPS) {
      return;
    }
    switch (parent.type()) {
      case TemplateLiteral,
          TSAsExpression,
          TSSatisfiesExpression,
          TSTypeAssertion,
          TSNonNullExpression,
          ChainExpression,
          AwaitExpression,
          SpreadElement,
          JSXExpressionContainer ->
          from(parent, path);
      case BinaryExpression -> fromOperand(node, (BinaryExpression) parent, path);
      case SequenceExpression, LogicalExpression, ConditionalExpression -> {
        if (isValueOf(node, parent)) {
          from(parent, path);
        }
      }
      case VariableDeclarator -> {
        VariableDeclarator declarator = (VariableDeclarator) parent;
        if (declarator.init() == node) {
          names.intoPattern(declarator.id(), path);
        }
      }
      case AssignmentPattern -> {
        AssignmentPattern pattern = (AssignmentPattern) parent;
        if (pattern.right() == node) {
          names.intoPattern(pattern.left(), path);
        }
      }
      case AssignmentExpression -> fromAssignment(node, (AssignmentExpression) parent, path);
      case Property -> members.fromProperty(node, (Property) parent, path);
      case PropertyDefinition -> members.fromField(node, (FieldNode) parent, path);
      case TSEnumMember -> members.fromEnumMember((TSEnumMember) parent, path);
      case MemberExpression -> members.fromObject(node, (MemberExpression) parent, path);
      case ArrayExpression -> from(parent, prepend(MemberFlow.ELEMENT, path));
      case CallExpression -> {
        CallExpression call = (CallExpression) parent;
        calls.fromCall(node, call, call.callee(), call.arguments(), path);
      }
      case NewExpression -> {
        NewExpression call = (NewExpression) parent;
        calls.fromCall(node, call, call.callee(), call.arguments(), path);
      }
      case ReturnStatement -> calls.fromReturn(parent, path);
      case ArrowFunctionExpression -> {
        if (((ArrowFunctionExpression) parent).body() == node) {
          calls.fromResult((FunctionNode) parent, path);
        }
      }
      case JSXAttribute -> use(new ValueUse.Attribute(node, (JSXAttribute) parent, path));
      case ExportDefaultDeclaration -> use(new ValueUse.Exported(node, "default", path));
      default -> {}
    }
  }

  /** Returns whether an expression can have the value of one of its parts. */
  private static boolean isValueOf(Node part, Node whole) {
    if (whole instanceof LogicalExpression logical) {
      return !(logical.operator().equals("&&") && logical.left() == part);
    }
    return whole instanceof ConditionalExpression choice
        ? choice.test() != part
        : part.end() == whole.end();
  }

  private void fromOperand(Node node, BinaryExpression binary, List<String> path) {
    if (binary.operator().equals("+")) {
      from(binary, path);
    } else {
      use(new ValueUse.Operand(node, binary));
    }
  }

  private void fromAssignment(Node node, AssignmentExpression assignment, List<String> path) {
    if (assignment.right() != node) {
      return;
    }
    if (assignment.left() instanceof MemberExpression target) {
      Optional<String> export = names.commonJsExport(target);
      use(
          export.isPresent()
              ? new ValueUse.Exported(node, export.get(), path)
              : new ValueUse.Assigned(node, target, path));
    } else {
      names.intoPattern(assignment.left(), path);
    }
    from(assignment, path);
  }
}
