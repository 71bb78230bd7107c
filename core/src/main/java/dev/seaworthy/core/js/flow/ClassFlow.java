package dev.seaworthy.core.js.flow;

import dev.seaworthy.core.js.ast.ClassElement;
import dev.seaworthy.core.js.ast.ClassElement.Decorator;
import dev.seaworthy.core.js.ast.ClassElement.MethodDefinition;
import dev.seaworthy.core.js.ast.ClassNode;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.FieldNode;
import java.util.List;

/**
 * Lays out what runs when a class is defined: decorators, the super class, computed keys, static
 * fields, ECMA-262 section 15.7. Static blocks have graphs of their own.
 */
final class ClassFlow {
  private ClassFlow() {}

  static void lay(ClassNode definition, ExpressionFlow expressions) {
    decorators(definition.decorators(), expressions);
    if (definition.superClass() != null) {
      expressions.value(definition.superClass());
    }
    for (ClassElement element : definition.body().body()) {
      if (element instanceof MethodDefinition method) {
        decorators(method.decorators(), expressions);
        key(method.key(), method.computed(), expressions);
      } else if (element instanceof FieldNode field) {
        decorators(field.decorators(), expressions);
        key(field.key(), field.computed(), expressions);
      }
    }
    for (ClassElement element : definition.body().body()) {
      if (element instanceof FieldNode field && field.isStatic() && field.value() != null) {
        expressions.value(field.value());
      }
    }
  }

  private static void decorators(List<Decorator> decorators, ExpressionFlow expressions) {
    decorators.forEach(decorator -> expressions.value(decorator.expression()));
  }

  private static void key(Expression key, boolean computed, ExpressionFlow expressions) {
    if (computed) {
      expressions.value(key);
    }
  }
}
