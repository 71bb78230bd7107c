package dev.seaworthy.core.js.flow;

import dev.seaworthy.core.flow.BasicBlock;
import dev.seaworthy.core.flow.GraphBuilder;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclaration;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Statement;
import dev.seaworthy.core.js.ast.Statement.DoWhileStatement;
import dev.seaworthy.core.js.ast.Statement.ForInStatement;
import dev.seaworthy.core.js.ast.Statement.ForOfStatement;
import dev.seaworthy.core.js.ast.Statement.ForStatement;
import dev.seaworthy.core.js.ast.Statement.LabeledStatement;
import dev.seaworthy.core.js.ast.Statement.SwitchCase;
import dev.seaworthy.core.js.ast.Statement.SwitchStatement;
import dev.seaworthy.core.js.ast.Statement.WhileStatement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lays out what {@code break} leaves: loops, switches and labelled statements. */
final class BreakableFlow {
  private final GraphBuilder<Node> graph;
  private final ExpressionFlow expressions;
  private final StatementFlow statements;
  private final Set<String> pendingLabels = new HashSet<>();

  BreakableFlow(GraphBuilder<Node> graph, ExpressionFlow expressions, StatementFlow statements) {
    this.graph = graph;
    this.expressions = expressions;
    this.statements = statements;
  }

  void statement(Statement statement) {
    switch (statement.type()) {
      case LabeledStatement -> labelled((LabeledStatement) statement);
      case SwitchStatement -> switchStatement((SwitchStatement) statement);
      case WhileStatement -> whileStatement((WhileStatement) statement);
      case DoWhileStatement -> doWhile((DoWhileStatement) statement);
      case ForStatement -> forStatement((ForStatement) statement);
      case ForInStatement -> forIn((ForInStatement) statement);
      case ForOfStatement -> forOf((ForOfStatement) statement);
      default -> throw new IllegalArgumentException(statement.type().toString());
    }
  }

  private void labelled(LabeledStatement statement) {
    pendingLabels.add(statement.label().name());
    Statement body = statement.body();
    if (body instanceof LabeledStatement || isBreakable(body)) {
      statements.statement(body);
      return;
    }
    Set<String> labels = takeLabels();
    BasicBlock<Node> after = graph.newBlock();
    graph.labelled(labels, after, () -> statements.statement(body));
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
      statements.statements(cases.get(i).consequent());
    }
  }

  private void whileStatement(WhileStatement statement) {
    loop(statement.test(), null, statement.body());
  }

  private void forStatement(ForStatement statement) {
    Set<String> labels = takeLabels();
    if (statement.init() instanceof VariableDeclaration declaration) {
      statements.variables(declaration);
      if (StatementFlow.disposes(declaration)) {
        graph.tryFinally(() -> loop(statement, labels), () -> graph.addThrowing(declaration));
        return;
      }
    } else if (statement.init() instanceof Expression expression) {
      expressions.whole(expression);
    }
    loop(statement, labels);
  }

  private void loop(ForStatement statement, Set<String> labels) {
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
    graph.breakable(labels, after, next, () -> statements.statement(body));
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
    graph.breakable(labels, after, test, () -> statements.statement(statement.body()));
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
    graph.breakable(labels, after, head, () -> round(left, body));
    graph.jump(head);
    graph.continueAt(after);
  }

  /** Lays out one round; what {@code for (using x of …)} holds is disposed of at its end. */
  private void round(Node left, Statement body) {
    if (left instanceof VariableDeclaration declaration && StatementFlow.disposes(declaration)) {
      graph.tryFinally(() -> statements.statement(body), () -> graph.addThrowing(declaration));
    } else {
      statements.statement(body);
    }
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
}
