package dev.seaworthy.core.js.scope;

import static dev.seaworthy.core.js.scope.ConstantValue.UNKNOWN;

import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.BinaryExpression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.ConditionalExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.LogicalExpression;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.SequenceExpression;
import dev.seaworthy.core.js.ast.Expression.UnaryExpression;
import dev.seaworthy.core.js.ast.Literal.BooleanLiteral;
import dev.seaworthy.core.js.ast.Literal.NullLiteral;
import dev.seaworthy.core.js.ast.Literal.NumberLiteral;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Template.TemplateLiteral;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The evaluation of one expression. */
final class Evaluation {
  /**
   * What takes more steps than this is unknown. Ends names that are defined by each other, and
   * keeps those that double at each step, {@code b = a + a, c = b + b, …}, from growing.
   */
  private static final int MOST_STEPS = 1_000;

  private final Scopes scopes;
  private final Function<Expression, Optional<ConstantValue>> assumptions;
  private final ConstantObjects objects;
  private final ConstantCalls calls;
  private int steps;

  Evaluation(Scopes scopes, Function<Expression, Optional<ConstantValue>> assumptions) {
    this.scopes = scopes;
    this.assumptions = assumptions;
    this.objects = new ConstantObjects(scopes, this);
    this.calls = new ConstantCalls(scopes, this);
  }

  /** Returns false when the evaluation has taken too long, for who looks further. */
  boolean goesOn() {
    return steps++ < MOST_STEPS;
  }

  /** Returns whether a condition holds, as {@link ConstantEvaluator#holds} tells. */
  Optional<Boolean> holds(Expression condition) {
    if (!goesOn()) {
      return Optional.empty();
    }
    if (condition instanceof LogicalExpression logical && !logical.operator().equals("??")) {
      Optional<Boolean> decisive = Optional.of(logical.operator().equals("||"));
      Optional<Boolean> left = holds(logical.left());
      if (left.equals(decisive)) {
        return decisive;
      }
      Optional<Boolean> right = holds(logical.right());
      return left.isPresent() || right.equals(decisive) ? right : Optional.empty();
    }
    if (condition instanceof UnaryExpression not && not.operator().equals("!")) {
      return holds(not.argument()).map(holds -> !holds);
    }
    if (condition instanceof Identifier name && assumptions.apply(name).isEmpty()) {
      Optional<Expression> init = scopes.binding(name).flatMap(Binding::onlyValue);
      if (init.isPresent()) {
        return holds(init.get());
      }
    }
    return value(condition).truthiness();
  }

  /** Returns what is known of the value of a node; of anything but an expression, nothing. */
  ConstantValue value(Node node) {
    if (!(node instanceof Expression expression) || !goesOn()) {
      return UNKNOWN;
    }
    Optional<ConstantValue> assumed = assumptions.apply(expression);
    if (assumed.isPresent()) {
      return assumed.get();
    }
    Optional<String> variable = EnvironmentRead.nameIn(expression);
    if (variable.isPresent()) {
      return new ConstantValue.Environment(variable.get());
    }
    return switch (expression.type()) {
      case Literal -> literal(expression);
      case TemplateLiteral -> template((TemplateLiteral) expression);
      case Identifier -> identifier((Identifier) expression);
      case MemberExpression -> objects.member((MemberExpression) expression);
      case BinaryExpression -> binary((BinaryExpression) expression);
      case LogicalExpression -> logical((LogicalExpression) expression);
      case UnaryExpression -> {
        UnaryExpression unary = (UnaryExpression) expression;
        yield ConstantOperators.unary(unary.operator(), value(unary.argument()));
      }
      case ConditionalExpression -> conditional((ConditionalExpression) expression);
      case CallExpression -> calls.result((CallExpression) expression);
      case SequenceExpression -> {
        List<Expression> parts = ((SequenceExpression) expression).expressions();
        yield value(parts.get(parts.size() - 1));
      }
      default -> value(expression.wrapped());
    };
  }

  private static ConstantValue literal(Expression literal) {
    if (literal instanceof StringLiteral string) {
      return new ConstantValue.Text(string.value());
    }
    if (literal instanceof NumberLiteral number) {
      return new ConstantValue.Number(number.value());
    }
    if (literal instanceof BooleanLiteral bool) {
      return new ConstantValue.Bool(bool.value());
    }
    return literal instanceof NullLiteral ? new ConstantValue.Null() : UNKNOWN;
  }

  private ConstantValue template(TemplateLiteral template) {
    List<ConstantValue> parts = new ArrayList<>();
    for (int i = 0; i < template.quasis().size(); i++) {
      String text = template.quasis().get(i).cooked();
      parts.add(text == null ? UNKNOWN : new ConstantValue.Text(text));
      if (i < template.expressions().size()) {
        parts.add(value(template.expressions().get(i)));
      }
    }
    return ConstantValue.concatenation(parts);
  }

  private ConstantValue identifier(Identifier identifier) {
    Optional<Binding> binding = scopes.binding(identifier);
    if (binding.isEmpty()) {
      return identifier.name().equals("undefined") ? new ConstantValue.Undefined() : UNKNOWN;
    }
    Optional<Expression> value = binding.get().onlyValue();
    return value.isPresent() ? value(value.get()) : objects.part(binding.get());
  }

  /** A sum of many operands is a chain to the left, which may be longer than the stack is deep. */
  private ConstantValue binary(BinaryExpression binary) {
    Deque<BinaryExpression> chain = new ArrayDeque<>();
    Expression left = binary;
    while (left instanceof BinaryExpression operation && assumptions.apply(left).isEmpty()) {
      chain.push(operation);
      left = operation.left();
    }
    ConstantValue value = value(left);
    for (BinaryExpression operation : chain) {
      value = ConstantOperators.binary(operation.operator(), value, value(operation.right()));
    }
    return value;
  }

  private ConstantValue logical(LogicalExpression logical) {
    return replaced(
        value(logical.left()),
        left -> ConstantOperators.leavesToRight(logical.operator(), left),
        logical.right());
  }

  /**
   * Returns a value, with another expression's in the place of some of its alternatives.
   *
   * @param gives whether an alternative gives its place away; empty if that is not known
   */
  ConstantValue replaced(
      ConstantValue value,
      Function<ConstantValue, Optional<Boolean>> gives,
      Expression replacement) {
    ConstantValue kept = null;
    boolean isReplaced = false;
    for (ConstantValue alternative : value.alternatives()) {
      Optional<Boolean> known = gives.apply(alternative);
      isReplaced |= known.orElse(true);
      if (!known.orElse(false)) {
        kept = kept == null ? alternative : ConstantValue.either(kept, alternative);
      }
    }
    if (!isReplaced) {
      return kept;
    }
    ConstantValue other = value(replacement);
    return kept == null ? other : ConstantValue.either(kept, other);
  }

  private ConstantValue conditional(ConditionalExpression conditional) {
    Optional<Boolean> holds = holds(conditional.test());
    if (holds.isPresent()) {
      return value(holds.get() ? conditional.consequent() : conditional.alternate());
    }
    return ConstantValue.either(value(conditional.consequent()), value(conditional.alternate()));
  }
}
