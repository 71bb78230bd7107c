package dev.seaworthy.core.js.resource;

import dev.seaworthy.core.flow.ControlFlowGraph;
import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.ClassElement.MethodDefinition;
import dev.seaworthy.core.js.ast.ClassElement.StaticBlock;
import dev.seaworthy.core.js.ast.Declaration.FunctionDeclaration;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.ThisExpression;
import dev.seaworthy.core.js.ast.FunctionNode;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Program;
import dev.seaworthy.core.js.flow.JsControlFlow;
import dev.seaworthy.core.js.scope.Binding;
import dev.seaworthy.core.js.scope.Definition;
import java.util.Optional;

/** The bodies of a file: which one a node belongs to, and which one a call runs. */
final class Bodies {
  private final JsFile file;

  Bodies(JsFile file) {
    this.file = file;
  }

  /** Returns the function, static block or program whose body holds a node. */
  Node around(Node node) {
    Node at = file.parents().parent(node);
    while (at != null && !(at instanceof FunctionNode) && !(at instanceof StaticBlock)) {
      at = file.parents().parent(at);
    }
    return at == null ? file.program() : at;
  }

  /** Returns the control flow of a body that {@link #around} returned. */
  static ControlFlowGraph<Node> graph(Node body) {
    if (body instanceof FunctionNode function) {
      return JsControlFlow.of(function);
    }
    return body instanceof StaticBlock block
        ? JsControlFlow.of(block)
        : JsControlFlow.of((Program) body);
  }

  /** Returns the function of this file that a callee names: {@code f} or {@code this.f}. */
  Optional<FunctionNode> called(Expression callee) {
    Expression bare = callee.bare();
    if (bare instanceof Identifier identifier) {
      return file.scopes()
          .binding(identifier)
          .filter(Binding::isNeverReassigned)
          .flatMap(Binding::onlyDefinition)
          .flatMap(Bodies::function);
    }
    return bare instanceof MemberExpression member && member.object() instanceof ThisExpression
        ? method(member)
        : Optional.empty();
  }

  private static Optional<FunctionNode> function(Definition definition) {
    if (definition.node() instanceof FunctionDeclaration function) {
      return definition.name() == function.id() ? Optional.of(function) : Optional.empty();
    }
    return definition.node() instanceof VariableDeclarator declarator
            && declarator.init() instanceof FunctionNode function
        ? Optional.of(function)
        : Optional.empty();
  }

  private Optional<FunctionNode> method(MemberExpression member) {
    String name = member.name().orElse("");
    Node at = member;
    while (at != null) {
      at = file.parents().parent(at);
      if (at instanceof dev.seaworthy.core.js.ast.ClassElement.ClassBody body) {
        return body.body().stream()
            .filter(element -> element instanceof MethodDefinition)
            .map(element -> (MethodDefinition) element)
            .filter(method -> method.key() instanceof Identifier key && key.name().equals(name))
            .map(MethodDefinition::value)
            .findFirst();
      }
    }
    return Optional.empty();
  }
}
