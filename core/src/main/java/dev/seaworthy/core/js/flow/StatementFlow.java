package dev.seaworthy.core.js.flow;

import dev.seaworthy.core.flow.BasicBlock;
import dev.seaworthy.core.flow.Catches;
import dev.seaworthy.core.flow.GraphBuilder;
import dev.seaworthy.core.js.ast.Declaration.ClassDeclaration;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclaration;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportDefaultDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportNamedDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.TSExportAssignment;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Pattern;
import dev.seaworthy.core.js.ast.Statement;
import dev.seaworthy.core.js.ast.Statement.BlockStatement;
import dev.seaworthy.core.js.ast.Statement.BreakStatement;
import dev.seaworthy.core.js.ast.Statement.ContinueStatement;
import dev.seaworthy.core.js.ast.Statement.DoWhileStatement;
import dev.seaworthy.core.js.ast.Statement.ExpressionStatement;
import dev.seaworthy.core.js.ast.Statement.ForInStatement;
import dev.seaworthy.core.js.ast.Statement.ForOfStatement;
import dev.seaworthy.core.js.ast.Statement.ForStatement;
import dev.seaworthy.core.js.ast.Statement.IfStatement;
import dev.seaworthy.core.js.ast.Statement.LabeledStatement;
import dev.seaworthy.core.js.ast.Statement.ReturnStatement;
import dev.seaworthy.core.js.ast.Statement.SwitchStatement;
import dev.seaworthy.core.js.ast.Statement.ThrowStatement;
import dev.seaworthy.core.js.ast.Statement.TryStatement;
import dev.seaworthy.core.js.ast.Statement.WhileStatement;
import dev.seaworthy.core.js.ast.Statement.WithStatement;
import dev.seaworthy.core.js.ast.TsDeclaration.TSModuleDeclaration;
import dev.seaworthy.core.js.ast.VariableKind;
import java.util.List;

/** Lays out statements, ECMA-262 section 14. */
final class StatementFlow {
  private final GraphBuilder<Node> graph;
  private final ExpressionFlow expressions;
  private final BreakableFlow breakables;

  StatementFlow(GraphBuilder<Node> graph) {
    this.graph = graph;
    this.expressions = new ExpressionFlow(graph);
    this.breakables = new BreakableFlow(graph, expressions, this);
  }

  void parameters(List<Pattern> parameters) {
    for (Pattern parameter : parameters) {
      expressions.pattern(parameter);
      graph.add(parameter);
    }
  }

  /** Lays out the expression that an arrow function returns. */
  void result(Expression expression) {
    expressions.whole(expression);
  }

  /** Lays out statements; what a {@code using} declaration holds is disposed of at their end. */
  void statements(List<? extends Statement> statements) {
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      statement(statement);
      if (statement instanceof VariableDeclaration declaration && disposes(declaration)) {
        List<? extends Statement> rest = statements.subList(i + 1, statements.size());
        graph.tryFinally(() -> statements(rest), () -> graph.addThrowing(declaration));
        return;
      }
    }
  }

  void statement(Statement statement) {
    switch (statement.type()) {
      case ExpressionStatement -> expression((ExpressionStatement) statement);
      case BlockStatement -> statements(((BlockStatement) statement).body());
      case VariableDeclaration -> variables((VariableDeclaration) statement);
      case ReturnStatement -> returnStatement((ReturnStatement) statement);
      case ThrowStatement -> throwStatement((ThrowStatement) statement);
      case BreakStatement -> graph.breakTo(name(((BreakStatement) statement).label()));
      case ContinueStatement -> graph.continueTo(name(((ContinueStatement) statement).label()));
      case IfStatement -> ifStatement((IfStatement) statement);
      case TryStatement -> tryStatement((TryStatement) statement);
      case LabeledStatement,
          SwitchStatement,
          WhileStatement,
          DoWhileStatement,
          ForStatement,
          ForInStatement,
          ForOfStatement ->
          breakables.statement(statement);
      case WithStatement -> with((WithStatement) statement);
      case ExportNamedDeclaration -> export(((ExportNamedDeclaration) statement).declaration());
      case ExportDefaultDeclaration -> export(((ExportDefaultDeclaration) statement).declaration());
      case TSExportAssignment -> expressions.whole(((TSExportAssignment) statement).expression());
      case TSModuleDeclaration -> namespace((TSModuleDeclaration) statement);
      case ClassDeclaration -> classDeclaration((ClassDeclaration) statement);
      case EmptyStatement, DebuggerStatement, ImportDeclaration, ExportAllDeclaration -> {
        // nothing runs
      }
      default -> graph.add(statement);
    }
  }

  private void expression(ExpressionStatement statement) {
    expressions.whole(statement.expression());
    if (ExpressionFlow.endsTheProcess(statement.expression())) {
      graph.abandon();
    }
  }

  void variables(VariableDeclaration declaration) {
    for (VariableDeclarator declarator : declaration.declarations()) {
      if (declarator.init() != null) {
        expressions.value(declarator.init());
      }
      expressions.pattern(declarator.id());
      graph.add(declarator);
    }
  }

  private void returnStatement(ReturnStatement statement) {
    if (statement.argument() != null) {
      expressions.value(statement.argument());
    }
    graph.add(statement);
    graph.returnFromBody();
  }

  private void throwStatement(ThrowStatement statement) {
    expressions.value(statement.argument());
    graph.addThrow(statement);
  }

  private void export(Node declaration) {
    if (declaration instanceof Statement statement) {
      statement(statement);
    } else if (declaration instanceof Expression expression) {
      expressions.whole(expression);
    }
  }

  private void ifStatement(IfStatement statement) {
    BasicBlock<Node> onTrue = graph.newBlock();
    BasicBlock<Node> onFalse = graph.newBlock();
    BasicBlock<Node> after = graph.newBlock();
    expressions.condition(statement.test(), onTrue, onFalse);
    graph.continueAt(onTrue);
    statement(statement.consequent());
    graph.jump(after);
    graph.continueAt(onFalse);
    if (statement.alternate() != null) {
      statement(statement.alternate());
    }
    graph.jump(after);
    graph.continueAt(after);
  }

  private void tryStatement(TryStatement statement) {
    if (statement.finalizer() == null) {
      withHandler(statement);
    } else {
      graph.tryFinally(() -> withHandler(statement), () -> statement(statement.finalizer()));
    }
  }

  private void withHandler(TryStatement statement) {
    if (statement.handler() == null) {
      statement(statement.block());
      return;
    }
    Runnable handler =
        () -> {
          if (statement.handler().param() != null) {
            expressions.pattern(statement.handler().param());
            graph.add(statement.handler().param());
          }
          statement(statement.handler().body());
        };
    graph.tryCatch(
        () -> statement(statement.block()),
        List.of(new GraphBuilder.Handler<>(thrower -> Catches.ALWAYS, handler)));
  }

  private void namespace(TSModuleDeclaration namespace) {
    if (namespace.body() != null) {
      statements(namespace.body().body());
    }
    graph.add(namespace);
  }

  private void classDeclaration(ClassDeclaration declaration) {
    expressions.definition(declaration);
    graph.add(declaration);
  }

  private void with(WithStatement statement) {
    expressions.whole(statement.object());
    statement(statement.body());
  }

  /** Returns whether what a declaration holds is disposed of when control leaves its block. */
  static boolean disposes(VariableDeclaration declaration) {
    return declaration.kind() == VariableKind.USING
        || declaration.kind() == VariableKind.AWAIT_USING;
  }

  private static String name(Identifier label) {
    return label == null ? null : label.name();
  }
}
