package dev.seaworthy.core.js.scope;

import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.AwaitExpression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.ImportExpression;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Pattern.ObjectPattern;
import java.util.Optional;

/**
 * Tells which value of which module an expression stands for: through imports, {@code require},
 * {@code await import}, constants, properties and destructuring. A variable that is ever assigned
 * again stands for nothing.
 */
final class ImportedNames {
  private static final int MAX_STEPS = 20;

  private final Scopes scopes;

  /** Prepares for the names of one file. */
  ImportedNames(Scopes scopes) {
    this.scopes = scopes;
  }

  /** Returns what an expression stands for; empty if it is not known to come from a module. */
  Optional<ImportedName> of(Expression expression) {
    return Optional.ofNullable(resolve(expression, MAX_STEPS));
  }

  private ImportedName resolve(Node node, int steps) {
    if (steps == 0) {
      return null;
    }
    if (node instanceof Identifier identifier) {
      return scopes.binding(identifier).map(b -> binding(b, steps - 1)).orElse(null);
    }
    if (node instanceof MemberExpression member) {
      ImportedName object = resolve(member.object(), steps - 1);
      return object == null ? null : member.name().map(object::property).orElse(null);
    }
    if (node instanceof CallExpression call) {
      return required(call);
    }
    if (node instanceof AwaitExpression awaited) {
      return awaited.argument() instanceof ImportExpression imported
              && imported.source() instanceof StringLiteral module
          ? new ImportedName(module.value(), ImportedName.WHOLE)
          : null;
    }
    return node instanceof Expression expression && expression.wrapped() != null
        ? resolve(expression.wrapped(), steps - 1)
        : null;
  }

  private ImportedName required(CallExpression call) {
    return call.callee() instanceof Identifier callee
            && callee.name().equals("require")
            && scopes.binding(callee).isEmpty()
            && !call.arguments().isEmpty()
            && call.arguments().get(0) instanceof StringLiteral module
        ? new ImportedName(module.value(), ImportedName.WHOLE)
        : null;
  }

  private ImportedName binding(Binding binding, int steps) {
    Optional<ImportedName> imported = binding.imported();
    if (imported.isPresent()) {
      return imported.get();
    }
    Definition definition = binding.onlyDefinition().orElse(null);
    if (definition == null) {
      return null;
    }
    if (definition.node() instanceof VariableDeclarator declarator
        && declarator.init() != null
        && binding.isNeverReassigned()) {
      ImportedName value = resolve(declarator.init(), steps);
      if (value == null || declarator.id() instanceof Identifier) {
        return value;
      }
      return destructured(declarator, definition.name(), value);
    }
    return null;
  }

  private static ImportedName destructured(
      VariableDeclarator declarator, Node name, ImportedName value) {
    if (declarator.id() instanceof ObjectPattern pattern) {
      for (Node node : pattern.properties()) {
        if (node instanceof Property property && property.value() == name) {
          return property.name().map(value::property).orElse(null);
        }
      }
    }
    return null;
  }
}
