package dev.seaworthy.core.js.parse;

import dev.seaworthy.core.js.ast.ClassElement;
import dev.seaworthy.core.js.ast.ClassElement.AccessorProperty;
import dev.seaworthy.core.js.ast.ClassElement.Decorator;
import dev.seaworthy.core.js.ast.ClassElement.MethodDefinition;
import dev.seaworthy.core.js.ast.ClassElement.PropertyDefinition;
import dev.seaworthy.core.js.ast.ClassElement.TSAbstractAccessorProperty;
import dev.seaworthy.core.js.ast.ClassElement.TSAbstractMethodDefinition;
import dev.seaworthy.core.js.ast.ClassElement.TSAbstractPropertyDefinition;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.FunctionNode;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.MethodKind;
import dev.seaworthy.core.js.ast.Pattern;
import dev.seaworthy.core.js.ast.TypeElement.TSIndexSignature;
import dev.seaworthy.core.js.ast.TypeElement.TSMethodSignature;
import dev.seaworthy.core.js.ast.TypeElement.TSPropertySignature;
import dev.seaworthy.core.js.ast.TypeNode;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeAnnotation;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeParameter;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeParameterDeclaration;
import java.util.List;

/** Makes the elements of classes and the members of types, whose modifiers are a set of bits. */
final class Members {
  private Members() {}

  static ClassElement field(
      int start,
      int end,
      List<Decorator> decorators,
      Expression key,
      TSTypeAnnotation type,
      Expression value,
      int words,
      boolean definite) {
    boolean computed = has(words, Modifiers.COMPUTED);
    boolean isStatic = has(words, Modifiers.STATIC);
    boolean declare = has(words, Modifiers.DECLARE);
    boolean readonly = has(words, Modifiers.READONLY);
    boolean optional = has(words, Modifiers.OPTIONAL);
    boolean override = has(words, Modifiers.OVERRIDE);
    var access = Modifiers.accessibility(words);
    boolean accessor = has(words, Modifiers.ACCESSOR);
    if (has(words, Modifiers.ABSTRACT)) {
      return accessor
          ? new TSAbstractAccessorProperty(
              start,
              end,
              decorators,
              key,
              type,
              computed,
              isStatic,
              declare,
              readonly,
              optional,
              definite,
              override,
              access)
          : new TSAbstractPropertyDefinition(
              start,
              end,
              decorators,
              key,
              type,
              computed,
              isStatic,
              declare,
              readonly,
              optional,
              definite,
              override,
              access);
    }
    return accessor
        ? new AccessorProperty(
            start,
            end,
            decorators,
            key,
            type,
            value,
            computed,
            isStatic,
            declare,
            readonly,
            optional,
            definite,
            override,
            access)
        : new PropertyDefinition(
            start,
            end,
            decorators,
            key,
            type,
            value,
            computed,
            isStatic,
            declare,
            readonly,
            optional,
            definite,
            override,
            access);
  }

  static ClassElement method(
      int start,
      int end,
      List<Decorator> decorators,
      Expression key,
      FunctionNode function,
      int words) {
    boolean computed = has(words, Modifiers.COMPUTED);
    boolean isStatic = has(words, Modifiers.STATIC);
    boolean optional = has(words, Modifiers.OPTIONAL);
    boolean override = has(words, Modifiers.OVERRIDE);
    var access = Modifiers.accessibility(words);
    MethodKind kind = isConstructor(key, words) ? MethodKind.CONSTRUCTOR : kind(words);
    return has(words, Modifiers.ABSTRACT)
        ? new TSAbstractMethodDefinition(
            start,
            end,
            decorators,
            key,
            function,
            kind,
            computed,
            isStatic,
            optional,
            override,
            access)
        : new MethodDefinition(
            start,
            end,
            decorators,
            key,
            function,
            kind,
            computed,
            isStatic,
            optional,
            override,
            access);
  }

  private static boolean isConstructor(Expression key, int words) {
    int others = Modifiers.COMPUTED | Modifiers.STATIC | Modifiers.GET | Modifiers.SET;
    boolean named =
        key instanceof Identifier name
            ? name.name().equals("constructor")
            : key instanceof StringLiteral text && text.value().equals("constructor");
    return named && (words & others) == 0;
  }

  private static MethodKind kind(int words) {
    if (has(words, Modifiers.GET)) {
      return MethodKind.GET;
    }
    return has(words, Modifiers.SET) ? MethodKind.SET : MethodKind.METHOD;
  }

  static TSPropertySignature propertySignature(
      int start, int end, Expression key, TSTypeAnnotation type, int words) {
    return new TSPropertySignature(
        start,
        end,
        key,
        type,
        has(words, Modifiers.COMPUTED),
        has(words, Modifiers.OPTIONAL),
        has(words, Modifiers.READONLY));
  }

  static TSMethodSignature methodSignature(
      int start,
      int end,
      Expression key,
      TSTypeParameterDeclaration typeParameters,
      List<Pattern> params,
      TSTypeAnnotation returnType,
      int words) {
    return new TSMethodSignature(
        start,
        end,
        key,
        typeParameters,
        params,
        returnType,
        kind(words),
        has(words, Modifiers.COMPUTED),
        has(words, Modifiers.OPTIONAL));
  }

  static TSIndexSignature indexSignature(
      int start, int end, List<Pattern> parameters, TSTypeAnnotation type, int words) {
    return new TSIndexSignature(
        start,
        end,
        parameters,
        type,
        has(words, Modifiers.READONLY),
        has(words, Modifiers.STATIC),
        Modifiers.accessibility(words));
  }

  static TSTypeParameter typeParameter(
      int start, int end, Identifier name, TypeNode constraint, TypeNode fallback, int words) {
    return new TSTypeParameter(
        start,
        end,
        name,
        constraint,
        fallback,
        has(words, Modifiers.IN),
        has(words, Modifiers.OUT),
        has(words, Modifiers.CONST));
  }

  private static boolean has(int set, int bit) {
    return Modifiers.has(set, bit);
  }
}
