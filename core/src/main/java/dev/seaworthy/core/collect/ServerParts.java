package dev.seaworthy.core.collect;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.ClassNode;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclaration;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.ObjectExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.FunctionNode;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportNamedDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ImportDeclaration;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Statement;
import dev.seaworthy.core.js.ast.Walker;
import dev.seaworthy.core.js.scope.Binding;
import dev.seaworthy.core.js.scope.Reference;
import dev.seaworthy.core.js.scope.Scopes;
import dev.seaworthy.core.project.ModuleImport.ServerPart;
import dev.seaworthy.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parts of a file that frameworks take out of what they send to the browser, with the functions
 * and imports that nothing else in the file uses.
 *
 * <p><a href="https://reactrouter.com/explanation/code-splitting">React Router, Removal of server
 * code</a>, <a
 * href="https://nextjs.org/docs/pages/building-your-application/data-fetching">Next.js, Data
 * fetching of the pages router</a>, <a
 * href="https://tanstack.com/start/latest/docs/framework/react/guide/server-functions">TanStack
 * Start, Server functions</a>.
 */
final class ServerParts {
  private static final Set<String> ROUTE_EXPORTS =
      Set.of(
          "loader",
          "action",
          "headers",
          "middleware",
          "unstable_middleware",
          "getServerSideProps",
          "getStaticProps",
          "getStaticPaths");
  private static final Set<String> SERVER_FUNCTIONS =
      Set.of(
          "createServerFn",
          "createMiddleware",
          "createServerFileRoute",
          "createServerOnlyFn",
          "createIsomorphicFn");
  private static final Set<String> SERVER_METHODS =
      Set.of("handler", "server", "methods", "validator", "inputValidator");
  private static final Set<String> ROUTES =
      Set.of("createFileRoute", "createRootRoute", "createRootRouteWithContext");

  /** A file with server functions holds one of them. */
  static final Set<String> WORDS =
      Stream.of(SERVER_FUNCTIONS, ROUTES)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private final Scopes scopes;
  private final List<Span> routeExports;
  private final List<Span> serverFunctions;

  private ServerParts(Scopes scopes, List<Span> routeExports, List<Span> serverFunctions) {
    this.scopes = scopes;
    this.routeExports = routeExports;
    this.serverFunctions = serverFunctions;
  }

  /**
   * Finds the parts of a file.
   *
   * @param mayHoldFunctions whether it holds one of the {@link #WORDS}
   */
  static ServerParts of(JsFile js, boolean mayHoldFunctions) {
    List<Span> exports = new ArrayList<>();
    js.program().body().forEach(statement -> routeExport(statement, exports));
    List<Span> functions = new ArrayList<>();
    if (mayHoldFunctions) {
      Walker.walk(js.program(), (node, above) -> serverFunction(node, functions));
    }
    if (!exports.isEmpty()) {
      spread(js, exports);
    }
    if (!functions.isEmpty()) {
      spread(js, functions);
    }
    boolean none = exports.isEmpty() && functions.isEmpty();
    return new ServerParts(none ? null : js.scopes(), exports, functions);
  }

  /** Returns the part that alone uses an import. */
  ServerPart userOf(ImportDeclaration declaration) {
    if (!routeExports.isEmpty() && isUsedOnlyIn(routeExports, declaration)) {
      return ServerPart.ROUTE_EXPORTS;
    }
    return !serverFunctions.isEmpty() && isUsedOnlyIn(serverFunctions, declaration)
        ? ServerPart.SERVER_FUNCTIONS
        : ServerPart.NONE;
  }

  /** Returns the part that a place of the file belongs to. */
  ServerPart around(Span place) {
    if (routeExports.stream().anyMatch(part -> part.contains(place))) {
      return ServerPart.ROUTE_EXPORTS;
    }
    return serverFunctions.stream().anyMatch(part -> part.contains(place))
        ? ServerPart.SERVER_FUNCTIONS
        : ServerPart.NONE;
  }

  private boolean isUsedOnlyIn(List<Span> parts, ImportDeclaration declaration) {
    return !declaration.specifiers().isEmpty()
        && declaration.specifiers().stream()
            .map(clause -> scopes.binding(clause.local()))
            .flatMap(Optional::stream)
            .allMatch(name -> isUsedOnlyIn(parts, name, null));
  }

  private static void routeExport(Statement statement, List<Span> parts) {
    if (!(statement instanceof ExportNamedDeclaration export)) {
      return;
    }
    if (export.declaration() instanceof FunctionNode function
        && function.id() != null
        && ROUTE_EXPORTS.contains(function.id().name())) {
      parts.add(function.span());
    } else if (export.declaration() instanceof VariableDeclaration variables) {
      for (VariableDeclarator variable : variables.declarations()) {
        if (variable.id() instanceof Identifier name && ROUTE_EXPORTS.contains(name.name())) {
          parts.add(variable.span());
        }
      }
    }
  }

  private static void serverFunction(Node node, List<Span> parts) {
    if (!(node instanceof CallExpression call)) {
      return;
    }
    if (call.callee() instanceof Identifier callee && callee.name().equals("createServerOnlyFn")) {
      call.arguments().forEach(argument -> parts.add(argument.span()));
    } else if (call.callee() instanceof MemberExpression callee
        && callee.property() instanceof Identifier method
        && SERVER_METHODS.contains(method.name())
        && SERVER_FUNCTIONS.contains(firstName(callee))) {
      call.arguments().forEach(argument -> parts.add(argument.span()));
    } else if (ROUTES.contains(firstName(call))) {
      call.arguments().stream()
          .filter(ObjectExpression.class::isInstance)
          .flatMap(options -> ((ObjectExpression) options).properties().stream())
          .filter(ServerParts::isServerProperty)
          .forEach(property -> parts.add(property.span()));
    }
  }

  private static boolean isServerProperty(Node node) {
    return node instanceof Property property
        && property.key() instanceof Identifier key
        && key.name().equals("server");
  }

  /** Returns the function that a chain of calls such as {@code a().b().c} starts with. */
  private static String firstName(Expression chain) {
    Expression at = chain;
    while (true) {
      if (at instanceof CallExpression call) {
        at = call.callee();
      } else if (at instanceof MemberExpression member) {
        at = member.object();
      } else {
        return at instanceof Identifier name ? name.name() : "";
      }
    }
  }

  /** Adds the declarations at the top level that only the parts use, until none is left. */
  private static void spread(JsFile js, List<Span> parts) {
    List<Node> declarations = new ArrayList<>();
    for (Statement statement : js.program().body()) {
      if (statement instanceof VariableDeclaration variables) {
        declarations.addAll(variables.declarations());
      } else if (statement instanceof FunctionNode || statement instanceof ClassNode) {
        declarations.add(statement);
      }
    }
    boolean changed = true;
    while (changed) {
      changed =
          declarations.removeIf(
              declaration -> {
                boolean only =
                    js.scopes()
                        .binding(nameOf(declaration))
                        .filter(name -> isUsedOnlyIn(parts, name, declaration.span()))
                        .isPresent();
                if (only) {
                  parts.add(declaration.span());
                }
                return only;
              });
    }
  }

  private static Node nameOf(Node declaration) {
    if (declaration instanceof VariableDeclarator variable) {
      return variable.id();
    }
    return declaration instanceof FunctionNode function
        ? function.id()
        : ((ClassNode) declaration).id();
  }

  /** Returns whether a name is used, and only in the parts or in its own declaration. */
  private static boolean isUsedOnlyIn(List<Span> parts, Binding name, Span itself) {
    List<Span> uses =
        name.references().stream()
            .filter(reference -> !reference.isTypeOnly() && reference.isRead())
            .map(Reference::identifier)
            .map(Node::span)
            .filter(use -> itself == null || !itself.contains(use))
            .toList();
    return !uses.isEmpty()
        && uses.stream().allMatch(use -> parts.stream().anyMatch(part -> part.contains(use)));
  }
}
