package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.NewExpression;
import dev.seaworthy.core.js.ast.Expression.ObjectExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.Expression.SpreadElement;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Parents;
import dev.seaworthy.core.js.ast.Walker;
import dev.seaworthy.core.js.scope.Binding;
import dev.seaworthy.core.js.scope.EnvironmentRead;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import dev.seaworthy.core.source.Span;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Finds what bundlers write into the code for browsers by name: {@code define} of Vite and esbuild,
 * {@code DefinePlugin} of webpack and Rspack, {@code env} of Next.js.
 */
record BundlerCollector() implements FactCollector {
  private static final Pattern CONFIG_FILE =
      Pattern.compile(
          "(?:vite|webpack|rspack|rsbuild|rollup|esbuild|craco|electron\\.vite|astro|next)[\\w.-]*\\.[cm]?[jt]s");

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    String name = file.source().name();
    if (file.role() == FileRole.APP && CONFIG_FILE.matcher(name).matches()) {
      boolean next = name.startsWith("next");
      on.onJs(js -> new Reading(js, next, facts).read());
    }
  }

  /** The reading of one configuration. */
  private record Reading(JsFile file, boolean next, Consumer<Fact> facts) {

    void read() {
      Walker.walk(
          file.program(),
          (node, above) -> {
            if (node instanceof Property property
                && property.value() instanceof ObjectExpression settings
                && property.name().filter((next ? "env" : "define")::equals).isPresent()) {
              settings(settings);
            }
            if (node instanceof NewExpression plugin
                && lastName(plugin.callee()).equals("DefinePlugin")
                && plugin.arguments().size() == 1
                && plugin.arguments().get(0) instanceof ObjectExpression settings) {
              settings(settings);
            }
          });
    }

    private void settings(ObjectExpression settings) {
      for (Node entry : settings.properties()) {
        if (entry instanceof Property property) {
          value(property.name().orElse(""), property.value(), property.span());
        } else if (entry instanceof SpreadElement spread) {
          value("", spread.argument(), spread.span());
        }
      }
    }

    private void value(String key, Node value, Span span) {
      Parents parents = file.parents();
      Walker.walk(
          value,
          (node, above) -> {
            EnvironmentRead.nameIn(node)
                .ifPresent(name -> facts.accept(new BundledSetting(key, name, span)));
            if (isLoaded(node)) {
              Node around = node == value ? null : parents.parent(node);
              if (around instanceof MemberExpression member && member.object() == node) {
                String name = lastName(member);
                if (!name.isEmpty()) {
                  facts.accept(new BundledSetting(key, name, span));
                }
              } else {
                facts.accept(new BundledSetting(key, "", span));
              }
            } else if (EnvironmentRead.isEnvironment(node)
                && !(node != value && parents.parent(node) instanceof MemberExpression)) {
              facts.accept(new BundledSetting(key, "", span));
            }
          });
    }

    /** {@code const env = loadEnv(mode, root, "")}: with an empty prefix it has every variable. */
    private boolean isLoaded(Node node) {
      return node instanceof Identifier name
          && file.scopes()
              .binding(name)
              .flatMap(Binding::onlyDefinition)
              .filter(definition -> definition.node() instanceof VariableDeclarator)
              .map(definition -> ((VariableDeclarator) definition.node()).init())
              .filter(Reading::loadsAll)
              .isPresent();
    }

    private static boolean loadsAll(Expression init) {
      return init instanceof CallExpression call
          && lastName(call.callee()).equals("loadEnv")
          && call.arguments().size() == 3
          && call.arguments().get(2) instanceof StringLiteral prefix
          && prefix.value().isEmpty();
    }

    private static String lastName(Expression expression) {
      Expression last =
          expression instanceof MemberExpression member ? member.property() : expression;
      return last instanceof Identifier name
          ? name.name()
          : last instanceof StringLiteral text ? text.value() : "";
    }
  }
}
