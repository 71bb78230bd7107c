package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.config.ConfigDocument;
import dev.seaworthy.core.config.ConfigEntry;
import dev.seaworthy.core.config.ConfigMap;
import dev.seaworthy.core.config.ConfigScalar;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.Literal.BooleanLiteral;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.scope.EnvironmentRead;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import dev.seaworthy.core.source.Language;
import java.util.function.Consumer;

/**
 * Finds where the app reads and sets environment variables, and the SDKs that it runs in browsers.
 */
record VariableCollector() implements FactCollector {

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    if (file.role() != FileRole.APP) {
      return;
    }
    on.on(MemberExpression.class, (member, above) -> read(member, facts));
    on.on(CallExpression.class, (call, above) -> read(call, facts));
    on.on(Property.class, (property, above) -> sdkOption(property, facts));
    if (file.source().language() == Language.DOTENV && EnvFileName.isUsed(file.source().name())) {
      on.onConfig(document -> set(document, facts));
    }
  }

  private static void read(Node expression, Consumer<Fact> facts) {
    EnvironmentRead.nameIn(expression)
        .ifPresent(
            name -> facts.accept(new VariableUse(name, expression.span(), VariableUse.Kind.READ)));
  }

  private static void sdkOption(Property property, Consumer<Fact> facts) {
    if (property.key() instanceof Identifier key
        && key.name().equals("dangerouslyAllowBrowser")
        && property.value() instanceof BooleanLiteral value
        && value.value()) {
      facts.accept(new BrowserSdk(property.span()));
    }
  }

  private static void set(ConfigDocument document, Consumer<Fact> facts) {
    if (document.root() instanceof ConfigMap variables) {
      for (ConfigEntry entry : variables.entries()) {
        if (entry.value() instanceof ConfigScalar value && !value.value().isBlank()) {
          facts.accept(new VariableUse(entry.key(), entry.keySpan(), VariableUse.Kind.SET));
        }
      }
    }
  }
}
