package dev.seaworthy.core.js.ast;

import static dev.seaworthy.core.js.ast.Children.visit;

import dev.seaworthy.core.js.ast.Statement.InvalidStatement;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeAnnotation;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeParameterDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A member of an interface or object type. */
public sealed interface TypeElement extends Node
    permits InvalidStatement,
        TypeElement.TSPropertySignature,
        TypeElement.TSMethodSignature,
        TypeElement.TSCallSignatureDeclaration,
        TypeElement.TSConstructSignatureDeclaration,
        TypeElement.TSIndexSignature {
  /**
   * A property.
   *
   * @param typeAnnotation the type, or null
   */
  record TSPropertySignature(
      int start,
      int end,
      Expression key,
      TSTypeAnnotation typeAnnotation,
      boolean computed,
      boolean optional,
      boolean readonly)
      implements TypeElement {
    @Override
    public NodeType type() {
      return NodeType.TSPropertySignature;
    }

    /** Returns what the key says, written as a name or as a string; empty for any other. */
    public Optional<String> name() {
      return Keys.nameOf(key, computed);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(key, action);
      visit(typeAnnotation, action);
    }
  }

  /**
   * A method or accessor.
   *
   * @param typeParameters the type parameters, or null
   * @param returnType the type of the result, or null
   */
  record TSMethodSignature(
      int start,
      int end,
      Expression key,
      TSTypeParameterDeclaration typeParameters,
      List<Pattern> params,
      TSTypeAnnotation returnType,
      MethodKind kind,
      boolean computed,
      boolean optional)
      implements TypeElement, Signature {
    @Override
    public NodeType type() {
      return NodeType.TSMethodSignature;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(key, action);
      visit(typeParameters, action);
      visit(params, action);
      visit(returnType, action);
    }
  }

  /**
   * A call signature.
   *
   * @param typeParameters the type parameters, or null
   * @param returnType the type of the result, or null
   */
  record TSCallSignatureDeclaration(
      int start,
      int end,
      TSTypeParameterDeclaration typeParameters,
      List<Pattern> params,
      TSTypeAnnotation returnType)
      implements TypeElement, Signature {
    @Override
    public NodeType type() {
      return NodeType.TSCallSignatureDeclaration;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(typeParameters, action);
      visit(params, action);
      visit(returnType, action);
    }
  }

  /**
   * A construct signature.
   *
   * @param typeParameters the type parameters, or null
   * @param returnType the type of the result, or null
   */
  record TSConstructSignatureDeclaration(
      int start,
      int end,
      TSTypeParameterDeclaration typeParameters,
      List<Pattern> params,
      TSTypeAnnotation returnType)
      implements TypeElement, Signature {
    @Override
    public NodeType type() {
      return NodeType.TSConstructSignatureDeclaration;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(typeParameters, action);
      visit(params, action);
      visit(returnType, action);
    }
  }

  /**
   * An index signature, {@code [key: string]: T}.
   *
   * @param typeAnnotation the type, or null
   * @param accessibility the modifier, or null
   */
  record TSIndexSignature(
      int start,
      int end,
      List<Pattern> parameters,
      TSTypeAnnotation typeAnnotation,
      boolean readonly,
      boolean isStatic,
      Accessibility accessibility)
      implements TypeElement, ClassElement {
    @Override
    public NodeType type() {
      return NodeType.TSIndexSignature;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(parameters, action);
      visit(typeAnnotation, action);
    }
  }
}
