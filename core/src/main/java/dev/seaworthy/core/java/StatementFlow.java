package dev.seaworthy.core.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnionType;
import com.github.javaparser.ast.visitor.VoidVisitorAdapter;
import dev.seaworthy.core.flow.BasicBlock;
import dev.seaworthy.core.flow.GraphBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lays out statements, JLS 14. */
final class StatementFlow extends VoidVisitorAdapter<Void> {
  /** What {@code yield} leaves; no label can have the name of a keyword. */
  private static final String YIELD = "switch";

  private final GraphBuilder<Node> graph;
  private final ThrownTypes thrownTypes;
  private final ExpressionFlow expressions;

  StatementFlow(GraphBuilder<Node> graph, ThrownTypes thrownTypes) {
    this.graph = graph;
    this.thrownTypes = thrownTypes;
    this.expressions = new ExpressionFlow(graph, this);
  }

  @Override
  public void visit(ExpressionStmt statement, Void unused) {
    expressions.whole(statement.getExpression());
    if (endsTheProcess(statement.getExpression())) {
      graph.abandon();
    }
  }

  @Override
  public void visit(ExplicitConstructorInvocationStmt statement, Void unused) {
    statement.getExpression().ifPresent(expressions::value);
    statement.getArguments().forEach(expressions::value);
    graph.addThrowing(statement);
  }

  @Override
  public void visit(AssertStmt statement, Void unused) {
    expressions.whole(statement.getCheck());
  }

  @Override
  public void visit(ReturnStmt statement, Void unused) {
    statement.getExpression().ifPresent(expressions::value);
    graph.add(statement);
    graph.returnFromBody();
  }

  @Override
  public void visit(ThrowStmt statement, Void unused) {
    expressions.value(statement.getExpression());
    graph.addThrow(statement);
  }

  @Override
  public void visit(BreakStmt statement, Void unused) {
    graph.breakTo(label(statement.getLabel()));
  }

  @Override
  public void visit(ContinueStmt statement, Void unused) {
    graph.continueTo(label(statement.getLabel()));
  }

  @Override
  public void visit(YieldStmt statement, Void unused) {
    expressions.whole(statement.getExpression());
    graph.breakTo(YIELD);
  }

  @Override
  public void visit(LocalClassDeclarationStmt statement, Void unused) {
    graph.add(statement);
  }

  @Override
  public void visit(LocalRecordDeclarationStmt statement, Void unused) {
    graph.add(statement);
  }

  @Override
  public void visit(SynchronizedStmt statement, Void unused) {
    expressions.whole(statement.getExpression());
    statement.getBody().accept(this, null);
  }

  @Override
  public void visit(IfStmt statement, Void unused) {
    BasicBlock<Node> onTrue = graph.newBlock();
    BasicBlock<Node> onFalse = graph.newBlock();
    BasicBlock<Node> after = graph.newBlock();
    expressions.condition(statement.getCondition(), onTrue, onFalse);
    graph.continueAt(onTrue);
    statement.getThenStmt().accept(this, null);
    graph.jump(after);
    graph.continueAt(onFalse);
    statement.getElseStmt().ifPresent(otherwise -> otherwise.accept(this, null));
    graph.jump(after);
    graph.continueAt(after);
  }

  @Override
  public void visit(WhileStmt statement, Void unused) {
    loop(statement, Optional.of(statement.getCondition()), new NodeList<>(), statement.getBody());
  }

  @Override
  public void visit(ForStmt statement, Void unused) {
    statement.getInitialization().forEach(expressions::whole);
    loop(statement, statement.getCompare(), statement.getUpdate(), statement.getBody());
  }

  @Override
  public void visit(DoStmt statement, Void unused) {
    BasicBlock<Node> round = graph.newBlock();
    BasicBlock<Node> test = graph.newBlock();
    BasicBlock<Node> after = graph.newBlock();
    graph.jump(round);
    graph.continueAt(round);
    graph.breakable(labels(statement), after, test, () -> statement.getBody().accept(this, null));
    graph.jump(test);
    graph.continueAt(test);
    expressions.condition(statement.getCondition(), round, after);
    graph.continueAt(after);
  }

  @Override
  public void visit(ForEachStmt statement, Void unused) {
    BasicBlock<Node> head = graph.newBlock();
    BasicBlock<Node> round = graph.newBlock();
    BasicBlock<Node> after = graph.newBlock();
    expressions.whole(statement.getIterable());
    graph.jump(head);
    graph.continueAt(head);
    graph.jumpToAny(List.of(round, after));
    graph.continueAt(round);
    graph.add(statement.getVariableDeclarator());
    graph.breakable(labels(statement), after, head, () -> statement.getBody().accept(this, null));
    graph.jump(head);
    graph.continueAt(after);
  }

  @Override
  public void visit(LabeledStmt statement, Void unused) {
    Statement target = statement.getStatement();
    if (target.isForStmt() || target.isForEachStmt() || target.isWhileStmt() || target.isDoStmt()) {
      target.accept(this, null);
      return;
    }
    BasicBlock<Node> after = graph.newBlock();
    graph.labelled(Set.of(statement.getLabel().asString()), after, () -> target.accept(this, null));
    graph.jump(after);
    graph.continueAt(after);
  }

  @Override
  public void visit(SwitchStmt statement, Void unused) {
    expressions.whole(statement.getSelector());
    BasicBlock<Node> after = graph.newBlock();
    boolean complete = statement.getEntries().stream().anyMatch(SwitchEntry::isDefault);
    graph.breakable(
        labels(statement), after, null, () -> entries(statement.getEntries(), complete, after));
    graph.continueAt(after);
  }

  /** Lays out a {@code switch} that is an expression; the compiler requires it to be complete. */
  void switchExpression(SwitchExpr choice) {
    expressions.whole(choice.getSelector());
    BasicBlock<Node> after = graph.newBlock();
    graph.labelled(Set.of(YIELD), after, () -> entries(choice.getEntries(), true, after));
    graph.continueAt(after);
  }

  private void entries(List<SwitchEntry> entries, boolean complete, BasicBlock<Node> after) {
    List<BasicBlock<Node>> targets = new ArrayList<>();
    entries.forEach(entry -> targets.add(graph.newBlock()));
    graph.jumpToAny(targets);
    if (!complete) {
      graph.jump(after);
    }
    graph.abandon();
    for (int i = 0; i < entries.size(); i++) {
      SwitchEntry entry = entries.get(i);
      graph.jump(targets.get(i));
      graph.continueAt(targets.get(i));
      entry.getGuard().ifPresent(expressions::whole);
      entry.getStatements().forEach(statement -> statement.accept(this, null));
      if (entry.getType() != SwitchEntry.Type.STATEMENT_GROUP) {
        graph.jump(after);
        graph.abandon();
      }
    }
    graph.jump(after);
  }

  @Override
  public void visit(TryStmt statement, Void unused) {
    if (statement.getFinallyBlock().isEmpty()) {
      withHandlers(statement);
    } else {
      graph.tryFinally(
          () -> withHandlers(statement),
          () -> statement.getFinallyBlock().get().accept(this, null));
    }
  }

  private void withHandlers(TryStmt statement) {
    List<CatchClause> clauses = statement.getCatchClauses();
    if (clauses.isEmpty()) {
      withResources(statement, 0);
      return;
    }
    List<GraphBuilder.Handler<Node>> handlers = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      CatchClause clause = clauses.get(i);
      List<Type> caught = types(clause);
      List<Type> later =
          clauses.subList(i + 1, clauses.size()).stream().flatMap(c -> types(c).stream()).toList();
      handlers.add(
          new GraphBuilder.Handler<>(
              thrower -> thrownTypes.caughtBy(thrower, caught, later),
              () -> clause.getBody().accept(this, null)));
    }
    graph.tryCatch(() -> withResources(statement, 0), handlers);
  }

  private void withResources(TryStmt statement, int opened) {
    if (opened == statement.getResources().size()) {
      statement.getTryBlock().accept(this, null);
      return;
    }
    Expression resource = statement.getResources().get(opened);
    expressions.value(resource);
    graph.tryFinally(() -> withResources(statement, opened + 1), () -> graph.addThrowing(resource));
  }

  private void loop(
      Statement statement,
      Optional<Expression> condition,
      List<Expression> update,
      Statement body) {
    BasicBlock<Node> head = graph.newBlock();
    BasicBlock<Node> round = graph.newBlock();
    BasicBlock<Node> next = graph.newBlock();
    BasicBlock<Node> after = graph.newBlock();
    graph.jump(head);
    graph.continueAt(head);
    condition.ifPresentOrElse(
        test -> expressions.condition(test, round, after), () -> graph.jump(round));
    graph.continueAt(round);
    graph.breakable(labels(statement), after, next, () -> body.accept(this, null));
    graph.jump(next);
    graph.continueAt(next);
    update.forEach(expressions::whole);
    graph.jump(head);
    graph.continueAt(after);
  }

  private static List<Type> types(CatchClause clause) {
    Type type = clause.getParameter().getType();
    return type instanceof UnionType union ? List.copyOf(union.getElements()) : List.of(type);
  }

  private static Set<String> labels(Statement statement) {
    Set<String> labels = new HashSet<>();
    Node parent = statement.getParentNode().orElse(null);
    while (parent instanceof LabeledStmt labelled) {
      labels.add(labelled.getLabel().asString());
      parent = parent.getParentNode().orElse(null);
    }
    return labels;
  }

  private static String label(Optional<SimpleName> label) {
    return label.map(SimpleName::asString).orElse(null);
  }

  private static boolean endsTheProcess(Expression expression) {
    return expression instanceof MethodCallExpr call
        && call.getNameAsString().equals("exit")
        && call.getScope().filter(scope -> scope.toString().equals("System")).isPresent();
  }
}
