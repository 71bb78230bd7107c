package dev.seaworthy.core.js.scope;

import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Pattern;
import dev.seaworthy.core.js.ast.Pattern.ArrayPattern;
import dev.seaworthy.core.js.ast.Pattern.AssignmentPattern;
import dev.seaworthy.core.js.ast.Pattern.ObjectPattern;
import dev.seaworthy.core.js.ast.Pattern.RestElement;
import dev.seaworthy.core.js.ast.Pattern.TSParameterProperty;
import dev.seaworthy.core.js.ast.Signature;
import dev.seaworthy.core.js.ast.TsDeclaration.TSInterfaceDeclaration;
import dev.seaworthy.core.js.ast.TsDeclaration.TSTypeAliasDeclaration;
import dev.seaworthy.core.js.ast.TypeElement.TSIndexSignature;
import dev.seaworthy.core.js.ast.TypeElement.TSMethodSignature;
import dev.seaworthy.core.js.ast.TypeElement.TSPropertySignature;
import dev.seaworthy.core.js.ast.TypeNode.TSConditionalType;
import dev.seaworthy.core.js.ast.TypeNode.TSImportType;
import dev.seaworthy.core.js.ast.TypeNode.TSInferType;
import dev.seaworthy.core.js.ast.TypeNode.TSMappedType;
import dev.seaworthy.core.js.ast.TypeNode.TSNamedTupleMember;
import dev.seaworthy.core.js.ast.TypeNode.TSQualifiedName;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeAnnotation;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeParameter;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeParameterDeclaration;
import dev.seaworthy.core.js.ast.TypeNode.TSTypePredicate;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeQuery;
import dev.seaworthy.core.js.scope.Reference.Meaning;
import java.util.function.Consumer;

/** Collects the names that types declare and use. */
final class TypeReferencer implements Consumer<Node> {
  private final ScopeAnalysis analysis;
  private final Consumer<Node> values;

  TypeReferencer(ScopeAnalysis analysis, Consumer<Node> values) {
    this.analysis = analysis;
    this.values = values;
  }

  @Override
  public void accept(Node node) {
    if (node == null) {
      return;
    }
    switch (node.type()) {
      case Identifier -> analysis.read((Identifier) node, Meaning.TYPE);
      case MemberExpression -> accept(((MemberExpression) node).object());
      case TSQualifiedName -> accept(((TSQualifiedName) node).left());
      case TSFunctionType,
          TSConstructorType,
          TSCallSignatureDeclaration,
          TSConstructSignatureDeclaration ->
          signature((Signature) node);
      case TSMethodSignature -> {
        TSMethodSignature method = (TSMethodSignature) node;
        key(method.key(), method.computed());
        signature(method);
      }
      case TSPropertySignature -> {
        TSPropertySignature property = (TSPropertySignature) node;
        key(property.key(), property.computed());
        accept(property.typeAnnotation());
      }
      case TSIndexSignature -> indexSignature((TSIndexSignature) node);
      case TSConditionalType -> conditional((TSConditionalType) node);
      case TSInferType -> infer((TSInferType) node);
      case TSMappedType -> mapped((TSMappedType) node);
      case TSTypeParameter -> typeParameter((TSTypeParameter) node);
      case TSInterfaceDeclaration -> interfaceDeclaration((TSInterfaceDeclaration) node);
      case TSTypeAliasDeclaration -> typeAlias((TSTypeAliasDeclaration) node);
      case TSImportType -> accept(((TSImportType) node).typeArguments());
      case TSNamedTupleMember -> accept(((TSNamedTupleMember) node).elementType());
      case TSTypePredicate -> typePredicate((TSTypePredicate) node);
      case TSTypeQuery -> typeQuery((TSTypeQuery) node);
      default -> node.forEachChild(this);
    }
  }

  private void key(Expression key, boolean computed) {
    if (computed) {
      values.accept(key);
    }
  }

  private void signature(Signature signature) {
    analysis.in(
        ScopeKind.FUNCTION_TYPE,
        signature,
        () -> {
          accept(signature.typeParameters());
          signature.params().forEach(parameter -> parameter(parameter, signature));
          accept(signature.returnType());
        });
  }

  /** The name of a parameter may be used by {@code typeof} and by a predicate. */
  private void parameter(Pattern parameter, Signature signature) {
    PatternNames.visit(
        parameter, (name, defaults) -> analysis.define(DefinitionKind.PARAMETER, name, signature));
    accept(typeOf(parameter));
  }

  /** Returns the type that is written at a parameter or variable, or null. */
  static TSTypeAnnotation typeOf(Pattern pattern) {
    return switch (pattern.type()) {
      case Identifier -> ((Identifier) pattern).typeAnnotation();
      case ArrayPattern -> ((ArrayPattern) pattern).typeAnnotation();
      case ObjectPattern -> ((ObjectPattern) pattern).typeAnnotation();
      case RestElement -> ((RestElement) pattern).typeAnnotation();
      case AssignmentPattern -> typeOf(((AssignmentPattern) pattern).left());
      case TSParameterProperty -> typeOf(((TSParameterProperty) pattern).parameter());
      default -> null;
    };
  }

  private void indexSignature(TSIndexSignature signature) {
    signature.parameters().forEach(parameter -> accept(typeOf(parameter)));
    accept(signature.typeAnnotation());
  }

  /** What the condition infers is known in it and in the first branch only. */
  private void conditional(TSConditionalType type) {
    analysis.in(
        ScopeKind.CONDITIONAL_TYPE,
        type,
        () -> {
          accept(type.checkType());
          accept(type.extendsType());
          accept(type.trueType());
        });
    accept(type.falseType());
  }

  private void infer(TSInferType type) {
    TSTypeParameter parameter = type.typeParameter();
    Identifier name = parameter.name();
    analysis.define(
        scopeOfInferred(), new Definition(DefinitionKind.TYPE, name, parameter, null), name.name());
    accept(parameter.constraint());
  }

  /** An inferred name belongs to the conditional type, also from within a function type. */
  private Scope scopeOfInferred() {
    Scope scope = analysis.current();
    while (scope.kind() == ScopeKind.FUNCTION_TYPE || scope.kind() == ScopeKind.MAPPED_TYPE) {
      scope = scope.parent().orElseThrow();
    }
    return scope.kind() == ScopeKind.CONDITIONAL_TYPE ? scope : analysis.current();
  }

  private void mapped(TSMappedType type) {
    analysis.in(
        ScopeKind.MAPPED_TYPE,
        type,
        () -> {
          analysis.define(DefinitionKind.TYPE, type.key(), type);
          accept(type.constraint());
          accept(type.nameType());
          accept(type.typeAnnotation());
        });
  }

  private void typeParameter(TSTypeParameter parameter) {
    analysis.define(DefinitionKind.TYPE, parameter.name(), parameter);
    accept(parameter.constraint());
    accept(parameter.defaultType());
  }

  private void interfaceDeclaration(TSInterfaceDeclaration declaration) {
    analysis.define(DefinitionKind.TYPE, declaration.id(), declaration);
    withTypeParameters(
        declaration,
        declaration.typeParameters(),
        () -> {
          declaration.extendsList().forEach(this);
          accept(declaration.body());
        });
  }

  private void typeAlias(TSTypeAliasDeclaration declaration) {
    analysis.define(DefinitionKind.TYPE, declaration.id(), declaration);
    withTypeParameters(
        declaration, declaration.typeParameters(), () -> accept(declaration.typeAnnotation()));
  }

  private void withTypeParameters(
      Node declaration, TSTypeParameterDeclaration parameters, Runnable inside) {
    if (parameters == null) {
      inside.run();
    } else {
      analysis.in(
          ScopeKind.TYPE,
          declaration,
          () -> {
            accept(parameters);
            inside.run();
          });
    }
  }

  private void typePredicate(TSTypePredicate predicate) {
    if (predicate.parameterName() instanceof Identifier name) {
      analysis.read(name, Meaning.VALUE);
    }
    accept(predicate.typeAnnotation());
  }

  private void typeQuery(TSTypeQuery query) {
    Node name = query.exprName();
    while (name instanceof TSQualifiedName qualified) {
      name = qualified.left();
    }
    if (name instanceof Identifier identifier) {
      analysis.read(identifier, Meaning.VALUE);
    } else if (name instanceof TSImportType) {
      accept(name);
    }
    accept(query.typeArguments());
  }
}
