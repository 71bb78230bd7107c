package dev.seaworthy.core.collect;

import dev.seaworthy.core.js.ast.Declaration.VariableDeclaration;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.ObjectExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.FunctionNode;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportNamedDeclaration;
import dev.seaworthy.core.js.ast.Program;
import dev.seaworthy.core.js.ast.Statement;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.ServerRoute;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds route modules for the server alone: of React Router those that export a loader or an action
 * and no component, of TanStack Start those whose only option is {@code server}.
 *
 * <p><a href="https://reactrouter.com/how-to/resource-routes">React Router, Resource routes</a>, <a
 * href="https://tanstack.com/start/latest/docs/framework/react/guide/server-routes">TanStack Start,
 * Server routes</a>.
 */
public final class ServerRoutes implements FactCollector {
  private static final Set<String> ANSWERS = Set.of("loader", "action");
  private static final Set<String> FOR_SERVER =
      Set.of("loader", "action", "headers", "middleware", "unstable_middleware", "config");

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    on.onJs(
        js -> {
          if (isResourceRoute(js.program())) {
            facts.accept(new ServerRoute());
          }
        });
    on.on(
        CallExpression.class,
        (call, above) -> {
          if (call.callee() instanceof CallExpression maker
              && maker.callee() instanceof Identifier name
              && name.name().equals("createFileRoute")
              && call.arguments().size() == 1
              && call.arguments().get(0) instanceof ObjectExpression options
              && isForServer(options)) {
            facts.accept(new ServerRoute());
          }
        });
  }

  private static boolean isForServer(ObjectExpression options) {
    return options.properties().size() == 1
        && options.properties().get(0) instanceof Property only
        && only.key() instanceof Identifier key
        && key.name().equals("server");
  }

  private static boolean isResourceRoute(Program program) {
    Set<String> exported = new HashSet<>();
    for (Statement statement : program.body()) {
      if (statement instanceof ExportNamedDeclaration export) {
        names(export, exported);
      } else if (statement.type().name().startsWith("Export")) {
        return false;
      }
    }
    return exported.stream().anyMatch(ANSWERS::contains) && FOR_SERVER.containsAll(exported);
  }

  private static void names(ExportNamedDeclaration export, Set<String> names) {
    if (export.declaration() instanceof FunctionNode function && function.id() != null) {
      names.add(function.id().name());
    } else if (export.declaration() instanceof VariableDeclaration variables) {
      for (VariableDeclarator variable : variables.declarations()) {
        names.add(variable.id() instanceof Identifier name ? name.name() : "");
      }
    }
    export
        .specifiers()
        .forEach(
            specifier ->
                names.add(specifier.exported() instanceof Identifier name ? name.name() : ""));
  }
}
