package dev.seaworthy.core.js.scope;

import dev.seaworthy.core.js.ast.ClassNode;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.Expression.ThisExpression;
import dev.seaworthy.core.js.ast.FieldNode;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Parents;
import dev.seaworthy.core.js.ast.TsDeclaration.TSEnumDeclaration;
import dev.seaworthy.core.js.ast.TsDeclaration.TSEnumMember;
import dev.seaworthy.core.js.ast.Walker;
import java.util.List;
import java.util.Set;

/** The flow of a value into objects, classes and enumerations, and out of their members. */
final class MemberFlow {
  /** What an array holds, as a step of a path. */
  static final String ELEMENT = "[]";

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

  private final ValueFlow flow;
  private final NameFlow names;
  private final Scopes scopes;
  private final Parents parents;

  MemberFlow(ValueFlow flow, NameFlow names, Scopes scopes, Parents parents) {
    this.flow = flow;
    this.names = names;
    this.scopes = scopes;
    this.parents = parents;
  }

  /** Follows the value of a property of an object. */
  void fromProperty(Node node, Property property, List<String> path) {
    if (property.value() == node
        && property.name().isPresent()
        && parents.parent(property) instanceof Expression object) {
      flow.from(object, ValueFlow.prepend(property.name().get(), path));
    }
  }

  /** Follows an object of which a property is read. */
  void fromObject(Node node, MemberExpression member, List<String> path) {
    if (member.object() != node) {
      return;
    }
    String name = member.name().orElse(null);
    if (!path.isEmpty()) {
      boolean element = path.get(0).equals(ELEMENT) && member.computed();
      if (element || path.get(0).equals(name)) {
        flow.from(member, ValueFlow.tail(path));
        return;
      }
    }
    if (name == null || !PASSING.contains(name)) {
      return;
    }
    Node call = parents.parent(member);
    if (call instanceof CallExpression callExpression && callExpression.callee() == member) {
      boolean joins = name.equals("join") && !path.isEmpty() && path.get(0).equals(ELEMENT);
      flow.from(call, joins ? ValueFlow.tail(path) : path);
    } else if (name.equals("href")) {
      flow.from(member, path);
    }
  }

  /** Follows the value of a class field to where the class reads it. */
  void fromField(Node node, FieldNode field, List<String> path) {
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
                && member.name().filter(key.name()::equals).isPresent()) {
              flow.from(member, path);
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

  /** Follows the value of a member of an enumeration to where the enumeration is used. */
  void fromEnumMember(TSEnumMember member, List<String> path) {
    Node body = parents.parent(member);
    if (member.name().isPresent()
        && body != null
        && parents.parent(body) instanceof TSEnumDeclaration enumeration) {
      List<String> longer = ValueFlow.prepend(member.name().get(), path);
      scopes.binding(enumeration.id()).ifPresent(binding -> names.fromBinding(binding, longer));
    }
  }
}
