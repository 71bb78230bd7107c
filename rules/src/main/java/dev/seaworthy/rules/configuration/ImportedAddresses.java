package dev.seaworthy.rules.configuration;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.ImportClause;
import dev.seaworthy.core.js.ast.ImportKind;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ImportDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ImportNamespaceSpecifier;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ImportSpecifier;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Statement;
import dev.seaworthy.core.js.scope.Binding;
import dev.seaworthy.core.js.scope.Reference;
import dev.seaworthy.core.js.scope.ValueFlow;
import dev.seaworthy.core.js.scope.ValueUse;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Finds where imports that may hold an address are used as one. */
final class ImportedAddresses implements FactCollector {
  static final ImportedAddresses INSTANCE = new ImportedAddresses();

  private static final Pattern ADDRESS_NAME =
      Pattern.compile(
          "(?i).*(?:ur[il]|api|base|host|endpoint|server|config|env|origin|backend|constant"
              + "|setting|site|domain|redirect|service|gateway).*");
  private static final int DEEPEST_PATH = 3;

  private ImportedAddresses() {}

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    if (file.role() == FileRole.APP) {
      on.onJs(js -> imports(js, facts));
    }
  }

  private static void imports(JsFile file, Consumer<Fact> facts) {
    for (Statement statement : file.program().body()) {
      if (statement instanceof ImportDeclaration declaration
          && declaration.importKind() == ImportKind.VALUE
          && isWithinApp(declaration.source().value())) {
        for (ImportClause clause : declaration.specifiers()) {
          boolean named =
              ADDRESS_NAME.matcher(clause.local().name()).matches()
                  || ADDRESS_NAME.matcher(lastSegment(declaration)).matches();
          if (named) {
            file.scopes()
                .binding(clause.local())
                .ifPresent(binding -> uses(file, declaration, clause, binding, facts));
          }
        }
      }
    }
  }

  /** A bare specifier may be an alias, but the common ones start like this. */
  private static boolean isWithinApp(String specifier) {
    return specifier.startsWith(".")
        || specifier.startsWith("@/")
        || specifier.startsWith("~")
        || specifier.startsWith("#")
        || specifier.startsWith("src/")
        || specifier.startsWith("@shared");
  }

  private static String lastSegment(ImportDeclaration declaration) {
    String specifier = declaration.source().value();
    return specifier.substring(specifier.lastIndexOf('/') + 1);
  }

  private static void uses(
      JsFile file,
      ImportDeclaration declaration,
      ImportClause clause,
      Binding binding,
      Consumer<Fact> facts) {
    ProductionCode production = null;
    for (List<String> path : paths(file, binding)) {
      boolean namespace = clause instanceof ImportNamespaceSpecifier;
      if (namespace && path.isEmpty()) {
        continue;
      }
      String name = namespace ? path.get(0) : exportName(clause);
      List<String> inside = namespace ? path.subList(1, path.size()) : path;
      for (ValueUse use : ValueFlow.of(binding, path, file.scopes(), file.parents())) {
        Purpose purpose = AddressUses.purpose(use);
        boolean telling = purpose != Purpose.HARMLESS && purpose != Purpose.PASSED_ON;
        if (telling) {
          production = production == null ? new ProductionCode(file) : production;
          if (!production.excludes(use.value())) {
            facts.accept(
                new ImportedAddressUse(
                    declaration.source().value(),
                    new AddressFact.Export(name, List.copyOf(inside)),
                    purpose,
                    use.value().span()));
          }
        }
      }
    }
  }

  private static String exportName(ImportClause clause) {
    if (clause instanceof ImportSpecifier specifier) {
      return specifier.imported() instanceof Identifier name
          ? name.name()
          : ((StringLiteral) specifier.imported()).value();
    }
    return "default";
  }

  /** Returns the paths at which a file reaches into what it imports. */
  private static Set<List<String>> paths(JsFile file, Binding binding) {
    Set<List<String>> paths = new LinkedHashSet<>();
    for (Reference reference : binding.references()) {
      if (!reference.isTypeOnly()) {
        List<String> path = new ArrayList<>();
        paths.add(List.of());
        Node node = reference.identifier();
        while (path.size() < DEEPEST_PATH) {
          Node parent = file.parents().parent(node);
          String key = key(node, parent);
          if (key == null) {
            break;
          }
          path.add(key);
          paths.add(List.copyOf(path));
          node = parent;
        }
      }
    }
    return paths;
  }

  private static String key(Node node, Node parent) {
    if (parent instanceof MemberExpression member && member.object() == node) {
      return member.name().orElse(null);
    }
    return parent instanceof CallExpression call && call.callee() == node ? "()" : null;
  }
}
