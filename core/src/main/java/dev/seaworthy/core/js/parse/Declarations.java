package dev.seaworthy.core.js.parse;

import dev.seaworthy.core.js.ast.ClassElement.Decorator;
import dev.seaworthy.core.js.ast.Declaration.ClassDeclaration;
import dev.seaworthy.core.js.ast.Declaration.FunctionDeclaration;
import dev.seaworthy.core.js.ast.Declaration.TSDeclareFunction;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclaration;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.ClassExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.ImportKind;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportAllDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportDefaultDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportNamedDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportSpecifier;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ImportDefaultSpecifier;
import dev.seaworthy.core.js.ast.Statement;
import dev.seaworthy.core.js.ast.TsDeclaration.TSEnumDeclaration;
import dev.seaworthy.core.js.ast.TsDeclaration.TSInterfaceDeclaration;
import dev.seaworthy.core.js.ast.TsDeclaration.TSModuleDeclaration;
import dev.seaworthy.core.js.ast.TsDeclaration.TSTypeAliasDeclaration;
import dev.seaworthy.core.source.SyntaxProblem;
import java.util.ArrayList;
import java.util.List;

/** Makes declarations with what stands before them: {@code export}, {@code declare}, decorators. */
final class Declarations {
  private Declarations() {}

  static VariableDeclaration variables(int start, int end, Statement list, boolean declare) {
    VariableDeclaration variables = (VariableDeclaration) list;
    return new VariableDeclaration(start, end, variables.kind(), variables.declarations(), declare);
  }

  static ClassDeclaration classDeclaration(int start, Expression read, boolean declare) {
    ClassExpression node = (ClassExpression) read;
    return new ClassDeclaration(
        start,
        node.end(),
        node.decorators(),
        node.id(),
        node.typeParameters(),
        node.superClass(),
        node.superTypeArguments(),
        node.implementsList(),
        node.body(),
        node.isAbstract(),
        declare);
  }

  /** Makes the export of a declaration. What it declares of types alone is exported as a type. */
  static ExportNamedDeclaration exported(int start, int end, Statement declaration) {
    ImportKind kind = declaresTypes(declaration) ? ImportKind.TYPE : ImportKind.VALUE;
    return new ExportNamedDeclaration(start, end, declaration, List.of(), null, List.of(), kind);
  }

  private static boolean declaresTypes(Statement declaration) {
    if (declaration instanceof VariableDeclaration variables) {
      return variables.declare();
    }
    if (declaration instanceof FunctionDeclaration function) {
      return function.declare();
    }
    if (declaration instanceof TSDeclareFunction function) {
      return function.declare();
    }
    if (declaration instanceof ClassDeclaration node) {
      return node.declare();
    }
    if (declaration instanceof TSEnumDeclaration enumeration) {
      return enumeration.declare();
    }
    if (declaration instanceof TSModuleDeclaration namespace) {
      return namespace.declare();
    }
    return declaration instanceof TSInterfaceDeclaration
        || declaration instanceof TSTypeAliasDeclaration;
  }

  static ExportAllDeclaration exportAll(int start, int end, Statement read, ImportKind kind) {
    ExportAllDeclaration all = (ExportAllDeclaration) read;
    return new ExportAllDeclaration(
        start, end, all.exported(), all.source(), all.attributes(), kind);
  }

  static ExportNamedDeclaration exportNames(int start, int end, Statement read, ImportKind kind) {
    ExportNamedDeclaration names = (ExportNamedDeclaration) read;
    return new ExportNamedDeclaration(
        start, end, null, names.specifiers(), names.source(), names.attributes(), kind);
  }

  /**
   * Makes one exported name.
   *
   * @param exported the other name, or null when it is the same
   */
  static ExportSpecifier exportSpecifier(
      int start, int end, Expression local, Expression exported, ImportKind kind) {
    return new ExportSpecifier(start, end, local, exported == null ? copy(local) : exported, kind);
  }

  private static Expression copy(Expression name) {
    return name instanceof StringLiteral text
        ? new StringLiteral(text.start(), text.end(), text.value())
        : new Identifier(name.start(), name.end(), ((Identifier) name).name());
  }

  static ImportDefaultSpecifier importDefault(Identifier local) {
    return new ImportDefaultSpecifier(local.start(), local.end(), local);
  }

  /**
   * Puts decorators before a class or the export of one.
   *
   * @throws SyntaxException if it is something else
   */
  static Statement decorated(Statement declaration, List<Decorator> decorators) {
    if (declaration instanceof ClassDeclaration node) {
      return decorated(node, Math.min(node.start(), decorators.get(0).start()), decorators);
    }
    if (declaration instanceof ExportNamedDeclaration export
        && export.declaration() instanceof ClassDeclaration node) {
      return exported(export.start(), export.end(), decorated(node, node.start(), decorators));
    }
    if (declaration instanceof ExportDefaultDeclaration export
        && export.declaration() instanceof ClassDeclaration node) {
      return new ExportDefaultDeclaration(
          export.start(), export.end(), decorated(node, node.start(), decorators));
    }
    throw new SyntaxException(
        new SyntaxProblem(declaration.span(), "only a class can stand behind decorators"));
  }

  private static ClassDeclaration decorated(
      ClassDeclaration node, int start, List<Decorator> decorators) {
    List<Decorator> all = new ArrayList<>(decorators);
    all.addAll(node.decorators());
    return new ClassDeclaration(
        start,
        node.end(),
        List.copyOf(all),
        node.id(),
        node.typeParameters(),
        node.superClass(),
        node.superTypeArguments(),
        node.implementsList(),
        node.body(),
        node.isAbstract(),
        node.declare());
  }
}
