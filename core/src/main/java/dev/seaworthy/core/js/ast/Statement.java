package dev.seaworthy.core.js.ast;

import static dev.seaworthy.core.js.ast.Children.visit;

import dev.seaworthy.core.js.ast.Declaration.VariableDeclaration;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import java.util.List;
import java.util.function.Consumer;

/** What a statement list holds: the statements of ECMAScript, and the declarations. */
public sealed interface Statement extends Node
    permits Statement.ExpressionStatement,
        Statement.BlockStatement,
        Statement.EmptyStatement,
        Statement.DebuggerStatement,
        Statement.ReturnStatement,
        Statement.ThrowStatement,
        Statement.BreakStatement,
        Statement.ContinueStatement,
        Statement.LabeledStatement,
        Statement.IfStatement,
        Statement.SwitchStatement,
        Statement.TryStatement,
        Statement.WhileStatement,
        Statement.DoWhileStatement,
        Statement.ForStatement,
        Statement.ForInStatement,
        Statement.ForOfStatement,
        Statement.WithStatement,
        Statement.InvalidStatement,
        Declaration,
        ModuleDeclaration {
  /**
   * An expression as a statement.
   *
   * @param directive the text between the quotes of a directive such as {@code "use client"}, or
   *     null
   */
  record ExpressionStatement(int start, int end, Expression expression, String directive)
      implements Statement {
    @Override
    public NodeType type() {
      return NodeType.ExpressionStatement;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(expression, action);
    }
  }

  /** A block. */
  record BlockStatement(int start, int end, List<Statement> body) implements Statement {
    @Override
    public NodeType type() {
      return NodeType.BlockStatement;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(body, action);
    }
  }

  /** A lone semicolon. */
  record EmptyStatement(int start, int end) implements Statement {
    @Override
    public NodeType type() {
      return NodeType.EmptyStatement;
    }
  }

  /** The statement {@code debugger}. */
  record DebuggerStatement(int start, int end) implements Statement {
    @Override
    public NodeType type() {
      return NodeType.DebuggerStatement;
    }
  }

  /**
   * A return.
   *
   * @param argument the value, or null
   */
  record ReturnStatement(int start, int end, Expression argument) implements Statement {
    @Override
    public NodeType type() {
      return NodeType.ReturnStatement;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(argument, action);
    }
  }

  /** A throw. */
  record ThrowStatement(int start, int end, Expression argument) implements Statement {
    @Override
    public NodeType type() {
      return NodeType.ThrowStatement;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(argument, action);
    }
  }

  /**
   * A break.
   *
   * @param label the label, or null
   */
  record BreakStatement(int start, int end, Identifier label) implements Statement {
    @Override
    public NodeType type() {
      return NodeType.BreakStatement;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(label, action);
    }
  }

  /**
   * A continue.
   *
   * @param label the label, or null
   */
  record ContinueStatement(int start, int end, Identifier label) implements Statement {
    @Override
    public NodeType type() {
      return NodeType.ContinueStatement;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(label, action);
    }
  }

  /** A statement with a label. */
  record LabeledStatement(int start, int end, Identifier label, Statement body)
      implements Statement {
    @Override
    public NodeType type() {
      return NodeType.LabeledStatement;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(label, action);
      visit(body, action);
    }
  }

  /**
   * An if.
   *
   * @param alternate the statement after {@code else}, or null
   */
  record IfStatement(int start, int end, Expression test, Statement consequent, Statement alternate)
      implements Statement {
    @Override
    public NodeType type() {
      return NodeType.IfStatement;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(test, action);
      visit(consequent, action);
      visit(alternate, action);
    }
  }

  /** A switch. */
  record SwitchStatement(int start, int end, Expression discriminant, List<SwitchCase> cases)
      implements Statement {
    @Override
    public NodeType type() {
      return NodeType.SwitchStatement;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(discriminant, action);
      visit(cases, action);
    }
  }

  /**
   * A case of a switch.
   *
   * @param test the value, or null for {@code default}
   */
  record SwitchCase(int start, int end, Expression test, List<Statement> consequent)
      implements Node {
    @Override
    public NodeType type() {
      return NodeType.SwitchCase;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(test, action);
      visit(consequent, action);
    }
  }

  /**
   * A try; at least one of handler and finalizer is there.
   *
   * @param handler the catch clause, or null
   * @param finalizer the block after {@code finally}, or null
   */
  record TryStatement(
      int start, int end, BlockStatement block, CatchClause handler, BlockStatement finalizer)
      implements Statement {
    @Override
    public NodeType type() {
      return NodeType.TryStatement;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(block, action);
      visit(handler, action);
      visit(finalizer, action);
    }
  }

  /**
   * A catch clause.
   *
   * @param param what the exception is bound to, or null
   */
  record CatchClause(int start, int end, Pattern param, BlockStatement body) implements Node {
    @Override
    public NodeType type() {
      return NodeType.CatchClause;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(param, action);
      visit(body, action);
    }
  }

  /** A while loop. */
  record WhileStatement(int start, int end, Expression test, Statement body) implements Statement {
    @Override
    public NodeType type() {
      return NodeType.WhileStatement;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(test, action);
      visit(body, action);
    }
  }

  /** A do-while loop. */
  record DoWhileStatement(int start, int end, Statement body, Expression test)
      implements Statement {
    @Override
    public NodeType type() {
      return NodeType.DoWhileStatement;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(body, action);
      visit(test, action);
    }
  }

  /**
   * A for loop with a counter.
   *
   * @param init a {@link VariableDeclaration}, an {@link Expression}, or null
   * @param test the condition, or null
   * @param update the expression after each round, or null
   */
  record ForStatement(
      int start, int end, Node init, Expression test, Expression update, Statement body)
      implements Statement {
    @Override
    public NodeType type() {
      return NodeType.ForStatement;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(init, action);
      visit(test, action);
      visit(update, action);
      visit(body, action);
    }
  }

  /**
   * A loop over keys.
   *
   * @param left a {@link VariableDeclaration} or a {@link Pattern}
   */
  record ForInStatement(int start, int end, Node left, Expression right, Statement body)
      implements Statement {
    @Override
    public NodeType type() {
      return NodeType.ForInStatement;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(left, action);
      visit(right, action);
      visit(body, action);
    }
  }

  /**
   * A loop over values.
   *
   * @param left a {@link VariableDeclaration} or a {@link Pattern}
   * @param await whether it is {@code for await}
   */
  record ForOfStatement(
      int start, int end, Node left, Expression right, Statement body, boolean await)
      implements Statement {
    @Override
    public NodeType type() {
      return NodeType.ForOfStatement;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(left, action);
      visit(right, action);
      visit(body, action);
    }
  }

  /** A with statement of sloppy scripts. */
  record WithStatement(int start, int end, Expression object, Statement body) implements Statement {
    @Override
    public NodeType type() {
      return NodeType.WithStatement;
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
      visit(object, action);
      visit(body, action);
    }
  }

  /**
   * A part of a damaged file that is no statement, class element or type member, passed over as a
   * whole; ESTree has no such node. Nothing is known of what it does.
   */
  record InvalidStatement(int start, int end) implements Statement, ClassElement, TypeElement {
    @Override
    public NodeType type() {
      return NodeType.InvalidStatement;
    }
  }
}
