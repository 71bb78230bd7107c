package dev.seaworthy.core.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import dev.seaworthy.core.flow.BasicBlock;
import dev.seaworthy.core.flow.GraphBuilder;
import java.util.Comparator;
import java.util.List;

/** Lays out the evaluation of expressions, JLS 15.7: operands from left to right, then the rest. */
final class ExpressionFlow {
  private static final Comparator<Node> BY_PLACE =
      Comparator.comparing(node -> node.getRange().orElseThrow().begin);

  private final GraphBuilder<Node> graph;
  private final StatementFlow statements;

  ExpressionFlow(GraphBuilder<Node> graph, StatementFlow statements) {
    this.graph = graph;
    this.statements = statements;
  }

  /** Lays out an expression whose value ends here: a statement or the like is an element itself. */
  void whole(Expression expression) {
    value(expression);
    if (!isElement(expression)) {
      graph.add(expression);
    }
  }

  /** Lays out an expression as part of another element. */
  void value(Expression expression) {
    if (expression instanceof LambdaExpr) {
      return;
    }
    if (isLogical(expression)) {
      BasicBlock<Node> after = graph.newBlock();
      condition(expression, after, after);
      graph.continueAt(after);
    } else if (expression instanceof ConditionalExpr choice) {
      choice(choice);
    } else if (expression instanceof SwitchExpr choice) {
      statements.switchExpression(choice);
    } else if (expression instanceof VariableDeclarationExpr declaration) {
      declaration.getVariables().forEach(this::declarator);
    } else {
      operands(expression);
      if (isThrowing(expression)) {
        graph.addThrowing(expression);
      } else if (isElement(expression)) {
        graph.add(expression);
      }
    }
  }

  /** Lays out a condition that leads to one of two blocks. */
  void condition(Expression expression, BasicBlock<Node> onTrue, BasicBlock<Node> onFalse) {
    if (expression instanceof EnclosedExpr enclosed) {
      condition(enclosed.getInner(), onTrue, onFalse);
    } else if (isNegation(expression)) {
      condition(((UnaryExpr) expression).getExpression(), onFalse, onTrue);
    } else if (isLogical(expression)) {
      BinaryExpr binary = (BinaryExpr) expression;
      BasicBlock<Node> right = graph.newBlock();
      boolean and = binary.getOperator() == BinaryExpr.Operator.AND;
      condition(binary.getLeft(), and ? right : onTrue, and ? onFalse : right);
      graph.continueAt(right);
      condition(binary.getRight(), onTrue, onFalse);
    } else if (expression instanceof BooleanLiteralExpr literal) {
      graph.jump(literal.getValue() ? onTrue : onFalse);
    } else {
      whole(expression);
      graph.branch(expression, onTrue, onFalse);
    }
  }

  private void choice(ConditionalExpr choice) {
    BasicBlock<Node> onTrue = graph.newBlock();
    BasicBlock<Node> onFalse = graph.newBlock();
    BasicBlock<Node> after = graph.newBlock();
    condition(choice.getCondition(), onTrue, onFalse);
    graph.continueAt(onTrue);
    value(choice.getThenExpr());
    graph.jump(after);
    graph.continueAt(onFalse);
    value(choice.getElseExpr());
    graph.jump(after);
    graph.continueAt(after);
  }

  private void declarator(VariableDeclarator declarator) {
    declarator.getInitializer().ifPresent(this::value);
    graph.add(declarator);
  }

  private void operands(Expression expression) {
    List<Node> operands = expression.getChildNodes();
    if (expression instanceof ObjectCreationExpr creation) {
      creation.getScope().ifPresent(this::value);
      creation.getArguments().forEach(this::value);
      return;
    }
    if (expression instanceof MethodCallExpr call) {
      call.getScope().ifPresent(this::value);
      call.getArguments().forEach(this::value);
      return;
    }
    operands.stream()
        .filter(Expression.class::isInstance)
        .sorted(BY_PLACE)
        .forEach(operand -> value((Expression) operand));
  }

  private static boolean isThrowing(Expression expression) {
    return expression instanceof MethodCallExpr || expression instanceof ObjectCreationExpr;
  }

  private static boolean isElement(Expression expression) {
    return isThrowing(expression)
        || expression instanceof AssignExpr
        || expression instanceof VariableDeclarationExpr;
  }

  private static boolean isNegation(Expression expression) {
    return expression instanceof UnaryExpr unary
        && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT;
  }

  private static boolean isLogical(Expression expression) {
    return expression instanceof BinaryExpr binary
        && (binary.getOperator() == BinaryExpr.Operator.AND
            || binary.getOperator() == BinaryExpr.Operator.OR);
  }
}
