package dev.seaworthy.core.js.ast;

import static dev.seaworthy.core.js.ast.Children.visit;

import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.Template.TemplateLiteral;
import dev.seaworthy.core.js.ast.TypeNode.TSQualifiedName;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeParameterDeclaration;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeParameterInstantiation;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A declaration that only TypeScript has. */
public sealed interface TsDeclaration extends Declaration {
  /**
   * An interface.
   *
   * @param typeParameters the type parameters, or null
   * @param declare whether it stands after {@code declare}
   */
  record TSInterfaceDeclaration(
      int start,
      int end,
      Identifier id,
      TSTypeParameterDeclaration typeParameters,
      List<TSInterfaceHeritage> extendsList,
      TSInterfaceBody body,
      boolean declare)
      implements TsDeclaration {
    @Override
    public NodeType type() {
      return NodeType.TSInterfaceDeclaration;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(id, action);
      visit(typeParameters, action);
      visit(extendsList, action);
      visit(body, action);
    }
  }

  /** The members of an interface, braces included. */
  record TSInterfaceBody(int start, int end, List<TypeElement> body) implements Node {
    @Override
    public NodeType type() {
      return NodeType.TSInterfaceBody;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(body, action);
    }
  }

  /**
   * A type that an interface extends.
   *
   * @param typeArguments the type arguments, or null
   */
  record TSInterfaceHeritage(
      int start, int end, Expression expression, TSTypeParameterInstantiation typeArguments)
      implements Node {
    @Override
    public NodeType type() {
      return NodeType.TSInterfaceHeritage;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(expression, action);
      visit(typeArguments, action);
    }
  }

  /**
   * A type alias, {@code type id = typeAnnotation}.
   *
   * @param typeParameters the type parameters, or null
   * @param declare whether it stands after {@code declare}
   */
  record TSTypeAliasDeclaration(
      int start,
      int end,
      Identifier id,
      TSTypeParameterDeclaration typeParameters,
      TypeNode typeAnnotation,
      boolean declare)
      implements TsDeclaration {
    @Override
    public NodeType type() {
      return NodeType.TSTypeAliasDeclaration;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(id, action);
      visit(typeParameters, action);
      visit(typeAnnotation, action);
    }
  }

  /**
   * An enumeration.
   *
   * @param declare whether it stands after {@code declare}
   */
  record TSEnumDeclaration(
      int start, int end, Identifier id, TSEnumBody body, boolean isConst, boolean declare)
      implements TsDeclaration {
    @Override
    public NodeType type() {
      return NodeType.TSEnumDeclaration;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(id, action);
      visit(body, action);
    }
  }

  /** The members of an enumeration, braces included. */
  record TSEnumBody(int start, int end, List<TSEnumMember> members) implements Node {
    @Override
    public NodeType type() {
      return NodeType.TSEnumBody;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(members, action);
    }
  }

  /**
   * A member of an enumeration.
   *
   * @param id an {@link Identifier}, a {@link StringLiteral} or a {@link TemplateLiteral}
   * @param initializer the value, or null
   */
  record TSEnumMember(int start, int end, Expression id, Expression initializer) implements Node {
    @Override
    public NodeType type() {
      return NodeType.TSEnumMember;
    }

    /** Returns the name; empty if it is a template. */
    public Optional<String> name() {
      return Keys.nameOf(id, false);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(id, action);
      visit(initializer, action);
    }
  }

  /**
   * A namespace or an ambient module.
   *
   * @param id an {@link Identifier}, a {@link TSQualifiedName} or a {@link StringLiteral}
   * @param body the body, or null in {@code declare module "m";}
   * @param declare whether it stands after {@code declare}
   */
  record TSModuleDeclaration(
      int start, int end, Node id, TSModuleBlock body, ModuleKind kind, boolean declare)
      implements TsDeclaration {
    @Override
    public NodeType type() {
      return NodeType.TSModuleDeclaration;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(id, action);
      visit(body, action);
    }
  }

  /** The statements of a namespace, braces included. */
  record TSModuleBlock(int start, int end, List<Statement> body) implements Node {
    @Override
    public NodeType type() {
      return NodeType.TSModuleBlock;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(body, action);
    }
  }
}
