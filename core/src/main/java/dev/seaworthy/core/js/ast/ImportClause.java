package dev.seaworthy.core.js.ast;

import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ImportDefaultSpecifier;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ImportNamespaceSpecifier;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ImportSpecifier;

/** A binding of an import. */
public sealed interface ImportClause extends Node
    permits ImportDefaultSpecifier, ImportNamespaceSpecifier, ImportSpecifier {
  /** Returns the name that is bound in this file. */
  Identifier local();
}
