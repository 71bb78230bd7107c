package dev.seaworthy.core.js.flow;

import dev.seaworthy.core.flow.BasicBlock;
import dev.seaworthy.core.flow.Catches;
import dev.seaworthy.core.flow.GraphBuilder;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclaration;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportDefaultDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportNamedDeclaration;
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
import dev.seaworthy.core.js.ast.Statement.SwitchCase;
import dev.seaworthy.core.js.ast.Statement.SwitchStatement;
import dev.seaworthy.core.js.ast.Statement.ThrowStatement;
import dev.seaworthy.core.js.ast.Statement.TryStatement;
import dev.seaworthy.core.js.ast.Statement.WhileStatement;
import dev.seaworthy.core.js.ast.Statement.WithStatement;
import dev.seaworthy.core.js.ast.VariableKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lays out statements, ECMA-262 section 14. */
final class StatementFlow {
  private final GraphBuilder<Node> graph;
  private final ExpressionFlow expressions;
  private final Set<String> pendingLabels = new HashSet<>();

  StatementFlow(GraphBuilder<Node> graph) {
    this.graph = graph;
    this.expressions = new ExpressionFlow(graph);
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

  private void statement(Statement statement) {
    switch (statement.type()) {
      case ExpressionStatement -> expression((ExpressionStatement) statement);
      case BlockStatement -> statements(((BlockStatement) statement).body());
      case VariableDeclaration -> variables((VariableDeclaration) statement);
      case ReturnStatement -> returnStatement((ReturnStatement) statement);
      case ThrowStatement -> throwStatement((ThrowStatement) statement);
      case BreakStatement -> graph.breakTo(name(((BreakStatement) statement).label()));
      case ContinueStatement -> graph.continueTo(name(((ContinueStatement) statement).label()));
      case LabeledStatement -> labelled((LabeledStatement) statement);
      case IfStatement -> ifStatement((IfStatement) statement);
      case SwitchStatement -> switchStatement((SwitchStatement) statement);
      case TryStatement -> tryStatement((TryStatement) statement);
      case WhileStatement -> whileStatement((WhileStatement) statement);
      case DoWhileStatement -> doWhile((DoWhileStatement) statement);
      case ForStatement -> forStatement((ForStatement) statement);
      case ForInStatement -> forIn((ForInStatement) statement);
      case ForOfStatement -> forOf((ForOfStatement) statement);
      case WithStatement -> with((WithStatement) statement);
      case ExportNamedDeclaration -> export(((ExportNamedDeclaration) statement).declaration());
      case ExportDefaultDeclaration -> export(((ExportDefaultDeclaration) statement).declaration());
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

  private void variables(VariableDeclaration declaration) {
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

  private void labelled(LabeledStatement statement) {
    pendingLabels.add(statement.label().name());
    Statement body = statement.body();
    if (body instanceof LabeledStatement || isBreakable(body)) {
      statement(body);
      return;
    }
    Set<String> labels = takeLabels();
    BasicBlock<Node> after = graph.newBlock();
    graph.labelled(labels, after, () -> statement(body));
    graph.jump(after);
    graph.continueAt(after);
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

  private void switchStatement(SwitchStatement statement) {
    Set<String> labels = takeLabels();
    BasicBlock<Node> after = graph.newBlock();
    expressions.whole(statement.discriminant());
    List<BasicBlock<Node>> bodies = new ArrayList<>();
    BasicBlock<Node> otherwise = after;
    for (SwitchCase choice : statement.cases()) {
      BasicBlock<Node> body = graph.newBlock();
      bodies.add(body);
      if (choice.test() == null) {
        otherwise = body;
      } else {
        BasicBlock<Node> next = graph.newBlock();
        expressions.whole(choice.test());
        graph.branch(choice, body, next);
        graph.continueAt(next);
      }
    }
    graph.jump(otherwise);
    graph.abandon();
    graph.breakable(labels, after, null, () -> caseBodies(statement.cases(), bodies));
    graph.jump(after);
    graph.continueAt(after);
  }

  private void caseBodies(List<SwitchCase> cases, List<BasicBlock<Node>> bodies) {
    for (int i = 0; i < cases.size(); i++) {
      graph.jump(bodies.get(i));
      graph.continueAt(bodies.get(i));
      statements(cases.get(i).consequent());
    }
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

  private void whileStatement(WhileStatement statement) {
    loop(statement.test(), null, statement.body());
  }

  private void forStatement(ForStatement statement) {
    Set<String> labels = takeLabels();
    if (statement.init() instanceof VariableDeclaration declaration) {
      variables(declaration);
    } else if (statement.init() instanceof Expression expression) {
      expressions.whole(expression);
    }
    pendingLabels.addAll(labels);
    loop(statement.test(), statement.update(), statement.body());
  }

  private void loop(Expression test, Expression update, Statement body) {
    Set<String> labels = takeLabels();
    BasicBlock<Node> head = graph.newBlock();
    BasicBlock<Node> round = graph.newBlock();
    BasicBlock<Node> next = graph.newBlock();
    BasicBlock<Node> after = graph.newBlock();
    graph.jump(head);
    graph.continueAt(head);
    if (test == null) {
      graph.jump(round);
    } else {
      expressions.condition(test, round, after);
    }
    graph.continueAt(round);
    graph.breakable(labels, after, next, () -> statement(body));
    graph.jump(next);
    graph.continueAt(next);
    if (update != null) {
      expressions.whole(update);
    }
    graph.jump(head);
    graph.continueAt(after);
  }

  private void doWhile(DoWhileStatement statement) {
    Set<String> labels = takeLabels();
    BasicBlock<Node> round = graph.newBlock();
    BasicBlock<Node> test = graph.newBlock();
    BasicBlock<Node> after = graph.newBlock();
    graph.jump(round);
    graph.continueAt(round);
    graph.breakable(labels, after, test, () -> statement(statement.body()));
    graph.jump(test);
    graph.continueAt(test);
    expressions.condition(statement.test(), round, after);
    graph.continueAt(after);
  }

  private void forIn(ForInStatement statement) {
    forEach(statement.left(), statement.right(), statement.body(), false);
  }

  private void forOf(ForOfStatement statement) {
    forEach(statement.left(), statement.right(), statement.body(), statement.await());
  }

  private void forEach(Node left, Expression right, Statement body, boolean await) {
    Set<String> labels = takeLabels();
    BasicBlock<Node> head = graph.newBlock();
    BasicBlock<Node> round = graph.newBlock();
    BasicBlock<Node> after = graph.newBlock();
    expressions.whole(right);
    graph.jump(head);
    graph.continueAt(head);
    if (await) {
      graph.addThrowing(left);
    } else {
      graph.add(left);
    }
    graph.jumpToAny(List.of(round, after));
    graph.continueAt(round);
    graph.breakable(labels, after, head, () -> statement(body));
    graph.jump(head);
    graph.continueAt(after);
  }

  private void with(WithStatement statement) {
    expressions.whole(statement.object());
    statement(statement.body());
  }

  private Set<String> takeLabels() {
    Set<String> labels = Set.copyOf(pendingLabels);
    pendingLabels.clear();
    return labels;
  }

  private static boolean isBreakable(Statement statement) {
    return statement instanceof WhileStatement
        || statement instanceof DoWhileStatement
        || statement instanceof ForStatement
        || statement instanceof ForInStatement
        || statement instanceof ForOfStatement
        || statement instanceof SwitchStatement;
  }

  private static boolean disposes(VariableDeclaration declaration) {
    return declaration.kind() == VariableKind.USING
        || declaration.kind() == VariableKind.AWAIT_USING;
  }

  private static String name(Identifier label) {
    return label == null ? null : label.name();
  }
}
