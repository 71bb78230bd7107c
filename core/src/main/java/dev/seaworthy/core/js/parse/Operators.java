package dev.seaworthy.core.js.parse;

import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.AwaitExpression;
import dev.seaworthy.core.js.ast.Expression.BinaryExpression;
import dev.seaworthy.core.js.ast.Expression.LogicalExpression;
import dev.seaworthy.core.js.ast.Expression.UnaryExpression;
import dev.seaworthy.core.js.ast.TsExpression.TSAsExpression;
import dev.seaworthy.core.js.ast.TsExpression.TSSatisfiesExpression;
import dev.seaworthy.core.js.ast.TypeNode;
import java.util.Arrays;

/**
 * Joins the operands and operators of a binary expression by precedence. The operands of enclosing
 * expressions lie below those of the current one on the same stack.
 */
final class Operators {
  private Expression[] operands = new Expression[64];
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private boolean[] parenthesized = new boolean[64];

  /** The operator behind each operand. */
  private Operator[] operators = new Operator[64];

  private int count;

  /** Returns how many operands lie on the stack. */
  int base() {
    return count;
  }

  /** Drops operands down to an earlier number. */
  void reset(int base) {
    count = base;
  }

  /** Adds an operand with its range, parentheses included. */
  void operand(Expression operand, int start, int end, boolean inParentheses) {
    if (count == operands.length) {
      grow();
    }
    operands[count] = operand;
    starts[count] = start;
    ends[count] = end;
    parenthesized[count] = inParentheses;
    operators[count] = null;
    count++;
  }

  private void grow() {
    int size = count * 2;
    operands = Arrays.copyOf(operands, size);
    starts = Arrays.copyOf(starts, size);
    ends = Arrays.copyOf(ends, size);
    parenthesized = Arrays.copyOf(parenthesized, size);
    operators = Arrays.copyOf(operators, size);
  }

  /** Adds an operator behind the last operand. */
  void operator(ParserBase parser, Operator operator, int base) {
    boolean exponent = operator.precedence() == Operator.EXPONENT;
    reduce(exponent ? operator.precedence() + 1 : operator.precedence(), base);
    int top = count - 1;
    if (exponent && !parenthesized[top] && isPrefixed(operands[top])) {
      throw parser.error(
          parser.last(), "the operand left of '**' needs parentheses around its own operator");
    }
    operators[top] = operator;
  }

  private static boolean isPrefixed(Expression operand) {
    return operand instanceof UnaryExpression || operand instanceof AwaitExpression;
  }

  /** Adds {@code as} and a type behind the last operand. */
  void as(TypeNode type, int end, int base) {
    reduce(Operator.RELATIONAL, base);
    int top = count - 1;
    operands[top] = new TSAsExpression(starts[top], end, operands[top], type);
    ends[top] = end;
    parenthesized[top] = false;
  }

  /** Adds {@code satisfies} and a type behind the last operand. */
  void satisfies(TypeNode type, int end, int base) {
    reduce(Operator.RELATIONAL, base);
    int top = count - 1;
    operands[top] = new TSSatisfiesExpression(starts[top], end, operands[top], type);
    ends[top] = end;
    parenthesized[top] = false;
  }

  /** Takes the operands above {@code base} as one expression. */
  Expression result(int base) {
    reduce(0, base);
    return operands[--count];
  }

  private void reduce(int precedence, int base) {
    while (count - base > 1 && operators[count - 2].precedence() >= precedence) {
      int right = --count;
      int left = right - 1;
      operands[left] = join(left, right);
      ends[left] = ends[right];
      parenthesized[left] = false;
    }
  }

  private Expression join(int left, int right) {
    Operator operator = operators[left];
    return operator.isLogical()
        ? new LogicalExpression(
            starts[left], ends[right], operator.text(), operands[left], operands[right])
        : new BinaryExpression(
            starts[left], ends[right], operator.text(), operands[left], operands[right]);
  }
}
