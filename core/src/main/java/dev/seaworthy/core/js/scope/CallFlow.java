package dev.seaworthy.core.js.scope;

import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.FunctionNode;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportDefaultDeclaration;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Parents;
import dev.seaworthy.core.js.ast.Template.TemplateLiteral;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The flow of a value into the parameters of functions and out of their results. */
final class CallFlow {
  /** What a function returns, as a step of a path. */
  private static final String RESULT = "()";

  /** Functions whose result is made of their first argument, that of {@code URL} also of a base. */
  private static final Set<String> WRAPPING = Set.of("URL", "String", "encodeURI", "Request");

  private final ValueFlow flow;
  private final NameFlow names;
  private final Scopes scopes;
  private final Parents parents;

  CallFlow(ValueFlow flow, NameFlow names, Scopes scopes, Parents parents) {
    this.flow = flow;
    this.names = names;
    this.scopes = scopes;
    this.parents = parents;
  }

  /** Follows a value that is the callee or an argument of a call. */
  void fromCall(
      Node node, Node call, Expression callee, List<Expression> arguments, List<String> path) {
    if (callee == node) {
      if (!path.isEmpty() && path.get(0).equals(RESULT)) {
        flow.from(call, ValueFlow.tail(path));
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
    flow.use(new ValueUse.Argument(node, call, callee, index, path));
    if (callee instanceof Identifier name && WRAPPING.contains(name.name())) {
      boolean base = index == 1 && isText(arguments.get(0));
      if (index == 0 || base) {
        flow.from(call, path);
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
          .ifPresent(function -> names.intoPattern(function.params().get(index), path));
    }
  }

  /** Returns the function that a name stands for, if it stands for one only. */
  private Optional<FunctionNode> functionOf(Identifier name) {
    return scopes.binding(name).flatMap(Binding::onlyFunction);
  }

  /** Follows what the function around a statement returns to where the function is called. */
  void fromReturn(Node statement, List<String> path) {
    Node above = parents.parent(statement);
    while (above != null && !(above instanceof FunctionNode)) {
      above = parents.parent(above);
    }
    if (above != null) {
      fromResult((FunctionNode) above, path);
    }
  }

  /** Follows what a function returns to where it is called. */
  void fromResult(FunctionNode function, List<String> path) {
    List<String> result = ValueFlow.prepend(RESULT, path);
    if (function.id() != null) {
      scopes.binding(function.id()).ifPresent(binding -> names.fromBinding(binding, result));
      if (parents.parent(function) instanceof ExportDefaultDeclaration) {
        flow.use(new ValueUse.Exported(function, "default", result));
      }
    } else {
      flow.from(function, result);
    }
  }
}
