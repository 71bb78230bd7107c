package dev.seaworthy.core.js.scope;

import static dev.seaworthy.core.js.scope.ConstantValue.UNKNOWN;

import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.ObjectExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.Expression.SpreadElement;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Pattern.AssignmentPattern;
import dev.seaworthy.core.js.ast.Pattern.ObjectPattern;
import dev.seaworthy.core.js.ast.PropertyKind;
import dev.seaworthy.core.js.ast.TsDeclaration.TSEnumDeclaration;
import dev.seaworthy.core.js.ast.TsDeclaration.TSEnumMember;
import java.util.List;
import java.util.Optional;

/** The properties of objects and enumerations that nothing in the file changes. */
final class ConstantObjects {
  /** What an object says of a property: perhaps nothing, perhaps nothing that is certain. */
  private record Found(boolean certain, Node value) {
    private static final Found ABSENT = new Found(true, null);
    private static final Found UNCERTAIN = new Found(false, null);
  }

  private final Scopes scopes;
  private final Evaluation evaluation;

  ConstantObjects(Scopes scopes, Evaluation evaluation) {
    this.scopes = scopes;
    this.evaluation = evaluation;
  }

  /** Returns the value of {@code object.key} or {@code object[key]}. */
  ConstantValue member(MemberExpression member) {
    if (member.name().isPresent()) {
      return property(member.object(), member.name().get());
    }
    return evaluation.value(member.property()).alternatives().stream()
        .map(ConstantValue::asText)
        .map(key -> key.map(name -> property(member.object(), name)).orElse(UNKNOWN))
        .reduce(ConstantValue::either)
        .orElseThrow();
  }

  /** Returns the value of a name that stands for a part of something. */
  ConstantValue part(Binding binding) {
    if (!binding.isNeverReassigned()) {
      return UNKNOWN;
    }
    Definition definition = binding.definitions().get(0);
    if (definition.node() instanceof TSEnumMember) {
      return enumMember((TSEnumDeclaration) binding.scope().block(), binding.name());
    }
    return definition.node() instanceof VariableDeclarator declarator
            && declarator.id() instanceof ObjectPattern pattern
            && declarator.init() != null
        ? destructured(pattern, declarator.init(), definition.name())
        : UNKNOWN;
  }

  /** The value of {@code name} in {@code const {key: name = value} = object}. */
  private ConstantValue destructured(ObjectPattern pattern, Expression object, Node name) {
    for (Node part : pattern.properties()) {
      if (part instanceof Property property && property.name().isPresent()) {
        String key = property.name().get();
        if (property.value() == name) {
          return property(object, key);
        }
        if (property.value() instanceof AssignmentPattern withDefault
            && withDefault.left() == name) {
          return orDefault(property(object, key), withDefault.right());
        }
        if (property.value() instanceof ObjectPattern inner && inner.span().contains(name.span())) {
          return valueNode(object, key)
              .map(value -> destructured(inner, value, name))
              .orElse(UNKNOWN);
        }
      }
    }
    return UNKNOWN;
  }

  /** A default takes the place of {@code undefined} alone. */
  private ConstantValue orDefault(ConstantValue value, Expression fallback) {
    return evaluation.replaced(
        value, one -> one.typeName().map(type -> type.equals("undefined")), fallback);
  }

  private ConstantValue property(Expression object, String key) {
    if (EnvironmentRead.isEnvironment(object)) {
      return new ConstantValue.Environment(key);
    }
    if (object.bare() instanceof Identifier name) {
      Optional<TSEnumDeclaration> enumeration =
          scopes
              .binding(name)
              .flatMap(Binding::onlyDefinition)
              .filter(definition -> definition.kind() == DefinitionKind.ENUM)
              .map(definition -> (TSEnumDeclaration) definition.node());
      if (enumeration.isPresent()) {
        return enumMember(enumeration.get(), key);
      }
    }
    return valueNode(object, key).map(evaluation::value).orElse(UNKNOWN);
  }

  private Optional<Expression> valueNode(Expression object, String key) {
    return literal(object)
        .map(literal -> find(literal, key).value())
        .filter(Expression.class::isInstance)
        .map(Expression.class::cast);
  }

  /** Returns the literal that an expression stands for, if nobody changes the object after. */
  private Optional<ObjectExpression> literal(Expression expression) {
    if (!evaluation.goesOn()) {
      return Optional.empty();
    }
    Expression bare = expression.bare();
    if (bare instanceof ObjectExpression object) {
      return Optional.of(object);
    }
    if (bare instanceof Identifier name) {
      return scopes
          .binding(name)
          .filter(binding -> !binding.isChangedInside())
          .flatMap(Binding::onlyValue)
          .flatMap(this::literal);
    }
    if (bare instanceof MemberExpression member) {
      return member.name().flatMap(key -> valueNode(member.object(), key)).flatMap(this::literal);
    }
    return bare instanceof CallExpression call && isFreeze(call)
        ? literal(call.arguments().get(0))
        : Optional.empty();
  }

  private boolean isFreeze(CallExpression call) {
    return call.callee() instanceof MemberExpression callee
        && scopes.isGlobal(callee.object(), "Object")
        && callee.name().filter("freeze"::equals).isPresent()
        && call.arguments().size() == 1;
  }

  /** The last of several properties of one name counts; what is spread after one may replace it. */
  private Found find(ObjectExpression object, String key) {
    Found found = Found.ABSENT;
    for (Node part : object.properties()) {
      Found here =
          part instanceof Property property
              ? find(property, key)
              : literal(((SpreadElement) part).argument())
                  .map(spread -> find(spread, key))
                  .orElse(Found.UNCERTAIN);
      if (!here.equals(Found.ABSENT)) {
        found = here;
      }
    }
    return found;
  }

  private Found find(Property property, String key) {
    Optional<String> name = property.name().or(() -> evaluation.value(property.key()).asText());
    if (name.isEmpty()) {
      return Found.UNCERTAIN;
    }
    if (!name.get().equals(key)) {
      return Found.ABSENT;
    }
    return property.kind() == PropertyKind.INIT
        ? new Found(true, property.value())
        : Found.UNCERTAIN;
  }

  /** A member without a value is one more than the member before it. */
  private ConstantValue enumMember(TSEnumDeclaration enumeration, String key) {
    List<TSEnumMember> members = enumeration.body().members();
    int index = members.size() - 1;
    while (index >= 0 && members.get(index).name().filter(key::equals).isEmpty()) {
      index--;
    }
    if (index < 0) {
      return UNKNOWN;
    }
    int given = index;
    while (given >= 0 && members.get(given).initializer() == null) {
      given--;
    }
    if (given < 0) {
      return new ConstantValue.Number(index);
    }
    ConstantValue value = evaluation.value(members.get(given).initializer());
    return given == index
        ? value
        : value instanceof ConstantValue.Number number
            ? new ConstantValue.Number(number.value() + index - given)
            : UNKNOWN;
  }
}
