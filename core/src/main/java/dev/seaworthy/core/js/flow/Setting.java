package dev.seaworthy.core.js.flow;

import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.MetaProperty;
import dev.seaworthy.core.js.ast.Expression.UnaryExpression;
import dev.seaworthy.core.js.scope.ConstantValue;
import dev.seaworthy.core.js.scope.ConstantValue.Bool;
import dev.seaworthy.core.js.scope.ConstantValue.Text;
import dev.seaworthy.core.js.scope.EnvironmentRead;
import dev.seaworthy.core.js.scope.Scopes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where and when code runs, and what conditions see there.
 *
 * <p><a href="https://vite.dev/guide/env-and-mode">Vite, Env variables and modes</a>, <a
 * href="https://nuxt.com/docs/api/advanced/import-meta">Nuxt, import.meta</a>.
 */
public enum Setting {
  /** On a machine of a developer. */
  DEVELOPMENT(mode("development", true)),
  /** In front of visitors. */
  PRODUCTION(mode("production", false)),
  /** In the browser of a visitor. */
  BROWSER(Map.of("SSR", new Bool(false))),
  /** On the server. */
  SERVER(Map.of("SSR", new Bool(true)));

  private static final Set<String> OF_BROWSERS = Set.of("window", "document");
  private static final Set<String> BROWSER_FLAGS = Set.of("browser", "client");

  private final Map<String, ConstantValue> environment;

  Setting(Map<String, ConstantValue> environment) {
    this.environment = environment;
  }

  private static Map<String, ConstantValue> mode(String name, boolean development) {
    return Map.of(
        "NODE_ENV", new Text(name),
        "VERCEL_ENV", new Text(name),
        "MODE", new Text(name),
        "DEV", new Bool(development),
        "PROD", new Bool(!development));
  }

  /** Returns what an expression is here; empty if that is open. */
  Optional<ConstantValue> value(Expression expression, Scopes scopes) {
    Optional<String> variable = EnvironmentRead.nameIn(expression);
    if (variable.isPresent()) {
      return Optional.ofNullable(environment.get(variable.get()));
    }
    return this == DEVELOPMENT || this == PRODUCTION
        ? developmentFlag(expression, scopes)
        : side(expression, scopes);
  }

  private Optional<ConstantValue> developmentFlag(Expression expression, Scopes scopes) {
    return scopes.isGlobal(expression, "__DEV__")
        ? Optional.of(new Bool(this == DEVELOPMENT))
        : Optional.empty();
  }

  private Optional<ConstantValue> side(Expression expression, Scopes scopes) {
    boolean browser = this == BROWSER;
    if (expression instanceof UnaryExpression unary
        && unary.operator().equals("typeof")
        && unary.argument() instanceof Identifier name
        && OF_BROWSERS.contains(name.name())
        && scopes.isGlobal(name)) {
      return Optional.of(new Text(browser ? "object" : "undefined"));
    }
    if (expression instanceof MemberExpression member
        && !member.computed()
        && member.property() instanceof Identifier property) {
      boolean runtime =
          member.object() instanceof MetaProperty || scopes.isGlobal(member.object(), "process");
      if (runtime && BROWSER_FLAGS.contains(property.name())) {
        return Optional.of(new Bool(browser));
      }
      if (runtime && property.name().equals("server")) {
        return Optional.of(new Bool(!browser));
      }
      if (browser
          && scopes.isGlobal(member.object(), "window")
          && Set.of("location", "document").contains(property.name())) {
        return Optional.of(new Bool(true));
      }
    }
    boolean isThere =
        browser
            && expression instanceof Identifier name
            && OF_BROWSERS.contains(name.name())
            && scopes.isGlobal(name);
    return isThere ? Optional.of(new Bool(true)) : Optional.empty();
  }
}
