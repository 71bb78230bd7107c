package dev.seaworthy.core.collect;

import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.ArrayExpression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.ImportExpression;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.MetaProperty;
import dev.seaworthy.core.js.ast.Expression.NewExpression;
import dev.seaworthy.core.js.ast.Literal.BooleanLiteral;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Template.TemplateLiteral;
import dev.seaworthy.core.js.module.ModuleEdge.Kind;
import dev.seaworthy.core.js.scope.Scopes;
import dev.seaworthy.core.project.ModuleImport;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the expressions that ask for modules: {@code import()}, {@code require}, {@code
 * require.context}, {@code import.meta.glob}, {@code new Worker} and {@code new URL(…,
 * import.meta.url)}.
 *
 * <p>A template with expressions stands for all modules that fit, as it does for bundlers: <a
 * href="https://vite.dev/guide/features.html#glob-import">Vite, Glob Import</a>, <a
 * href="https://webpack.js.org/guides/dependency-management/">webpack, Dependency Management</a>.
 */
final class ImportingCalls {
  private static final Set<String> WORKERS = Set.of("Worker", "SharedWorker");
  private static final Set<String> GLOBS = Set.of("glob", "globEager");

  private record Required(Identifier callee, ModuleImport module) {}

  private final Consumer<ModuleImport> found;
  private final List<Required> required = new ArrayList<>();

  ImportingCalls(Consumer<ModuleImport> found) {
    this.found = found;
  }

  /** Reads a node if it is one that may ask for modules. */
  void add(Node node, Node parent) {
    if (node instanceof ImportExpression imported) {
      dynamic(imported.source());
    } else if (node instanceof CallExpression call && !call.arguments().isEmpty()) {
      call(call);
    } else if (node instanceof NewExpression created && !created.arguments().isEmpty()) {
      created(created, parent);
    }
  }

  /** Ends the file: a {@code require} that the file declares itself asks for nothing. */
  void finish(Scopes scopes) {
    for (Required call : required) {
      if (scopes.isGlobal(call.callee())) {
        found.accept(call.module());
      }
    }
  }

  private void dynamic(Expression source) {
    if (source instanceof StringLiteral literal) {
      accept(literal.value(), Kind.DYNAMIC, literal);
    } else if (source instanceof TemplateLiteral template) {
      String pattern = pattern(template);
      boolean constant = template.expressions().isEmpty();
      if (constant || startsInAFolder(pattern)) {
        accept(pattern, constant ? Kind.DYNAMIC : Kind.GLOB, template);
      }
    }
  }

  private static String pattern(TemplateLiteral template) {
    List<String> texts = new ArrayList<>();
    template.quasis().forEach(part -> texts.add(part.cooked() == null ? "" : part.cooked()));
    return String.join("*", texts);
  }

  /** Returns whether a pattern leaves open less than the folder in which it starts. */
  private static boolean startsInAFolder(String pattern) {
    int slash = pattern.indexOf('/');
    return slash > 0 && slash < pattern.indexOf('*');
  }

  private void call(CallExpression call) {
    Expression first = call.arguments().get(0);
    if (call.callee() instanceof Identifier callee && callee.name().equals("require")) {
      if (first instanceof StringLiteral name) {
        required.add(
            new Required(callee, new ModuleImport(name.value(), Kind.REQUIRE, name.span())));
      }
    } else if (call.callee() instanceof MemberExpression callee
        && callee.property() instanceof Identifier method) {
      if (callee.object() instanceof MetaProperty && GLOBS.contains(method.name())) {
        glob(first);
      } else if (callee.object() instanceof Identifier object
          && object.name().equals("require")
          && method.name().equals("context")
          && first instanceof StringLiteral folder) {
        boolean flat =
            call.arguments().size() > 1
                && call.arguments().get(1) instanceof BooleanLiteral deep
                && !deep.value();
        String all = folder.value() + (flat ? "/*" : "/**/*");
        required.add(new Required(object, new ModuleImport(all, Kind.GLOB, folder.span())));
      }
    }
  }

  private void glob(Expression patterns) {
    if (patterns instanceof ArrayExpression list) {
      list.elements().forEach(this::glob);
    } else if (patterns instanceof StringLiteral pattern && !pattern.value().startsWith("!")) {
      accept(pattern.value(), Kind.GLOB, pattern);
    }
  }

  private void created(NewExpression created, Node parent) {
    if (!(created.callee() instanceof Identifier callee)
        || !(created.arguments().get(0) instanceof StringLiteral address)) {
      return;
    }
    if (WORKERS.contains(callee.name())) {
      accept(address.value(), Kind.WORKER, address);
    } else if (callee.name().equals("URL")
        && created.arguments().size() == 2
        && isThisModule(created.arguments().get(1))) {
      boolean worker =
          parent instanceof NewExpression around
              && around.callee() instanceof Identifier name
              && WORKERS.contains(name.name());
      accept(address.value(), worker ? Kind.WORKER : Kind.ASSET, address);
    }
  }

  private static boolean isThisModule(Expression base) {
    return base instanceof MemberExpression member
        && member.object() instanceof MetaProperty
        && member.property() instanceof Identifier property
        && property.name().equals("url");
  }

  private void accept(String specifier, Kind kind, Node at) {
    found.accept(new ModuleImport(specifier, kind, at.span()));
  }
}
