package dev.seaworthy.core.js.scope;

import dev.seaworthy.core.js.ast.ClassElement.Decorator;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.FunctionExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.FunctionNode;
import dev.seaworthy.core.js.ast.Pattern;
import dev.seaworthy.core.js.ast.Pattern.ArrayPattern;
import dev.seaworthy.core.js.ast.Pattern.AssignmentPattern;
import dev.seaworthy.core.js.ast.Pattern.ObjectPattern;
import dev.seaworthy.core.js.ast.Pattern.RestElement;
import dev.seaworthy.core.js.ast.Pattern.TSParameterProperty;
import dev.seaworthy.core.js.ast.Statement.BlockStatement;
import java.util.List;

/** Collects the names that a function declares: its own, its parameters and {@code arguments}. */
final class FunctionReferencer {
  private final ScopeAnalysis analysis;
  private final ValueReferencer values;
  private final TypeReferencer types;
  private final VariableReferencer variables;

  FunctionReferencer(
      ScopeAnalysis analysis,
      ValueReferencer values,
      TypeReferencer types,
      VariableReferencer variables) {
    this.analysis = analysis;
    this.values = values;
    this.types = types;
    this.variables = variables;
  }

  /** The name of a function expression is bound in a scope around it, any other where it stands. */
  void visit(FunctionNode function) {
    if (function instanceof FunctionExpression expression && expression.id() != null) {
      namedFunction(expression, () -> functionBody(function, true));
      return;
    }
    if (function.id() != null) {
      analysis.define(DefinitionKind.FUNCTION, function.id(), function);
    }
    functionBody(function, true);
  }

  void namedFunction(FunctionExpression expression, Runnable inside) {
    analysis.in(
        ScopeKind.FUNCTION_EXPRESSION_NAME,
        expression,
        () -> {
          analysis.define(DefinitionKind.FUNCTION, expression.id(), expression);
          inside.run();
        });
  }

  /**
   * Opens the scope of a function.
   *
   * @param withDecorators whether the decorators of its parameters belong to it
   */
  void functionBody(FunctionNode function, boolean withDecorators) {
    analysis.in(
        ScopeKind.FUNCTION,
        function,
        () -> {
          if (!(function instanceof Expression.ArrowFunctionExpression)) {
            analysis.current().bind("arguments");
          }
          function.params().forEach(parameter -> parameter(parameter, function, withDecorators));
          types.accept(function.returnType());
          types.accept(function.typeParameters());
          if (function.body() instanceof BlockStatement block) {
            block.body().forEach(values);
          } else {
            values.accept(function.body());
          }
        });
  }

  private void parameter(Pattern parameter, FunctionNode function, boolean withDecorators) {
    PatternNames.visit(
            parameter,
            (name, defaults) -> {
              analysis.define(DefinitionKind.PARAMETER, name, function);
              variables.writeDefaults(name, defaults, true);
            })
        .forEach(values);
    types.accept(TypeReferencer.typeOf(parameter));
    if (withDecorators) {
      decorators(parameter).forEach(values);
    }
  }

  /** Returns the decorators that are written at a parameter. */
  static List<Decorator> decorators(Pattern pattern) {
    return switch (pattern.type()) {
      case Identifier -> ((Identifier) pattern).decorators();
      case ArrayPattern -> ((ArrayPattern) pattern).decorators();
      case ObjectPattern -> ((ObjectPattern) pattern).decorators();
      case RestElement -> ((RestElement) pattern).decorators();
      case AssignmentPattern -> ((AssignmentPattern) pattern).decorators();
      case TSParameterProperty -> ((TSParameterProperty) pattern).decorators();
      default -> List.of();
    };
  }
}
