package dev.seaworthy.core.js.scope;

import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportNamedDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportSpecifier;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Parents;
import dev.seaworthy.core.js.ast.Pattern.AssignmentPattern;
import dev.seaworthy.core.js.ast.Pattern.ObjectPattern;
import java.util.List;
import java.util.Optional;

/** The flow of a value through names: from where it is bound to where the name is read. */
final class NameFlow {
  private final ValueFlow flow;
  private final Scopes scopes;
  private final Parents parents;

  NameFlow(ValueFlow flow, Scopes scopes, Parents parents) {
    this.flow = flow;
    this.scopes = scopes;
    this.parents = parents;
  }

  /** Follows what is assigned to a pattern. */
  void intoPattern(Node pattern, List<String> path) {
    if (pattern instanceof Identifier name) {
      scopes.binding(name).ifPresent(binding -> fromBinding(binding, path));
    } else if (pattern instanceof AssignmentPattern withDefault) {
      intoPattern(withDefault.left(), path);
    } else if (pattern instanceof ObjectPattern object && !path.isEmpty()) {
      for (Node part : object.properties()) {
        if (part instanceof Property property
            && property.name().filter(path.get(0)::equals).isPresent()) {
          intoPattern(property.value(), ValueFlow.tail(path));
        }
      }
    }
  }

  /** Follows what a name holds to its readers and out of the module. */
  void fromBinding(Binding binding, List<String> path) {
    for (Definition definition : binding.definitions()) {
      if (isExported(definition)) {
        flow.use(new ValueUse.Exported(definition.name(), binding.name(), path));
      }
    }
    for (Reference reference : binding.references()) {
      if (reference.isRead() && !reference.isTypeOnly()) {
        Node parent = parents.parent(reference.identifier());
        if (parent instanceof ExportSpecifier specifier) {
          flow.use(new ValueUse.Exported(specifier.local(), exportedName(specifier), path));
        } else {
          flow.from(reference.identifier(), path);
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

  /** The name in {@code exports.name} and {@code module.exports.name}; default for the whole. */
  Optional<String> commonJsExport(MemberExpression target) {
    if (scopes.isGlobal(target.object(), "exports")) {
      return target.name();
    }
    if (scopes.isGlobal(target.object(), "module")) {
      return target.name().filter("exports"::equals).map(whole -> "default");
    }
    return target.object() instanceof MemberExpression module
            && commonJsExport(module).filter("default"::equals).isPresent()
        ? target.name()
        : Optional.empty();
  }
}
