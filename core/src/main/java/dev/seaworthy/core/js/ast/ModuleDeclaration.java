package dev.seaworthy.core.js.ast;

import static dev.seaworthy.core.js.ast.Children.visit;

import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.TypeNode.TSQualifiedName;
import java.util.List;
import java.util.function.Consumer;

/** An import or an export. */
public sealed interface ModuleDeclaration extends Statement {
  /**
   * An import, {@code import x, {y} from "m"}.
   *
   * @param specifiers the bindings; empty for {@code import "m"} and {@code import {} from "m"}
   * @param defer whether the phase is {@code defer}
   */
  record ImportDeclaration(
      int start,
      int end,
      List<ImportClause> specifiers,
      StringLiteral source,
      List<ImportAttribute> attributes,
      ImportKind importKind,
      boolean defer)
      implements ModuleDeclaration {
    @Override
    public NodeType type() {
      return NodeType.ImportDeclaration;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(specifiers, action);
      visit(source, action);
      visit(attributes, action);
    }
  }

  /** The binding of the default export. */
  record ImportDefaultSpecifier(int start, int end, Identifier local) implements ImportClause {
    @Override
    public NodeType type() {
      return NodeType.ImportDefaultSpecifier;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(local, action);
    }
  }

  /** The binding of a whole module, {@code * as local}. */
  record ImportNamespaceSpecifier(int start, int end, Identifier local) implements ImportClause {
    @Override
    public NodeType type() {
      return NodeType.ImportNamespaceSpecifier;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(local, action);
    }
  }

  /**
   * The binding of one export, {@code imported as local}.
   *
   * @param imported an {@link Identifier}, or a {@link StringLiteral} for a name in quotes
   */
  record ImportSpecifier(
      int start, int end, Expression imported, Identifier local, ImportKind importKind)
      implements ImportClause {
    @Override
    public NodeType type() {
      return NodeType.ImportSpecifier;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(imported, action);
      visit(local, action);
    }
  }

  /**
   * An attribute of an import or export, {@code with {type: "json"}}.
   *
   * @param key an {@link Identifier} or a {@link StringLiteral}
   */
  record ImportAttribute(int start, int end, Expression key, Expression value) implements Node {
    @Override
    public NodeType type() {
      return NodeType.ImportAttribute;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(key, action);
      visit(value, action);
    }
  }

  /**
   * An export of a declaration or of names.
   *
   * @param declaration what is declared, or null when names are exported
   * @param source the module to export from, or null
   */
  record ExportNamedDeclaration(
      int start,
      int end,
      Statement declaration,
      List<ExportSpecifier> specifiers,
      StringLiteral source,
      List<ImportAttribute> attributes,
      ImportKind exportKind)
      implements ModuleDeclaration {
    @Override
    public NodeType type() {
      return NodeType.ExportNamedDeclaration;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(declaration, action);
      visit(specifiers, action);
      visit(source, action);
      visit(attributes, action);
    }
  }

  /**
   * One exported name, {@code local as exported}; each an {@link Identifier} or a {@link
   * StringLiteral}.
   */
  record ExportSpecifier(
      int start, int end, Expression local, Expression exported, ImportKind exportKind)
      implements Node {
    @Override
    public NodeType type() {
      return NodeType.ExportSpecifier;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(local, action);
      visit(exported, action);
    }
  }

  /**
   * The default export.
   *
   * @param declaration a {@link Declaration} or an {@link Expression}
   */
  record ExportDefaultDeclaration(int start, int end, Node declaration)
      implements ModuleDeclaration {
    @Override
    public NodeType type() {
      return NodeType.ExportDefaultDeclaration;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(declaration, action);
    }
  }

  /**
   * An export of everything of a module, {@code export * as exported from "m"}.
   *
   * @param exported the name, an {@link Identifier} or a {@link StringLiteral}, or null
   */
  record ExportAllDeclaration(
      int start,
      int end,
      Expression exported,
      StringLiteral source,
      List<ImportAttribute> attributes,
      ImportKind exportKind)
      implements ModuleDeclaration {
    @Override
    public NodeType type() {
      return NodeType.ExportAllDeclaration;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(exported, action);
      visit(source, action);
      visit(attributes, action);
    }
  }

  /** The export of a CommonJS module, {@code export = expression}. */
  record TSExportAssignment(int start, int end, Expression expression)
      implements ModuleDeclaration {
    @Override
    public NodeType type() {
      return NodeType.TSExportAssignment;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(expression, action);
    }
  }

  /**
   * An alias, {@code import id = require("m")} or {@code import id = a.b}.
   *
   * @param moduleReference a {@link TSExternalModuleReference}, an {@link Identifier} or a {@link
   *     TSQualifiedName}
   */
  record TSImportEqualsDeclaration(
      int start, int end, Identifier id, Node moduleReference, ImportKind importKind)
      implements ModuleDeclaration {
    @Override
    public NodeType type() {
      return NodeType.TSImportEqualsDeclaration;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(id, action);
      visit(moduleReference, action);
    }
  }

  /** The reference {@code require("m")} of an alias. */
  record TSExternalModuleReference(int start, int end, Expression expression) implements Node {
    @Override
    public NodeType type() {
      return NodeType.TSExternalModuleReference;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(expression, action);
    }
  }

  /** The global name of a library, {@code export as namespace id}. */
  record TSNamespaceExportDeclaration(int start, int end, Identifier id)
      implements ModuleDeclaration {
    @Override
    public NodeType type() {
      return NodeType.TSNamespaceExportDeclaration;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(id, action);
    }
  }
}
