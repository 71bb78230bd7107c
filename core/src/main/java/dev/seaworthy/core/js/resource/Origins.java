package dev.seaworthy.core.js.resource;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.ClassElement.PropertyDefinition;
import dev.seaworthy.core.js.ast.ClassNode;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.AssignmentExpression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.ConditionalExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.ImportExpression;
import dev.seaworthy.core.js.ast.Expression.LogicalExpression;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.NewExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.Expression.ThisExpression;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ImportDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ImportSpecifier;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Pattern.AssignmentPattern;
import dev.seaworthy.core.js.ast.Pattern.ObjectPattern;
import dev.seaworthy.core.js.ast.Pattern.TSParameterProperty;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeReference;
import dev.seaworthy.core.js.ast.Walker;
import dev.seaworthy.core.js.scope.Binding;
import dev.seaworthy.core.js.scope.Definition;
import dev.seaworthy.core.js.scope.DefinitionKind;
import dev.seaworthy.core.js.scope.Reference;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows a value back to the import that it comes from, within one file: through constants,
 * destructuring, {@code new}, fields of the class, and the types of parameters.
 */
final class Origins {
  private static final int MAX_STEPS = 8;

  private final JsFile file;

  /** What gives fields their values, by class; a large class is not walked for each use of one. */
  private final Map<ClassNode, List<Node>> fieldWriters = new IdentityHashMap<>();

  Origins(JsFile file) {
    this.file = file;
  }

  /** Returns where the value of an expression comes from, or empty if that is not certain. */
  Optional<Origin> of(Expression expression) {
    return of(expression, MAX_STEPS);
  }

  private Optional<Origin> of(Expression expression, int steps) {
    if (expression == null || steps == 0) {
      return Optional.empty();
    }
    Expression value = Syntax.settled(expression);
    if (value instanceof Identifier identifier) {
      return file.scopes().binding(identifier).flatMap(binding -> of(binding, steps - 1));
    }
    if (value instanceof MemberExpression member) {
      return member.object() instanceof ThisExpression
          ? field(member, steps - 1)
          : of(member.object(), steps - 1)
              .filter(origin -> !origin.instance())
              .map(origin -> origin.member(member.name().orElse("")));
    }
    if (value instanceof NewExpression creation) {
      return of(creation.callee(), steps - 1).map(Origin::made);
    }
    if (value instanceof CallExpression call) {
      return isRequire(call)
          ? Optional.of(new Origin(((StringLiteral) call.arguments().get(0)).value(), "", false))
          : of(call.callee(), steps - 1).filter(origin -> !origin.instance()).map(Origin::made);
    }
    if (value instanceof ImportExpression load && load.source() instanceof StringLiteral source) {
      return Optional.of(new Origin(source.value(), "", false));
    }
    if (value instanceof LogicalExpression either) {
      return of(either.right(), steps - 1).or(() -> of(either.left(), steps - 1));
    }
    if (value instanceof ConditionalExpression either) {
      return of(either.consequent(), steps - 1).or(() -> of(either.alternate(), steps - 1));
    }
    return value instanceof AssignmentExpression assignment
        ? of(assignment.right(), steps - 1)
        : Optional.empty();
  }

  private Optional<Origin> of(Binding binding, int steps) {
    Optional<Definition> only = binding.onlyDefinition();
    if (only.isEmpty()) {
      return Optional.empty();
    }
    Definition definition = only.get();
    if (definition.kind() == DefinitionKind.IMPORT) {
      return imported(definition);
    }
    if (definition.node() instanceof VariableDeclarator declarator
        && declarator.id() instanceof ObjectPattern pattern) {
      return of(declarator.init(), steps)
          .filter(origin -> !origin.instance())
          .flatMap(origin -> key(pattern, binding).map(origin::member));
    }
    Optional<Origin> typed =
        definition.name() instanceof Identifier name ? ofType(name, steps) : Optional.empty();
    return typed.isPresent() ? typed : written(binding, steps);
  }

  private static Optional<Origin> imported(Definition definition) {
    if (!(definition.parent() instanceof ImportDeclaration declaration)) {
      return Optional.empty();
    }
    Origin module = new Origin(declaration.source().value(), "", false);
    if (definition.node() instanceof ImportSpecifier specifier) {
      return specifier.imported() instanceof Identifier name
          ? Optional.of(module.member(name.name()))
          : Optional.empty();
    }
    return Optional.of(module);
  }

  /** Follows the values that are written to a variable, if they agree. */
  private Optional<Origin> written(Binding binding, int steps) {
    List<Origin> origins = new ArrayList<>();
    for (Reference reference : binding.references()) {
      if (reference.isWrite()) {
        reference.written().flatMap(value -> of(value, steps)).ifPresent(origins::add);
      }
    }
    return origins.stream().distinct().count() == 1
        ? Optional.of(origins.get(0))
        : Optional.empty();
  }

  private Optional<Origin> ofType(Identifier name, int steps) {
    if (name.typeAnnotation() == null) {
      return Optional.empty();
    }
    List<Origin> origins = new ArrayList<>();
    Walker.walk(
        name.typeAnnotation(),
        (node, ancestors) -> {
          if (node instanceof TSTypeReference type && type.typeName() instanceof Expression type0) {
            of(type0, steps).filter(origin -> !origin.instance()).ifPresent(origins::add);
          }
        });
    return origins.size() == 1 ? Optional.of(origins.get(0).made()) : Optional.empty();
  }

  /** Follows {@code this.name} to what the class around it gives the field. */
  private Optional<Origin> field(MemberExpression member, int steps) {
    String name = member.name().orElse("");
    Node node = member;
    while (node != null && !(node instanceof ClassNode)) {
      node = file.parents().parent(node);
    }
    List<Origin> origins = new ArrayList<>();
    if (node instanceof ClassNode owner) {
      for (Node writer : fieldWriters.computeIfAbsent(owner, Origins::fieldWriters)) {
        fieldValue(writer, name, steps).ifPresent(origins::add);
      }
    }
    return origins.stream().distinct().count() == 1
        ? Optional.of(origins.get(0))
        : Optional.empty();
  }

  private static List<Node> fieldWriters(ClassNode owner) {
    List<Node> writers = new ArrayList<>();
    Walker.walk(
        owner.body(),
        (part, ancestors) -> {
          boolean assigns =
              part instanceof AssignmentExpression assignment
                  && assignment.left() instanceof MemberExpression target
                  && target.object() instanceof ThisExpression;
          if (assigns
              || part instanceof PropertyDefinition
              || part instanceof TSParameterProperty) {
            writers.add(part);
          }
        });
    return writers;
  }

  private Optional<Origin> fieldValue(Node part, String name, int steps) {
    if (part instanceof PropertyDefinition field
        && field.key() instanceof Identifier key
        && key.name().equals(name)) {
      return of(field.value(), steps).or(() -> ofType(annotated(key, field), steps));
    }
    if (part instanceof AssignmentExpression assignment
        && assignment.left() instanceof MemberExpression target
        && target.object() instanceof ThisExpression
        && target.name().orElse("").equals(name)) {
      return of(assignment.right(), steps);
    }
    if (part instanceof TSParameterProperty parameter
        && parameter.parameter() instanceof Identifier key
        && key.name().equals(name)) {
      return ofType(key, steps);
    }
    return Optional.empty();
  }

  private static Identifier annotated(Identifier key, PropertyDefinition field) {
    return new Identifier(
        key.start(), key.end(), key.name(), field.typeAnnotation(), false, List.of());
  }

  private static Optional<String> key(ObjectPattern pattern, Binding binding) {
    for (Node each : pattern.properties()) {
      if (each instanceof Property property && property.key() instanceof Identifier key) {
        Node target =
            property.value() instanceof AssignmentPattern withDefault
                ? withDefault.left()
                : property.value();
        if (binding.definitions().get(0).name() == target) {
          return Optional.of(key.name());
        }
      }
    }
    return Optional.empty();
  }

  private boolean isRequire(CallExpression call) {
    return file.scopes().isGlobal(call.callee(), "require")
        && call.arguments().size() == 1
        && call.arguments().get(0) instanceof StringLiteral;
  }
}
