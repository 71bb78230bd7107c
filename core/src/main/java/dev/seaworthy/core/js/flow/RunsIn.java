package dev.seaworthy.core.js.flow;

import dev.seaworthy.core.flow.Edge;
import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Parents;
import dev.seaworthy.core.js.ast.Statement.SwitchCase;
import dev.seaworthy.core.js.ast.Statement.SwitchStatement;
import dev.seaworthy.core.js.scope.ConstantEvaluator;
import dev.seaworthy.core.js.scope.ConstantValue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Tells in which {@link Setting} the code of a file runs, by the conditions that guard it: {@code
 * NODE_ENV}, {@code import.meta.env.DEV}, {@code typeof window} and the like, also by way of
 * constants.
 *
 * <p>One object serves one file and one thread.
 */
public final class RunsIn {
  private final Parents parents;
  private final Guards guards;
  private final Map<Setting, ConstantEvaluator> evaluators = new EnumMap<>(Setting.class);

  /** Prepares for the code of one file. */
  public RunsIn(JsFile file) {
    this(file, (setting, expression) -> Optional.empty());
  }

  /**
   * Prepares for the code of one file with more knowledge.
   *
   * @param more returns what an expression is in a setting; empty if that is open
   */
  public RunsIn(JsFile file, BiFunction<Setting, Expression, Optional<ConstantValue>> more) {
    this.parents = file.parents();
    this.guards = new Guards(file);
    for (Setting setting : Setting.values()) {
      evaluators.put(
          setting,
          new ConstantEvaluator(
              file.scopes(),
              expression ->
                  setting
                      .value(expression, file.scopes())
                      .or(() -> more.apply(setting, expression))));
    }
  }

  /** Returns whether a node may run in a setting, as far as conditions tell. */
  public boolean mayRun(Node node, Setting setting) {
    Optional<List<Guard>> conditions = guards.of(node);
    return conditions.isPresent()
        && conditions.get().stream().noneMatch(guard -> contradicts(guard, setting));
  }

  /** Returns whether a node never runs in production. */
  public boolean isOnlyInDevelopment(Node node) {
    return !mayRun(node, Setting.PRODUCTION);
  }

  /** Returns whether a node never runs on the server. */
  public boolean isOnlyInBrowser(Node node) {
    return !mayRun(node, Setting.SERVER);
  }

  /** Returns whether a node never runs in the browser. */
  public boolean isOnlyOnServer(Node node) {
    return !mayRun(node, Setting.BROWSER);
  }

  /** Returns the values of expressions as they are in a setting. */
  public ConstantEvaluator evaluator(Setting setting) {
    return evaluators.get(setting);
  }

  private boolean contradicts(Guard guard, Setting setting) {
    ConstantEvaluator evaluator = evaluators.get(setting);
    if (guard.condition() instanceof SwitchCase choice) {
      return isCase(choice, evaluator)
          .filter(taken -> taken != (guard.outcome() == Edge.Kind.TRUE))
          .isPresent();
    }
    if (!(guard.condition() instanceof Expression condition)) {
      return false;
    }
    return switch (guard.outcome()) {
      case TRUE -> evaluator.holds(condition).filter(holds -> !holds).isPresent();
      case FALSE -> evaluator.holds(condition).filter(holds -> holds).isPresent();
      case PRESENT -> isNullish(evaluator.evaluate(condition)).filter(is -> is).isPresent();
      case NULLISH -> isNullish(evaluator.evaluate(condition)).filter(is -> !is).isPresent();
      default -> false;
    };
  }

  private Optional<Boolean> isCase(SwitchCase choice, ConstantEvaluator evaluator) {
    if (choice.test() == null
        || !(parents.parent(choice) instanceof SwitchStatement statement)
        || !isOneValue(evaluator.evaluate(statement.discriminant()))
        || !isOneValue(evaluator.evaluate(choice.test()))) {
      return Optional.empty();
    }
    return Optional.of(
        evaluator.evaluate(statement.discriminant()).equals(evaluator.evaluate(choice.test())));
  }

  private static boolean isOneValue(ConstantValue value) {
    return value instanceof ConstantValue.Text
        || value instanceof ConstantValue.Number
        || value instanceof ConstantValue.Bool;
  }

  private static Optional<Boolean> isNullish(ConstantValue value) {
    if (value instanceof ConstantValue.Null || value instanceof ConstantValue.Undefined) {
      return Optional.of(true);
    }
    return isOneValue(value) ? Optional.of(false) : Optional.empty();
  }
}
