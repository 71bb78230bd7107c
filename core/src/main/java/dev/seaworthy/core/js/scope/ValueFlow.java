package dev.seaworthy.core.js.scope;

import dev.seaworthy.core.js.ast.ClassNode;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.ArrowFunctionExpression;
import dev.seaworthy.core.js.ast.Expression.AssignmentExpression;
import dev.seaworthy.core.js.ast.Expression.BinaryExpression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.ConditionalExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.LogicalExpression;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.NewExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.Expression.ThisExpression;
import dev.seaworthy.core.js.ast.FieldNode;
import dev.seaworthy.core.js.ast.FunctionNode;
import dev.seaworthy.core.js.ast.Jsx.JSXAttribute;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportDefaultDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportNamedDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportSpecifier;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Parents;
import dev.seaworthy.core.js.ast.Pattern.AssignmentPattern;
import dev.seaworthy.core.js.ast.Pattern.ObjectPattern;
import dev.seaworthy.core.js.ast.Template.TemplateLiteral;
import dev.seaworthy.core.js.ast.TsDeclaration.TSEnumDeclaration;
import dev.seaworthy.core.js.ast.TsDeclaration.TSEnumMember;
import dev.seaworthy.core.js.ast.Walker;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Follows a value through one file to the places where it ends up: through templates and operators,
 * variables, properties of objects, fields of classes, parameters and results of functions that the
 * file declares. Flow is not ordered: a variable holds whatever it is given anywhere.
 */
public final class ValueFlow {
  /** A value that spreads further than this is not followed to the end. */
  private static final int MOST_STEPS = 2_000;

  /** Where an array, or what a function returns, holds a value. */
  private static final String ELEMENT = "[]";

  private static final String RESULT = "()";

  /** Methods of strings and arrays whose result still is the address, path or list. */
  private static final Set<String> PASSING =
      Set.of(
          "replace",
          "replaceAll",
          "trim",
          "trimEnd",
          "toString",
          "concat",
          "slice",
          "substring",
          "toLowerCase",
          "valueOf",
          "join",
          "filter",
          "href");

  /** Functions whose result is made of their first argument, that of {@code URL} also of a base. */
  private static final Set<String> WRAPPING = Set.of("URL", "String", "encodeURI", "Request");

  private final Scopes scopes;
  private final Parents parents;
  private final Consumer<ValueUse> uses;
  private final Map<Node, Set<List<String>>> seen = new IdentityHashMap<>();
  private int steps;

  private ValueFlow(Scopes scopes, Parents parents, Consumer<ValueUse> uses) {
    this.scopes = scopes;
    this.parents = parents;
    this.uses = uses;
  }

  /** Returns where the value of an expression ends up. */
  public static List<ValueUse> of(Node expression, Scopes scopes, Parents parents) {
    List<ValueUse> uses = new ArrayList<>();
    new ValueFlow(scopes, parents, uses::add).from(expression, List.of());
    return uses;
  }

  /**
   * Returns where what a name is bound to ends up.
   *
   * @param path where in the bound value the followed one is, as in {@link ValueUse.Argument}
   */
  public static List<ValueUse> of(
      Binding binding, List<String> path, Scopes scopes, Parents parents) {
    List<ValueUse> uses = new ArrayList<>();
    new ValueFlow(scopes, parents, uses::add).fromBinding(binding, path);
    return uses;
  }

  private void from(Node node, List<String> path) {
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
      case SequenceExpression -> {
        if (node.end() == parent.end()) {
          from(parent, path);
        }
      }
      case BinaryExpression -> fromOperand(node, (BinaryExpression) parent, path);
      case LogicalExpression -> {
        LogicalExpression logical = (LogicalExpression) parent;
        if (!(logical.operator().equals("&&") && logical.left() == node)) {
          from(parent, path);
        }
      }
      case ConditionalExpression -> {
        if (((ConditionalExpression) parent).test() != node) {
          from(parent, path);
        }
      }
      case VariableDeclarator -> {
        VariableDeclarator declarator = (VariableDeclarator) parent;
        if (declarator.init() == node) {
          intoPattern(declarator.id(), path);
        }
      }
      case AssignmentPattern -> {
        AssignmentPattern pattern = (AssignmentPattern) parent;
        if (pattern.right() == node) {
          intoPattern(pattern.left(), path);
        }
      }
      case AssignmentExpression -> fromAssignment(node, (AssignmentExpression) parent, path);
      case Property -> fromProperty(node, (Property) parent, path);
      case ArrayExpression -> from(parent, prepend(ELEMENT, path));
      case CallExpression -> {
        CallExpression call = (CallExpression) parent;
        fromCall(node, call, call.callee(), call.arguments(), path);
      }
      case NewExpression -> {
        NewExpression call = (NewExpression) parent;
        fromCall(node, call, call.callee(), call.arguments(), path);
      }
      case MemberExpression -> fromObject(node, (MemberExpression) parent, path);
      case ReturnStatement -> fromResult(functionAround(parent), path);
      case ArrowFunctionExpression -> {
        if (((ArrowFunctionExpression) parent).body() == node) {
          fromResult((FunctionNode) parent, path);
        }
      }
      case JSXAttribute -> uses.accept(new ValueUse.Attribute(node, (JSXAttribute) parent, path));
      case ExportDefaultDeclaration -> uses.accept(new ValueUse.Exported(node, "default", path));
      case PropertyDefinition -> fromField((FieldNode) parent, node, path);
      case TSEnumMember -> fromEnumMember((TSEnumMember) parent, path);
      default -> {}
    }
  }

  private static List<String> prepend(String key, List<String> path) {
    List<String> longer = new ArrayList<>(path.size() + 1);
    longer.add(key);
    longer.addAll(path);
    return List.copyOf(longer);
  }

  private static List<String> tail(List<String> path) {
    return path.subList(1, path.size());
  }

  private void fromOperand(Node node, BinaryExpression binary, List<String> path) {
    if (binary.operator().equals("+")) {
      from(binary, path);
    } else {
      uses.accept(new ValueUse.Operand(node, binary));
    }
  }

  private void fromAssignment(Node node, AssignmentExpression assignment, List<String> path) {
    if (assignment.right() != node) {
      return;
    }
    if (assignment.left() instanceof MemberExpression target) {
      Optional<String> export = commonJsExport(target);
      if (export.isPresent()) {
        uses.accept(new ValueUse.Exported(node, export.get(), path));
      } else {
        uses.accept(new ValueUse.Assigned(node, target, path));
      }
    } else {
      intoPattern(assignment.left(), path);
    }
    from(assignment, path);
  }

  /** The name in {@code exports.name} and {@code module.exports.name}; default for the whole. */
  private Optional<String> commonJsExport(MemberExpression target) {
    String name = nameOf(target);
    if (scopes.isGlobal(target.object(), "exports")) {
      return Optional.ofNullable(name);
    }
    if (scopes.isGlobal(target.object(), "module") && "exports".equals(name)) {
      return Optional.of("default");
    }
    return target.object() instanceof MemberExpression module
            && commonJsExport(module).filter("default"::equals).isPresent()
        ? Optional.ofNullable(name)
        : Optional.empty();
  }

  private void intoPattern(Node pattern, List<String> path) {
    if (pattern instanceof Identifier name) {
      scopes.binding(name).ifPresent(binding -> fromBinding(binding, path));
    } else if (pattern instanceof AssignmentPattern withDefault) {
      intoPattern(withDefault.left(), path);
    } else if (pattern instanceof ObjectPattern object && !path.isEmpty()) {
      for (Node part : object.properties()) {
        if (part instanceof Property property && path.get(0).equals(keyOf(property))) {
          intoPattern(property.value(), tail(path));
        }
      }
    }
  }

  private void fromBinding(Binding binding, List<String> path) {
    for (Definition definition : binding.definitions()) {
      if (isExported(definition)) {
        uses.accept(new ValueUse.Exported(definition.name(), binding.name(), path));
      }
    }
    for (Reference reference : binding.references()) {
      if (reference.isRead() && !reference.isTypeOnly()) {
        Node parent = parents.parent(reference.identifier());
        if (parent instanceof ExportSpecifier specifier) {
          uses.accept(new ValueUse.Exported(specifier.local(), exportedName(specifier), path));
        } else {
          from(reference.identifier(), path);
        }
      }
    }
  }

  private boolean isExported(Definition definition) {
    Node declaration = definition.parent() == null ? definition.node() : definition.parent();
    return parents.parent(declaration) instanceof ExportNamedDeclaration;
  }

  private static String exportedName(ExportSpecifier specifier) {
    return specifier.exported() instanceof Identifier name
        ? name.name()
        : ((StringLiteral) specifier.exported()).value();
  }

  private void fromProperty(Node node, Property property, List<String> path) {
    String key = keyOf(property);
    if (property.value() == node && key != null) {
      Node object = parents.parent(property);
      if (object instanceof Expression) {
        from(object, prepend(key, path));
      }
    }
  }

  /** Returns the constant key of a property, or null. */
  private static String keyOf(Property property) {
    if (property.key() instanceof Identifier name && !property.computed()) {
      return name.name();
    }
    return property.key() instanceof StringLiteral name ? name.value() : null;
  }

  private static String nameOf(MemberExpression member) {
    if (member.property() instanceof Identifier name && !member.computed()) {
      return name.name();
    }
    return member.property() instanceof StringLiteral name ? name.value() : null;
  }

  private void fromCall(
      Node node, Node call, Expression callee, List<Expression> arguments, List<String> path) {
    if (callee == node) {
      if (!path.isEmpty() && path.get(0).equals(RESULT)) {
        from(call, tail(path));
      }
      return;
    }
    int index = 0;
    while (index < arguments.size() && arguments.get(index) != node) {
      index++;
    }
    if (index == arguments.size()) {
      return;
    }
    uses.accept(new ValueUse.Argument(node, call, callee, index, path));
    if (callee instanceof Identifier name && WRAPPING.contains(name.name())) {
      boolean base = index == 1 && isText(arguments.get(0));
      if (index == 0 || base) {
        from(call, path);
      }
    }
    intoParameter(callee, index, path);
  }

  /** A base completes a path; for a whole address, as a request has one, it means nothing. */
  private static boolean isText(Expression relative) {
    return relative instanceof StringLiteral || relative instanceof TemplateLiteral;
  }

  private void intoParameter(Expression callee, int index, List<String> path) {
    if (callee instanceof Identifier name) {
      functionOf(name)
          .filter(function -> index < function.params().size())
          .ifPresent(function -> intoPattern(function.params().get(index), path));
    }
  }

  /** Returns the function that a name stands for, if it stands for one only. */
  private Optional<FunctionNode> functionOf(Identifier name) {
    return scopes
        .binding(name)
        .filter(Binding::isNeverReassigned)
        .flatMap(Binding::onlyDefinition)
        .map(
            definition ->
                definition.node() instanceof VariableDeclarator declarator
                    ? declarator.init()
                    : definition.kind() == DefinitionKind.FUNCTION ? definition.node() : null)
        .filter(FunctionNode.class::isInstance)
        .map(FunctionNode.class::cast);
  }

  private void fromObject(Node node, MemberExpression member, List<String> path) {
    if (member.object() != node) {
      return;
    }
    String name = nameOf(member);
    if (!path.isEmpty()) {
      boolean element = path.get(0).equals(ELEMENT) && member.computed();
      if (element || path.get(0).equals(name)) {
        from(member, tail(path));
        return;
      }
    }
    if (name == null || !PASSING.contains(name)) {
      return;
    }
    Node call = parents.parent(member);
    if (call instanceof CallExpression callExpression && callExpression.callee() == member) {
      boolean joins = name.equals("join") && !path.isEmpty() && path.get(0).equals(ELEMENT);
      from(call, joins ? tail(path) : path);
    } else if (name.equals("href")) {
      from(member, path);
    }
  }

  private FunctionNode functionAround(Node node) {
    for (Node above = parents.parent(node); above != null; above = parents.parent(above)) {
      if (above instanceof FunctionNode function) {
        return function;
      }
    }
    return null;
  }

  /** What a function returns is where the function is called. */
  private void fromResult(FunctionNode function, List<String> path) {
    if (function == null) {
      return;
    }
    List<String> result = prepend(RESULT, path);
    if (function.id() != null) {
      scopes.binding(function.id()).ifPresent(binding -> fromBinding(binding, result));
      if (parents.parent(function) instanceof ExportDefaultDeclaration) {
        uses.accept(new ValueUse.Exported(function, "default", result));
      }
    } else {
      from(function, result);
    }
  }

  private void fromField(FieldNode field, Node node, List<String> path) {
    if (field.value() != node || !(field.key() instanceof Identifier key) || field.computed()) {
      return;
    }
    Node body = parents.parent(field);
    if (body != null && parents.parent(body) instanceof ClassNode owner) {
      Walker.walk(
          owner,
          (inner, above) -> {
            if (inner instanceof MemberExpression member
                && isReceiver(member.object(), owner)
                && key.name().equals(nameOf(member))) {
              from(member, path);
            }
          });
    }
  }

  private static boolean isReceiver(Expression object, ClassNode owner) {
    return object instanceof ThisExpression
        || (object instanceof Identifier name
            && owner.id() != null
            && owner.id().name().equals(name.name()));
  }

  private void fromEnumMember(TSEnumMember member, List<String> path) {
    Node body = parents.parent(member);
    Node declaration = body == null ? null : parents.parent(body);
    if (declaration instanceof TSEnumDeclaration enumeration
        && member.id() instanceof Identifier name) {
      scopes
          .binding(enumeration.id())
          .ifPresent(binding -> fromBinding(binding, prepend(name.name(), path)));
    }
  }
}
