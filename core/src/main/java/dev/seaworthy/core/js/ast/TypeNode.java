package dev.seaworthy.core.js.ast;

import static dev.seaworthy.core.js.ast.Children.interleave;
import static dev.seaworthy.core.js.ast.Children.visit;

import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.ObjectExpression;
import dev.seaworthy.core.js.ast.Expression.ThisExpression;
import dev.seaworthy.core.js.ast.Expression.UnaryExpression;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.Template.TemplateElement;
import dev.seaworthy.core.js.ast.Template.TemplateLiteral;
import java.util.List;
import java.util.function.Consumer;

/** A type. */
public sealed interface TypeNode extends Node {
  /** A type with what leads to it, {@code : T} or {@code => T}. */
  record TSTypeAnnotation(int start, int end, TypeNode typeAnnotation) implements Node {
    @Override
    public NodeType type() {
      return NodeType.TSTypeAnnotation;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(typeAnnotation, action);
    }
  }

  /** The type parameters of a declaration, angle brackets included. */
  record TSTypeParameterDeclaration(int start, int end, List<TSTypeParameter> params)
      implements Node {
    @Override
    public NodeType type() {
      return NodeType.TSTypeParameterDeclaration;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(params, action);
    }
  }

  /**
   * A type parameter.
   *
   * @param constraint the type after {@code extends}, or null
   * @param defaultType the type after the equals sign, or null
   */
  record TSTypeParameter(
      int start,
      int end,
      Identifier name,
      TypeNode constraint,
      TypeNode defaultType,
      boolean in,
      boolean out,
      boolean isConst)
      implements Node {
    @Override
    public NodeType type() {
      return NodeType.TSTypeParameter;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(name, action);
      visit(constraint, action);
      visit(defaultType, action);
    }
  }

  /** Type arguments, angle brackets included. */
  record TSTypeParameterInstantiation(int start, int end, List<TypeNode> params) implements Node {
    @Override
    public NodeType type() {
      return NodeType.TSTypeParameterInstantiation;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(params, action);
    }
  }

  /** The type {@code any}. */
  record TSAnyKeyword(int start, int end) implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSAnyKeyword;
    }
  }

  /** The type {@code bigint}. */
  record TSBigIntKeyword(int start, int end) implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSBigIntKeyword;
    }
  }

  /** The type {@code boolean}. */
  record TSBooleanKeyword(int start, int end) implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSBooleanKeyword;
    }
  }

  /** The type {@code intrinsic} of the compiler's own library. */
  record TSIntrinsicKeyword(int start, int end) implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSIntrinsicKeyword;
    }
  }

  /** The type {@code never}. */
  record TSNeverKeyword(int start, int end) implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSNeverKeyword;
    }
  }

  /** The type {@code null}. */
  record TSNullKeyword(int start, int end) implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSNullKeyword;
    }
  }

  /** The type {@code number}. */
  record TSNumberKeyword(int start, int end) implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSNumberKeyword;
    }
  }

  /** The type {@code object}. */
  record TSObjectKeyword(int start, int end) implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSObjectKeyword;
    }
  }

  /** The type {@code string}. */
  record TSStringKeyword(int start, int end) implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSStringKeyword;
    }
  }

  /** The type {@code symbol}. */
  record TSSymbolKeyword(int start, int end) implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSSymbolKeyword;
    }
  }

  /** The type {@code undefined}. */
  record TSUndefinedKeyword(int start, int end) implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSUndefinedKeyword;
    }
  }

  /** The type {@code unknown}. */
  record TSUnknownKeyword(int start, int end) implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSUnknownKeyword;
    }
  }

  /** The type {@code void}. */
  record TSVoidKeyword(int start, int end) implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSVoidKeyword;
    }
  }

  /** The type {@code this}. */
  record TSThisType(int start, int end) implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSThisType;
    }
  }

  /**
   * The type of one value.
   *
   * @param literal a {@link Literal}, a {@link TemplateLiteral} or a {@link UnaryExpression} for a
   *     negative number
   */
  record TSLiteralType(int start, int end, Expression literal) implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSLiteralType;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(literal, action);
    }
  }

  /**
   * A named type.
   *
   * @param typeName an {@link Identifier} or a {@link TSQualifiedName}
   * @param typeArguments the type arguments, or null
   */
  record TSTypeReference(
      int start, int end, Node typeName, TSTypeParameterInstantiation typeArguments)
      implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSTypeReference;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(typeName, action);
      visit(typeArguments, action);
    }
  }

  /**
   * A dotted name of a type or namespace.
   *
   * @param left an {@link Identifier}, a {@link TSQualifiedName} or a {@link ThisExpression}
   */
  record TSQualifiedName(int start, int end, Node left, Identifier right) implements Node {
    @Override
    public NodeType type() {
      return NodeType.TSQualifiedName;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(left, action);
      visit(right, action);
    }
  }

  /**
   * The type of a value, {@code typeof x}.
   *
   * @param exprName an {@link Identifier}, {@link TSQualifiedName}, {@link ThisExpression} or
   *     {@link TSImportType}
   * @param typeArguments the type arguments, or null
   */
  record TSTypeQuery(int start, int end, Node exprName, TSTypeParameterInstantiation typeArguments)
      implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSTypeQuery;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(exprName, action);
      visit(typeArguments, action);
    }
  }

  /**
   * A type of another module, {@code import("m").T}.
   *
   * @param options the second argument, or null
   * @param qualifier an {@link Identifier} or a {@link TSQualifiedName}, or null
   * @param typeArguments the type arguments, or null
   */
  record TSImportType(
      int start,
      int end,
      StringLiteral source,
      ObjectExpression options,
      Node qualifier,
      TSTypeParameterInstantiation typeArguments)
      implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSImportType;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(source, action);
      visit(options, action);
      visit(qualifier, action);
      visit(typeArguments, action);
    }
  }

  /** An array type. */
  record TSArrayType(int start, int end, TypeNode elementType) implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSArrayType;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(elementType, action);
    }
  }

  /** A tuple type. */
  record TSTupleType(int start, int end, List<TypeNode> elementTypes) implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSTupleType;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(elementTypes, action);
    }
  }

  /** An element of a tuple with a name. */
  record TSNamedTupleMember(
      int start, int end, Identifier label, TypeNode elementType, boolean optional)
      implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSNamedTupleMember;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(label, action);
      visit(elementType, action);
    }
  }

  /** An optional element of a tuple. */
  record TSOptionalType(int start, int end, TypeNode typeAnnotation) implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSOptionalType;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(typeAnnotation, action);
    }
  }

  /** The remaining elements of a tuple. */
  record TSRestType(int start, int end, TypeNode typeAnnotation) implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSRestType;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(typeAnnotation, action);
    }
  }

  /** A union. */
  record TSUnionType(int start, int end, List<TypeNode> types) implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSUnionType;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(types, action);
    }
  }

  /** An intersection. */
  record TSIntersectionType(int start, int end, List<TypeNode> types) implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSIntersectionType;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(types, action);
    }
  }

  /** A conditional type. */
  record TSConditionalType(
      int start,
      int end,
      TypeNode checkType,
      TypeNode extendsType,
      TypeNode trueType,
      TypeNode falseType)
      implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSConditionalType;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(checkType, action);
      visit(extendsType, action);
      visit(trueType, action);
      visit(falseType, action);
    }
  }

  /** A type to infer, {@code infer T}. */
  record TSInferType(int start, int end, TSTypeParameter typeParameter) implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSInferType;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(typeParameter, action);
    }
  }

  /** One of {@code keyof unique readonly} before a type. */
  record TSTypeOperator(int start, int end, String operator, TypeNode typeAnnotation)
      implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSTypeOperator;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(typeAnnotation, action);
    }
  }

  /** The type of a property, {@code T[K]}. */
  record TSIndexedAccessType(int start, int end, TypeNode objectType, TypeNode indexType)
      implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSIndexedAccessType;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(objectType, action);
      visit(indexType, action);
    }
  }

  /**
   * A mapped type, {@code {[key in constraint as nameType]: typeAnnotation}}.
   *
   * @param nameType the type after {@code as}, or null
   * @param typeAnnotation the type of the properties, or null
   */
  record TSMappedType(
      int start,
      int end,
      Identifier key,
      TypeNode constraint,
      TypeNode nameType,
      TypeNode typeAnnotation,
      MappedModifier optional,
      MappedModifier readonly)
      implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSMappedType;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(key, action);
      visit(constraint, action);
      visit(nameType, action);
      visit(typeAnnotation, action);
    }
  }

  /** An object type. */
  record TSTypeLiteral(int start, int end, List<TypeElement> members) implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSTypeLiteral;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(members, action);
    }
  }

  /**
   * A function type.
   *
   * @param typeParameters the type parameters, or null
   */
  record TSFunctionType(
      int start,
      int end,
      TSTypeParameterDeclaration typeParameters,
      List<Pattern> params,
      TSTypeAnnotation returnType)
      implements TypeNode, Signature {
    @Override
    public NodeType type() {
      return NodeType.TSFunctionType;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(typeParameters, action);
      visit(params, action);
      visit(returnType, action);
    }
  }

  /**
   * A constructor type.
   *
   * @param typeParameters the type parameters, or null
   */
  record TSConstructorType(
      int start,
      int end,
      TSTypeParameterDeclaration typeParameters,
      List<Pattern> params,
      TSTypeAnnotation returnType,
      boolean isAbstract)
      implements TypeNode, Signature {
    @Override
    public NodeType type() {
      return NodeType.TSConstructorType;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(typeParameters, action);
      visit(params, action);
      visit(returnType, action);
    }
  }

  /**
   * What a function's result says about a parameter, {@code x is T}.
   *
   * @param parameterName an {@link Identifier} or a {@link TSThisType}
   * @param typeAnnotation the type, or null in {@code asserts x}
   */
  record TSTypePredicate(
      int start, int end, Node parameterName, TSTypeAnnotation typeAnnotation, boolean asserts)
      implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSTypePredicate;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(parameterName, action);
      visit(typeAnnotation, action);
    }
  }

  /**
   * A type of texts.
   *
   * @param quasis the texts, one more than there are types
   */
  record TSTemplateLiteralType(
      int start, int end, List<TemplateElement> quasis, List<TypeNode> types) implements TypeNode {
    @Override
    public NodeType type() {
      return NodeType.TSTemplateLiteralType;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      interleave(quasis, types, action);
    }
  }
}
