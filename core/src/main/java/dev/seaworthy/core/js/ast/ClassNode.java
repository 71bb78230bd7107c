package dev.seaworthy.core.js.ast;

import dev.seaworthy.core.js.ast.ClassElement.ClassBody;
import dev.seaworthy.core.js.ast.ClassElement.Decorator;
import dev.seaworthy.core.js.ast.ClassElement.TSClassImplements;
import dev.seaworthy.core.js.ast.Declaration.ClassDeclaration;
import dev.seaworthy.core.js.ast.Expression.ClassExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeParameterDeclaration;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeParameterInstantiation;
import java.util.List;

/** A class: declared or as an expression. */
public sealed interface ClassNode extends Node permits ClassDeclaration, ClassExpression {
  /** Returns the decorators. */
  List<Decorator> decorators();

  /** Returns the name, or null. */
  Identifier id();

  /** Returns the type parameters, or null. */
  TSTypeParameterDeclaration typeParameters();

  /** Returns the expression after {@code extends}, or null. */
  Expression superClass();

  /** Returns the type arguments of the super class, or null. */
  TSTypeParameterInstantiation superTypeArguments();

  /** Returns the types after {@code implements}. */
  List<TSClassImplements> implementsList();

  /** Returns the body. */
  ClassBody body();

  /** Returns whether the class is abstract. */
  boolean isAbstract();
}
