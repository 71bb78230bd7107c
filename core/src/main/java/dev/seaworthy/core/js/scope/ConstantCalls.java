package dev.seaworthy.core.js.scope;

import static dev.seaworthy.core.js.scope.ConstantValue.UNKNOWN;

import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.ArrayExpression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.SpreadElement;
import java.util.ArrayList;
import java.util.List;

/** The calls that put a text together. */
final class ConstantCalls {
  private final Scopes scopes;
  private final Evaluation evaluation;

  ConstantCalls(Scopes scopes, Evaluation evaluation) {
    this.scopes = scopes;
    this.evaluation = evaluation;
  }

  /** Returns what a call returns. */
  ConstantValue result(CallExpression call) {
    if (call.arguments().stream().anyMatch(SpreadElement.class::isInstance)) {
      return UNKNOWN;
    }
    if (scopes.isGlobal(call.callee(), "String") && call.arguments().size() == 1) {
      return ConstantValue.concatenation(List.of(evaluation.value(call.arguments().get(0))));
    }
    if (!(call.callee() instanceof MemberExpression callee)) {
      return UNKNOWN;
    }
    return switch (callee.name().orElse("")) {
      case "concat" -> concat(callee.object(), call.arguments());
      case "join" -> join(callee.object(), call.arguments());
      default -> UNKNOWN;
    };
  }

  private ConstantValue concat(Expression first, List<Expression> others) {
    List<ConstantValue> parts = new ArrayList<>();
    parts.add(evaluation.value(first));
    boolean text =
        parts.get(0).alternatives().stream()
            .allMatch(value -> value.typeName().filter("string"::equals).isPresent());
    if (!text) {
      return UNKNOWN;
    }
    others.forEach(part -> parts.add(evaluation.value(part)));
    return ConstantValue.concatenation(parts);
  }

  private ConstantValue join(Expression list, List<Expression> arguments) {
    if (!(list.bare() instanceof ArrayExpression array)
        || array.elements().stream().anyMatch(e -> e == null || e instanceof SpreadElement)) {
      return UNKNOWN;
    }
    ConstantValue separator =
        arguments.isEmpty() ? new ConstantValue.Text(",") : evaluation.value(arguments.get(0));
    if (!(separator instanceof ConstantValue.Text)) {
      return UNKNOWN;
    }
    List<ConstantValue> parts = new ArrayList<>();
    for (Expression element : array.elements()) {
      if (!parts.isEmpty()) {
        parts.add(separator);
      }
      ConstantValue value = evaluation.value(element);
      parts.add(value.nullishness().orElse(false) ? new ConstantValue.Text("") : value);
    }
    return ConstantValue.concatenation(parts);
  }
}
