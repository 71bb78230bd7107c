package dev.seaworthy.core.js.scope;

import dev.seaworthy.core.js.ast.Declaration.FunctionDeclaration;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclaration;
import dev.seaworthy.core.js.ast.FunctionNode;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Program;
import dev.seaworthy.core.js.ast.Statement;
import dev.seaworthy.core.js.ast.Statement.BlockStatement;
import dev.seaworthy.core.js.ast.Statement.ExpressionStatement;
import dev.seaworthy.core.js.ast.VariableKind;
import java.util.List;
import java.util.Optional;

/**
 * The functions that are declared in blocks. Outside of strict code they are known in the whole
 * function around the block, unless another declaration is in the way (ECMA-262, B.3.2).
 */
final class BlockFunctions {
  private BlockFunctions() {}

  /** Moves the functions of blocks to where they are known. */
  static void raise(List<Scope> scopes) {
    for (Scope scope : scopes) {
      boolean block = scope.kind() == ScopeKind.BLOCK || scope.kind() == ScopeKind.SWITCH;
      if (block && !scope.bindings().isEmpty()) {
        List<Binding> functions =
            scope.bindings().stream().filter(BlockFunctions::isFunction).toList();
        if (!functions.isEmpty() && !isStrict(scope)) {
          functions.stream().filter(BlockFunctions::canRise).forEach(BlockFunctions::raise);
        }
      }
    }
  }

  private static boolean isFunction(Binding binding) {
    return binding.definitions().stream()
        .allMatch(
            definition ->
                definition.node() instanceof FunctionDeclaration function
                    && !function.async()
                    && !function.generator());
  }

  private static boolean canRise(Binding binding) {
    Scope target = binding.scope().variableScope();
    for (Scope scope = above(binding.scope()); scope != target; scope = above(scope)) {
      if (scope.binding(binding.name()).isPresent()) {
        return false;
      }
    }
    Optional<Binding> there = target.binding(binding.name());
    return there.isEmpty() || there.get().definitions().stream().allMatch(BlockFunctions::isVar);
  }

  private static Scope above(Scope scope) {
    return scope.parent().orElseThrow();
  }

  private static boolean isVar(Definition definition) {
    return definition.kind() == DefinitionKind.FUNCTION
        || (definition.parent() instanceof VariableDeclaration declaration
            && declaration.kind() == VariableKind.VAR);
  }

  private static void raise(Binding binding) {
    Binding raised = binding.scope().variableScope().bind(binding.name());
    binding.definitions().forEach(raised::define);
    binding.scope().unbind(binding.name());
  }

  private static boolean isStrict(Scope inner) {
    for (Scope scope = inner; scope != null; scope = scope.parent().orElse(null)) {
      boolean strict =
          switch (scope.kind()) {
            case MODULE, CLASS -> true;
            case GLOBAL -> asksForStrict(((Program) scope.block()).body());
            case FUNCTION -> asksForStrict(((FunctionNode) scope.block()).body());
            default -> false;
          };
      if (strict) {
        return true;
      }
    }
    return false;
  }

  private static boolean asksForStrict(Node body) {
    return body instanceof BlockStatement block && asksForStrict(block.body());
  }

  private static boolean asksForStrict(List<Statement> body) {
    for (Statement statement : body) {
      if (!(statement instanceof ExpressionStatement expression)
          || expression.directive() == null) {
        return false;
      }
      if (expression.directive().equals("use strict")) {
        return true;
      }
    }
    return false;
  }
}
