package dev.seaworthy.core.collect;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.ClassElement.Decorator;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.ImportExpression;
import dev.seaworthy.core.js.ast.Expression.NewExpression;
import dev.seaworthy.core.js.ast.ImportClause;
import dev.seaworthy.core.js.ast.ImportKind;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportAllDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportNamedDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ImportDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ImportSpecifier;
import dev.seaworthy.core.js.ast.ModuleDeclaration.TSExternalModuleReference;
import dev.seaworthy.core.js.ast.ModuleDeclaration.TSImportEqualsDeclaration;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Statement;
import dev.seaworthy.core.js.ast.TypeNode.TSImportType;
import dev.seaworthy.core.js.ast.TypeNode.TSQualifiedName;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeQuery;
import dev.seaworthy.core.js.ast.Walker;
import dev.seaworthy.core.js.module.ModuleEdge.Kind;
import dev.seaworthy.core.js.scope.Reference;
import dev.seaworthy.core.js.scope.Scopes;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.ModuleImport;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import dev.seaworthy.core.source.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds the modules that a file asks for by constant names. An import in TypeScript of which only
 * types are used counts as one of types, since every compiler drops it.
 */
public final class ModuleImports implements FactCollector {

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    Search search = new Search(isDeclaration(file.source().name()));
    on.on(ImportExpression.class, (node, above) -> search.calls.add(node, above.parent()));
    on.on(CallExpression.class, (node, above) -> search.calls.add(node, above.parent()));
    on.on(NewExpression.class, (node, above) -> search.calls.add(node, above.parent()));
    on.on(TSImportType.class, (node, above) -> search.type(node));
    on.on(TSTypeQuery.class, (node, above) -> search.query(node));
    on.on(Decorator.class, (node, above) -> search.decorated = true);
    on.onJs(
        js -> search.finish(js, ServerParts.of(js, file.mentionsAny(ServerParts.WORDS)), facts));
  }

  @Override
  public Set<String> words() {
    return ServerParts.WORDS;
  }

  private static boolean isDeclaration(String name) {
    return name.endsWith(".d.ts") || name.endsWith(".d.mts") || name.endsWith(".d.cts");
  }

  /** Finds the modules of a part of another file, such as the script of a Vue component. */
  static void inPart(JsFile part, Consumer<ModuleImport> found) {
    Search search = new Search(false);
    Walker.walk(part.program(), (node, above) -> search.calls.add(node, above.parent()));
    search.calls.finish(part.scopes());
    part.program().body().forEach(statement -> search.statement(statement, null, null));
    search.found.forEach(found);
  }

  private static final class Search {
    private final boolean declarations;
    private final List<ModuleImport> found = new ArrayList<>();
    private final ImportingCalls calls = new ImportingCalls(found::add);
    private boolean decorated;

    /** The names in {@code typeof name} as a type: uses of values that are gone at run time. */
    private final Set<Node> queried = Collections.newSetFromMap(new IdentityHashMap<>());

    Search(boolean declarations) {
      this.declarations = declarations;
    }

    void type(TSImportType type) {
      found.add(new ModuleImport(type.source().value(), Kind.TYPE, type.source().span()));
    }

    void query(TSTypeQuery query) {
      Node name = query.exprName();
      while (name instanceof TSQualifiedName qualified) {
        name = qualified.left();
      }
      queried.add(name);
    }

    void finish(JsFile js, ServerParts parts, Consumer<Fact> facts) {
      calls.finish(js.scopes());
      boolean elides = js.source().language() != Language.JAVASCRIPT && !decorated;
      found.replaceAll(module -> module.in(parts.around(module.span())));
      for (Statement statement : js.program().body()) {
        statement(statement, elides ? js.scopes() : null, parts);
      }
      found.forEach(facts);
    }

    /**
     * Reads an import or export.
     *
     * @param elision tells what is used as types only; null where nothing is dropped for that
     * @param parts the parts for the server; null where they are not known
     */
    void statement(Statement statement, Scopes elision, ServerParts parts) {
      if (statement instanceof ImportDeclaration declaration) {
        boolean types =
            declaration.importKind() == ImportKind.TYPE
                || (!declaration.specifiers().isEmpty()
                    && declaration.specifiers().stream()
                        .allMatch(clause -> isForTypes(clause, elision)));
        found.add(
            new ModuleImport(
                declaration.source().value(),
                kind(types, Kind.STATIC),
                declaration.source().span(),
                parts == null ? ModuleImport.ServerPart.NONE : parts.userOf(declaration)));
      } else if (statement instanceof ExportNamedDeclaration export && export.source() != null) {
        boolean types =
            export.exportKind() == ImportKind.TYPE
                || (!export.specifiers().isEmpty()
                    && export.specifiers().stream()
                        .allMatch(name -> name.exportKind() == ImportKind.TYPE));
        add(export.source(), kind(types, Kind.REEXPORT));
      } else if (statement instanceof ExportAllDeclaration export) {
        add(export.source(), kind(export.exportKind() == ImportKind.TYPE, Kind.REEXPORT));
      } else if (statement instanceof TSImportEqualsDeclaration alias
          && alias.moduleReference() instanceof TSExternalModuleReference reference
          && reference.expression() instanceof StringLiteral source) {
        add(source, kind(alias.importKind() == ImportKind.TYPE, Kind.REQUIRE));
      }
    }

    private void add(StringLiteral source, Kind kind) {
      found.add(new ModuleImport(source.value(), kind, source.span()));
    }

    private boolean isGoneAtRunTime(Reference use) {
      return use.isTypeOnly() || queried.contains(use.identifier());
    }

    private Kind kind(boolean types, Kind otherwise) {
      return types || declarations ? Kind.TYPE : otherwise;
    }

    private boolean isForTypes(ImportClause clause, Scopes elision) {
      if (clause instanceof ImportSpecifier specifier
          && specifier.importKind() == ImportKind.TYPE) {
        return true;
      }
      return elision != null
          && elision
              .binding(clause.local())
              .filter(name -> name.references().stream().allMatch(this::isGoneAtRunTime))
              .isPresent();
    }
  }
}
