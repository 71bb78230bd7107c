package dev.seaworthy.core.js.ast;

import static dev.seaworthy.core.js.ast.Children.visit;

import dev.seaworthy.core.js.ast.ClassElement.ClassBody;
import dev.seaworthy.core.js.ast.ClassElement.Decorator;
import dev.seaworthy.core.js.ast.ClassElement.TSClassImplements;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Statement.BlockStatement;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeAnnotation;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeParameterDeclaration;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeParameterInstantiation;
import java.util.List;
import java.util.function.Consumer;

/** A declaration that may stand after {@code export}. */
public sealed interface Declaration extends Statement
    permits Declaration.VariableDeclaration,
        Declaration.FunctionDeclaration,
        Declaration.TSDeclareFunction,
        Declaration.ClassDeclaration,
        TsDeclaration {
  /**
   * Variables, {@code const x = 1, y = 2}.
   *
   * @param declare whether it stands after {@code declare}
   */
  record VariableDeclaration(
      int start, int end, VariableKind kind, List<VariableDeclarator> declarations, boolean declare)
      implements Declaration {
    @Override
    public NodeType type() {
      return NodeType.VariableDeclaration;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(declarations, action);
    }
  }

  /**
   * One variable or pattern with its value.
   *
   * @param init the value, or null
   * @param definite whether the name carries the {@code !} of a definite assignment
   */
  record VariableDeclarator(int start, int end, Pattern id, Expression init, boolean definite)
      implements Node {
    @Override
    public NodeType type() {
      return NodeType.VariableDeclarator;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(id, action);
      visit(init, action);
    }
  }

  /**
   * A function declaration with a body.
   *
   * @param id the name, or null in {@code export default function () {}}
   * @param typeParameters the type parameters, or null
   * @param returnType the type of the result, or null
   * @param declare whether it stands after {@code declare}, against the rules
   */
  record FunctionDeclaration(
      int start,
      int end,
      Identifier id,
      TSTypeParameterDeclaration typeParameters,
      List<Pattern> params,
      TSTypeAnnotation returnType,
      BlockStatement body,
      boolean async,
      boolean generator,
      boolean declare)
      implements Declaration, FunctionNode {
    @Override
    public NodeType type() {
      return NodeType.FunctionDeclaration;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(id, action);
      visit(typeParameters, action);
      visit(params, action);
      visit(returnType, action);
      visit(body, action);
    }
  }

  /**
   * A function declaration without a body: an overload, or one after {@code declare}.
   *
   * @param id the name, or null in {@code export default function ();}
   * @param typeParameters the type parameters, or null
   * @param returnType the type of the result, or null
   * @param declare whether it stands after {@code declare}
   */
  record TSDeclareFunction(
      int start,
      int end,
      Identifier id,
      TSTypeParameterDeclaration typeParameters,
      List<Pattern> params,
      TSTypeAnnotation returnType,
      boolean async,
      boolean generator,
      boolean declare)
      implements Declaration, FunctionNode {
    @Override
    public NodeType type() {
      return NodeType.TSDeclareFunction;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(id, action);
      visit(typeParameters, action);
      visit(params, action);
      visit(returnType, action);
    }
  }

  /**
   * A class declaration.
   *
   * @param id the name, or null in {@code export default class {}}
   * @param typeParameters the type parameters, or null
   * @param superClass the expression after {@code extends}, or null
   * @param superTypeArguments the type arguments of the super class, or null
   * @param declare whether it stands after {@code declare}
   */
  record ClassDeclaration(
      int start,
      int end,
      List<Decorator> decorators,
      Identifier id,
      TSTypeParameterDeclaration typeParameters,
      Expression superClass,
      TSTypeParameterInstantiation superTypeArguments,
      List<TSClassImplements> implementsList,
      ClassBody body,
      boolean isAbstract,
      boolean declare)
      implements Declaration, ClassNode {
    @Override
    public NodeType type() {
      return NodeType.ClassDeclaration;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(decorators, action);
      visit(id, action);
      visit(typeParameters, action);
      visit(superClass, action);
      visit(superTypeArguments, action);
      visit(implementsList, action);
      visit(body, action);
    }
  }
}
