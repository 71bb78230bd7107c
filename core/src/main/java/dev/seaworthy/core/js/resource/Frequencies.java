package dev.seaworthy.core.js.resource;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Declaration.FunctionDeclaration;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclaration;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression.AssignmentExpression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.FunctionNode;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportDefaultDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportNamedDeclaration;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Pattern;
import dev.seaworthy.core.js.ast.Statement.ExpressionStatement;
import dev.seaworthy.core.js.scope.Binding;
import dev.seaworthy.core.js.scope.Reference;
import dev.seaworthy.core.typestate.Frequency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How often a body runs, by the conventions of servers: handlers given to a router, exports that a
 * framework calls for each request, functions with the parameters of a handler.
 */
final class Frequencies {
  private static final Set<String> ROUTES =
      Set.of("get", "post", "put", "patch", "delete", "options", "head", "all", "use", "route");
  private static final Set<String> HANDLER_EXPORTS =
      Set.of(
          "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "handler", "loader",
          "action");
  private static final Set<String> REQUESTS = Set.of("req", "request", "_req", "_request");
  private static final Set<String> RESPONSES =
      Set.of("res", "response", "reply", "resp", "_res", "h", "ctx", "context");
  private static final Set<String> SERVERS = Set.of("serve", "createServer");
  private static final int MAX_CALLERS = 3;

  private final JsFile file;
  private final Bodies bodies;

  Frequencies(JsFile file, Bodies bodies) {
    this.file = file;
    this.bodies = bodies;
  }

  /** Returns how often a body that {@link Bodies#around} returned runs. */
  Frequency of(Node body) {
    if (!(body instanceof FunctionNode function)) {
      return Frequency.ONCE;
    }
    if (servesRequests(function, MAX_CALLERS)) {
      return Frequency.PER_REQUEST;
    }
    return runsAtStart(function) ? Frequency.ONCE : Frequency.REPEATED;
  }

  private boolean servesRequests(FunctionNode function, int callers) {
    Node around = bodies.around(function);
    return takesRequestAndResponse(function)
        || isGivenToServer(function)
        || isHandlerExport(function)
        || (around instanceof FunctionNode outer && servesRequests(outer, callers))
        || (callers > 0 && isCalledByHandler(function, callers - 1));
  }

  private static boolean takesRequestAndResponse(FunctionNode function) {
    List<Pattern> params = function.params();
    return params.size() >= 2
        && params.get(0) instanceof Identifier first
        && params.get(1) instanceof Identifier second
        && REQUESTS.contains(first.name())
        && RESPONSES.contains(second.name());
  }

  private boolean isGivenToServer(FunctionNode function) {
    if (!(file.parents().parent(function) instanceof CallExpression call)
        || call.callee() == function) {
      return false;
    }
    if (call.callee() instanceof Identifier callee) {
      return SERVERS.contains(callee.name());
    }
    if (!(call.callee() instanceof MemberExpression member)) {
      return false;
    }
    String method = member.name().orElse("");
    return SERVERS.contains(method)
        || (ROUTES.contains(method)
            && call.arguments().get(0) != function
            && member.object() instanceof Identifier router
            && router.name().matches("(?i).*(app|router|routes?|server|fastify|api)"));
  }

  private boolean isHandlerExport(FunctionNode function) {
    Node parent = file.parents().parent(function);
    if (parent instanceof ExportDefaultDeclaration) {
      return function.id() != null && HANDLER_EXPORTS.contains(function.id().name());
    }
    if (parent instanceof VariableDeclarator declarator
        && declarator.id() instanceof Identifier name
        && file.parents().parent(declarator) instanceof VariableDeclaration declaration) {
      return HANDLER_EXPORTS.contains(name.name())
          && file.parents().parent(declaration) instanceof ExportNamedDeclaration;
    }
    if (parent instanceof AssignmentExpression assignment
        && assignment.left() instanceof MemberExpression target) {
      return HANDLER_EXPORTS.contains(target.name().orElse(""));
    }
    return parent instanceof ExportNamedDeclaration
        && function.id() != null
        && HANDLER_EXPORTS.contains(function.id().name());
  }

  private boolean isCalledByHandler(FunctionNode function, int callers) {
    return name(function).stream()
        .flatMap(binding -> binding.references().stream())
        .filter(this::isCall)
        .map(reference -> bodies.around(reference.identifier()))
        .anyMatch(
            caller ->
                caller != function
                    && caller instanceof FunctionNode calling
                    && servesRequests(calling, callers));
  }

  /** Returns whether a function is called by the top level and by nothing else that is known. */
  private boolean runsAtStart(FunctionNode function) {
    Optional<Binding> name = name(function);
    if (name.isEmpty()) {
      return file.parents().parent(function) instanceof CallExpression call
          && call.callee() == function
          && bodies.around(function) == file.program();
    }
    boolean called = false;
    for (Reference reference : name.get().references()) {
      if (isCall(reference) && bodies.around(reference.identifier()) == file.program()) {
        called = true;
      } else if (!reference.isInitializer()) {
        return false;
      }
    }
    return called && !isExported(function);
  }

  private boolean isExported(FunctionNode function) {
    Node at = file.parents().parent(function);
    while (at != null && !(at instanceof ExpressionStatement)) {
      if (at instanceof ExportNamedDeclaration || at instanceof ExportDefaultDeclaration) {
        return true;
      }
      at = file.parents().parent(at);
    }
    return false;
  }

  private boolean isCall(Reference reference) {
    return file.parents().parent(reference.identifier()) instanceof CallExpression call
        && call.callee() == reference.identifier();
  }

  private Optional<Binding> name(FunctionNode function) {
    if (function instanceof FunctionDeclaration declaration && declaration.id() != null) {
      return file.scopes().binding(declaration.id());
    }
    return file.parents().parent(function) instanceof VariableDeclarator declarator
            && declarator.id() instanceof Identifier name
        ? file.scopes().binding(name)
        : Optional.empty();
  }
}
