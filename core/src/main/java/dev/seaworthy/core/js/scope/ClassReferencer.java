package dev.seaworthy.core.js.scope;

import dev.seaworthy.core.js.ast.ClassElement;
import dev.seaworthy.core.js.ast.ClassElement.Decorator;
import dev.seaworthy.core.js.ast.ClassElement.MethodDefinition;
import dev.seaworthy.core.js.ast.ClassElement.StaticBlock;
import dev.seaworthy.core.js.ast.ClassElement.TSAbstractMethodDefinition;
import dev.seaworthy.core.js.ast.ClassNode;
import dev.seaworthy.core.js.ast.Declaration.ClassDeclaration;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.FunctionExpression;
import dev.seaworthy.core.js.ast.FieldNode;
import dev.seaworthy.core.js.ast.FunctionNode;
import java.util.List;

/** Collects the names that a class declares and uses. */
final class ClassReferencer {
  private final ScopeAnalysis analysis;
  private final ValueReferencer values;
  private final TypeReferencer types;
  private final FunctionReferencer functions;

  ClassReferencer(
      ScopeAnalysis analysis,
      ValueReferencer values,
      TypeReferencer types,
      FunctionReferencer functions) {
    this.analysis = analysis;
    this.values = values;
    this.types = types;
    this.functions = functions;
  }

  /** The name of a class is bound outside and again inside, where nobody can reassign it. */
  void visit(ClassNode node) {
    if (node instanceof ClassDeclaration && node.id() != null) {
      analysis.define(DefinitionKind.CLASS, node.id(), node);
    }
    node.decorators().forEach(values);
    analysis.in(
        ScopeKind.CLASS,
        node,
        () -> {
          if (node.id() != null) {
            analysis.define(DefinitionKind.CLASS, node.id(), node);
          }
          values.accept(node.superClass());
          types.accept(node.typeParameters());
          types.accept(node.superTypeArguments());
          node.implementsList().forEach(types);
          node.body().body().forEach(this::element);
        });
  }

  private void element(ClassElement element) {
    if (element instanceof MethodDefinition method) {
      method(method.key(), method.computed(), method.value(), method.decorators());
    } else if (element instanceof TSAbstractMethodDefinition method) {
      method(method.key(), method.computed(), method.value(), method.decorators());
    } else if (element instanceof FieldNode field) {
      field(field);
    } else if (element instanceof StaticBlock block) {
      values.nested(ScopeKind.CLASS_STATIC_BLOCK, block, block.body());
    } else {
      types.accept(element);
    }
  }

  private void method(
      Expression key, boolean computed, FunctionNode function, List<Decorator> decorators) {
    values.key(key, computed);
    if (function instanceof FunctionExpression expression) {
      expression
          .params()
          .forEach(parameter -> FunctionReferencer.decorators(parameter).forEach(values));
      if (expression.id() != null) {
        functions.namedFunction(expression, () -> functions.functionBody(expression, false));
      } else {
        functions.functionBody(expression, false);
      }
    } else {
      values.accept(function);
    }
    decorators.forEach(values);
  }

  private void field(FieldNode field) {
    values.key(field.key(), field.computed());
    if (field.value() != null) {
      values.nested(ScopeKind.CLASS_FIELD_INITIALIZER, field.value(), List.of(field.value()));
    }
    field.decorators().forEach(values);
    types.accept(field.typeAnnotation());
  }
}
