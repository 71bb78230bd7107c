package dev.seaworthy.rules.configuration;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.TaggedTemplateExpression;
import dev.seaworthy.core.js.ast.FunctionNode;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.ModuleDeclaration;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Template.TemplateLiteral;
import dev.seaworthy.core.js.ast.TypeNode;
import dev.seaworthy.core.js.ast.Walker;
import dev.seaworthy.core.js.scope.ValueFlow;
import dev.seaworthy.core.js.scope.ValueUse;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import dev.seaworthy.core.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Finds the addresses of the local machine in code, and where they end up. */
final class CodeAddresses implements FactCollector {
  static final CodeAddresses INSTANCE = new CodeAddresses();

  private static final Set<String> MENTIONS =
      Set.of(
          "localhost",
          "127.",
          "0.0.0.0",
          "[::1]",
          "192.168.",
          "/10.",
          "@10.",
          "\"10.",
          "'10.",
          "`10.",
          "/172.",
          "@172.",
          "\"172.",
          "'172.",
          "`172.");

  /** Settings of tools, declarations, and servers that run only during development. */
  private static final Pattern TOOL_FILE =
      Pattern.compile(
          "(?i)(?:^|/)(?:[^/]+\\.config\\.[mc]?[jt]s|[^/]*\\.d\\.[mc]?ts|setupproxy\\.js"
              + "|[^/]*dev-?(?:server|proxy)[^/]*\\.[mc]?[jt]s|vite\\.[jt]s|mocks?/.*)$");

  private static final Pattern ITSELF = Pattern.compile("(?i).*(?:internal|self|loopback).*");

  private CodeAddresses() {}

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    boolean relevant =
        file.role() == FileRole.APP && !TOOL_FILE.matcher(file.source().pathInApp()).find();
    if (relevant && file.mentionsAny(MENTIONS)) {
      on.onJs(js -> new Search(js, facts).run());
    }
  }

  @Override
  public Set<String> words() {
    return MENTIONS;
  }

  private static final class Search {
    private final JsFile file;
    private final Consumer<Fact> facts;
    private final ProductionCode production;
    private final EnvironmentFallback fallback;

    Search(JsFile file, Consumer<Fact> facts) {
      this.file = file;
      this.facts = facts;
      this.production = new ProductionCode(file);
      this.fallback = new EnvironmentFallback(file, production);
    }

    void run() {
      Walker.walk(
          file.program(),
          (node, above) -> {
            Node parent = above.parent();
            boolean value =
                !(parent instanceof ModuleDeclaration)
                    && !(parent instanceof TypeNode)
                    && !(parent instanceof TaggedTemplateExpression);
            if (value && node instanceof StringLiteral literal) {
              examine(literal, literal.value(), literal.span(), false);
            } else if (value && node instanceof TemplateLiteral template) {
              template(template);
            }
          });
    }

    private void template(TemplateLiteral template) {
      String head = template.quasis().get(0).cooked();
      if (head != null) {
        boolean ownPort =
            head.endsWith(":")
                && !template.expressions().isEmpty()
                && namesPort(template.expressions().get(0));
        examine(template, head, template.quasis().get(0).span(), ownPort);
      }
    }

    /** Whether a name around the address says that a program calls itself. */
    private boolean isForItself(Node address) {
      for (Node above = address; above != null; above = file.parents().parent(above)) {
        String name = null;
        if (above instanceof FunctionNode function && function.id() != null) {
          name = function.id().name();
        } else if (above instanceof VariableDeclarator variable
            && variable.id() instanceof Identifier identifier) {
          name = identifier.name();
        }
        if (name != null && ITSELF.matcher(name).matches()) {
          return true;
        }
      }
      return false;
    }

    private boolean namesPort(Expression expression) {
      String text = expression.span().of(file.source().text());
      return text.toLowerCase(Locale.ROOT).contains("port");
    }

    private void examine(Node node, String text, Span span, boolean ownPort) {
      Optional<LocalAddress> address = LocalAddress.ofUrl(text).or(() -> LocalAddress.ofBare(text));
      if (address.isEmpty() || address.get().isLocalAgent() || production.excludes(node)) {
        return;
      }
      EnvironmentFallback.Condition condition = fallback.of(node);
      if (address.get().scheme().isEmpty() && condition.variables().isEmpty()) {
        return;
      }
      List<AddressFact.Use> uses = new ArrayList<>();
      Set<AddressFact.Export> exports = new LinkedHashSet<>();
      for (ValueUse use : ValueFlow.of(node, file.scopes(), file.parents())) {
        if (use instanceof ValueUse.Exported export) {
          exports.add(new AddressFact.Export(export.name(), export.path()));
        } else if (!production.excludes(use.value())) {
          uses.add(new AddressFact.Use(AddressUses.purpose(use), use.value().span()));
        }
      }
      facts.accept(
          new AddressFact(
              address.get(),
              span,
              condition.conditional(),
              List.copyOf(condition.variables()),
              condition.onServer(),
              ownPort || isForItself(node),
              List.copyOf(uses),
              Set.copyOf(exports)));
    }
  }
}
