package dev.seaworthy.core.js.scope;

import dev.seaworthy.core.js.ast.Expression;
import java.util.Optional;
import java.util.function.Function;

/**
 * Evaluates expressions as far as the file itself shows their value: literals, templates, variables
 * that are assigned once, properties of constant objects, enumerations, and operators on these.
 * Stateless between calls.
 */
public final class ConstantEvaluator {
  private final Scopes scopes;
  private final Function<Expression, Optional<ConstantValue>> assumptions;

  /** Creates an evaluator that knows nothing but the file. */
  public ConstantEvaluator(Scopes scopes) {
    this(scopes, expression -> Optional.empty());
  }

  /**
   * Creates an evaluator.
   *
   * @param assumptions asked first for the value of every expression, such as that {@code
   *     process.env.NODE_ENV} is {@code production}
   */
  public ConstantEvaluator(
      Scopes scopes, Function<Expression, Optional<ConstantValue>> assumptions) {
    this.scopes = scopes;
    this.assumptions = assumptions;
  }

  /** Returns what is known of the value of an expression. */
  public ConstantValue evaluate(Expression expression) {
    return new Evaluation(scopes, assumptions).value(expression);
  }

  /**
   * Returns whether a condition holds; empty if that is not known. Knows more than the value alone:
   * {@code x && false} never holds, though it may be any false value.
   */
  public Optional<Boolean> holds(Expression condition) {
    return new Evaluation(scopes, assumptions).holds(condition);
  }
}
