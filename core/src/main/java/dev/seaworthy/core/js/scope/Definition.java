package dev.seaworthy.core.js.scope;

import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ImportDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ImportDefaultSpecifier;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ImportSpecifier;
import dev.seaworthy.core.js.ast.ModuleDeclaration.TSExternalModuleReference;
import dev.seaworthy.core.js.ast.ModuleDeclaration.TSImportEqualsDeclaration;
import dev.seaworthy.core.js.ast.Node;
import java.util.Optional;

/**
 * One declaration of a name.
 *
 * @param kind what introduces the name
 * @param name the name itself: an identifier, or a string for a member of an enumeration
 * @param node what declares it: a {@code VariableDeclarator}, an import clause, a function (also
 *     for its parameters), a class, a catch clause, an enumeration or its member, a namespace, an
 *     interface, a type alias, a type parameter or a mapped type
 * @param parent the {@code VariableDeclaration} or {@code ImportDeclaration} around the node, or
 *     null for the other kinds
 */
public record Definition(DefinitionKind kind, Node name, Node node, Node parent) {
  /**
   * Returns what an import declaration, or {@code import name = require("module")}, takes from the
   * other module; empty for the other kinds and for {@code import name = Namespace.member}.
   */
  public Optional<ImportedName> imported() {
    if (parent instanceof ImportDeclaration declaration) {
      return Optional.of(new ImportedName(declaration.source().value(), exportedName()));
    }
    return node instanceof TSImportEqualsDeclaration declaration
            && declaration.moduleReference() instanceof TSExternalModuleReference reference
            && reference.expression() instanceof StringLiteral module
        ? Optional.of(new ImportedName(module.value(), ImportedName.WHOLE))
        : Optional.empty();
  }

  private String exportedName() {
    if (node instanceof ImportDefaultSpecifier) {
      return "default";
    }
    if (node instanceof ImportSpecifier specifier) {
      return specifier.imported() instanceof StringLiteral quoted
          ? quoted.value()
          : ((Identifier) specifier.imported()).name();
    }
    return ImportedName.WHOLE;
  }
}
