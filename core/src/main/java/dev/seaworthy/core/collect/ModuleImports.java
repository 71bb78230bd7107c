package dev.seaworthy.core.collect;

import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.ImportExpression;
import dev.seaworthy.core.js.ast.ImportKind;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportAllDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportNamedDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ImportDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.TSExternalModuleReference;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.ModuleImport;
import dev.seaworthy.core.project.ModuleImport.Kind;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import java.util.function.Consumer;

/** Finds the modules that a file asks for by constant names. */
public final class ModuleImports implements FactCollector {

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    on.on(
        ImportDeclaration.class,
        (node, above) ->
            add(
                node.source(),
                node.importKind() == ImportKind.TYPE ? Kind.TYPE : Kind.STATIC,
                facts));
    on.on(ExportNamedDeclaration.class, (node, above) -> add(node.source(), Kind.REEXPORT, facts));
    on.on(ExportAllDeclaration.class, (node, above) -> add(node.source(), Kind.REEXPORT, facts));
    on.on(ImportExpression.class, (node, above) -> add(node.source(), Kind.DYNAMIC, facts));
    on.on(
        TSExternalModuleReference.class,
        (node, above) -> add(node.expression(), Kind.REQUIRE, facts));
    on.on(
        CallExpression.class,
        (node, above) -> {
          if (node.callee() instanceof Identifier callee
              && callee.name().equals("require")
              && !node.arguments().isEmpty()) {
            add(node.arguments().get(0), Kind.REQUIRE, facts);
          }
        });
  }

  /** Adds a module if its name is constant; {@code source} may be null. */
  private static void add(Expression source, Kind kind, Consumer<Fact> facts) {
    if (source instanceof StringLiteral literal) {
      facts.accept(new ModuleImport(literal.value(), kind, literal.span()));
    }
  }
}
