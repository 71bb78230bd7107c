package dev.seaworthy.core.js.scope;

import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.ImportKind;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportNamedDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportSpecifier;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ImportDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.TSImportEqualsDeclaration;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.TypeNode.TSQualifiedName;
import dev.seaworthy.core.js.scope.Reference.Meaning;

/** Collects the names that imports declare and exports use. */
final class ModuleReferencer {
  private final ScopeAnalysis analysis;
  private final ValueReferencer values;

  ModuleReferencer(ScopeAnalysis analysis, ValueReferencer values) {
    this.analysis = analysis;
    this.values = values;
  }

  /** Declares what an import binds. */
  void imports(ImportDeclaration declaration) {
    declaration
        .specifiers()
        .forEach(
            clause ->
                analysis.define(
                    analysis.current(),
                    new Definition(DefinitionKind.IMPORT, clause.local(), clause, declaration),
                    clause.local().name()));
  }

  /** Declares another name for a namespace or module. */
  void importEquals(TSImportEqualsDeclaration declaration) {
    analysis.define(DefinitionKind.IMPORT, declaration.id(), declaration);
    Node reference = declaration.moduleReference();
    while (reference instanceof TSQualifiedName qualified) {
      reference = qualified.left();
    }
    values.accept(reference);
  }

  /** Reads what is exported from here; what is passed on from another module has no name here. */
  void exportNamed(ExportNamedDeclaration export) {
    if (export.source() != null) {
      return;
    }
    values.accept(export.declaration());
    for (ExportSpecifier specifier : export.specifiers()) {
      if (specifier.local() instanceof Identifier local) {
        boolean type =
            export.exportKind() == ImportKind.TYPE || specifier.exportKind() == ImportKind.TYPE;
        analysis.read(local, type ? Meaning.TYPE : Meaning.EITHER);
      }
    }
  }

  /** Reads what is exported as a whole, which may be a type. */
  void exportOf(Node exported) {
    if (exported instanceof Identifier name) {
      analysis.read(name, Meaning.EITHER);
    } else {
      values.accept(exported);
    }
  }
}
