package dev.seaworthy.core.js.scope;

import static dev.seaworthy.core.js.scope.ConstantValue.UNKNOWN;

import dev.seaworthy.core.js.scope.ConstantValue.Bool;
import dev.seaworthy.core.js.scope.ConstantValue.Null;
import dev.seaworthy.core.js.scope.ConstantValue.Number;
import dev.seaworthy.core.js.scope.ConstantValue.Template;
import dev.seaworthy.core.js.scope.ConstantValue.Text;
import dev.seaworthy.core.js.scope.ConstantValue.Undefined;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** The operators of ECMAScript on values of which something is known. */
final class ConstantOperators {
  private ConstantOperators() {}

  /** Returns the value of a binary expression. */
  static ConstantValue binary(String operator, ConstantValue left, ConstantValue right) {
    return switch (operator) {
      case "+" -> pairwise(left, right, ConstantOperators::sum);
      case "===" -> pairwise(left, right, (a, b) -> bool(equal(a, b, true)));
      case "==" -> pairwise(left, right, (a, b) -> bool(equal(a, b, false)));
      case "!==" -> pairwise(left, right, (a, b) -> bool(equal(a, b, true).map(yes -> !yes)));
      case "!=" -> pairwise(left, right, (a, b) -> bool(equal(a, b, false).map(yes -> !yes)));
      case "<" -> pairwise(left, right, (a, b) -> bool(less(a, b)));
      case ">" -> pairwise(left, right, (a, b) -> bool(less(b, a)));
      default -> pairwise(left, right, (a, b) -> arithmetic(operator, a, b));
    };
  }

  /** Returns the value of a unary expression. */
  static ConstantValue unary(String operator, ConstantValue operand) {
    return operand.alternatives().stream()
        .map(value -> unaryOfOne(operator, value))
        .reduce(ConstantValue::either)
        .orElseThrow();
  }

  /**
   * Returns whether {@code &&}, {@code ||} or {@code ??} goes on to its right side after this value
   * on the left; empty if that is not known.
   */
  static Optional<Boolean> leavesToRight(String operator, ConstantValue left) {
    return switch (operator) {
      case "&&" -> left.truthiness();
      case "||" -> left.truthiness().map(truthy -> !truthy);
      default -> left.nullishness();
    };
  }

  /** Each alternative of the left side meets each of the right, unless they become too many. */
  private static ConstantValue pairwise(
      ConstantValue left, ConstantValue right, BinaryOperator<ConstantValue> operator) {
    int pairs = left.alternatives().size() * right.alternatives().size();
    ConstantValue other = pairs > ConstantValue.MOST_ALTERNATIVES ? UNKNOWN : right;
    return left.alternatives().stream()
        .flatMap(a -> other.alternatives().stream().map(b -> operator.apply(a, b)))
        .reduce(ConstantValue::either)
        .orElseThrow();
  }

  private static ConstantValue bool(Optional<Boolean> known) {
    return known.<ConstantValue>map(Bool::new).orElse(UNKNOWN);
  }

  private static ConstantValue sum(ConstantValue left, ConstantValue right) {
    return isText(left) || isText(right)
        ? ConstantValue.concatenation(List.of(left, right))
        : arithmetic("+", left, right);
  }

  private static boolean isText(ConstantValue value) {
    return value instanceof Text || value instanceof Template;
  }

  private static ConstantValue arithmetic(
      String operator, ConstantValue left, ConstantValue right) {
    if (!(left instanceof Number a) || !(right instanceof Number b)) {
      return UNKNOWN;
    }
    double x = a.value();
    double y = b.value();
    return switch (operator) {
      case "+" -> new Number(x + y);
      case "-" -> new Number(x - y);
      case "*" -> new Number(x * y);
      case "/" -> new Number(x / y);
      case "%" -> new Number(x % y);
      case "**" -> new Number(Math.pow(x, y));
      case "<=" -> new Bool(x <= y);
      case ">=" -> new Bool(x >= y);
      case "<<" -> new Number(int32(x) << int32(y));
      case ">>" -> new Number(int32(x) >> int32(y));
      case "|" -> new Number(int32(x) | int32(y));
      case "&" -> new Number(int32(x) & int32(y));
      case "^" -> new Number(int32(x) ^ int32(y));
      default -> UNKNOWN;
    };
  }

  /** The integer of 32 bits that the operators on bits work on. */
  private static int int32(double value) {
    return (int) (long) (value % 0x1p32);
  }

  private static Optional<Boolean> less(ConstantValue left, ConstantValue right) {
    if (left instanceof Number a && right instanceof Number b) {
      return Optional.of(a.value() < b.value());
    }
    return left instanceof Text a && right instanceof Text b
        ? Optional.of(a.value().compareTo(b.value()) < 0)
        : Optional.empty();
  }

  /** Values of two types may be equal to {@code ==}, so that only {@code ===} is certain there. */
  private static Optional<Boolean> equal(ConstantValue left, ConstantValue right, boolean strict) {
    if (isNullish(left) && isNullish(right)) {
      return Optional.of(!strict || left.equals(right));
    }
    if (isNullish(left) || isNullish(right)) {
      Optional<Boolean> other = (isNullish(left) ? right : left).nullishness();
      return other.filter(nullish -> !nullish);
    }
    if (left instanceof Number a && right instanceof Number b) {
      return Optional.of(a.value() == b.value());
    }
    boolean known = isScalar(left) && isScalar(right);
    if (known && left.getClass() != right.getClass()) {
      return strict ? Optional.of(false) : Optional.empty();
    }
    return known ? Optional.of(left.equals(right)) : Optional.empty();
  }

  private static boolean isNullish(ConstantValue value) {
    return value instanceof Null || value instanceof Undefined;
  }

  private static boolean isScalar(ConstantValue value) {
    return value instanceof Text || value instanceof Number || value instanceof Bool;
  }

  private static ConstantValue unaryOfOne(String operator, ConstantValue value) {
    return switch (operator) {
      case "!" -> bool(value.truthiness().map(truthy -> !truthy));
      case "-" -> value instanceof Number number ? new Number(-number.value()) : UNKNOWN;
      case "+" -> value instanceof Number ? value : UNKNOWN;
      case "~" -> value instanceof Number number ? new Number(~int32(number.value())) : UNKNOWN;
      case "typeof" -> value.typeName().<ConstantValue>map(Text::new).orElse(UNKNOWN);
      case "void" -> new Undefined();
      default -> UNKNOWN;
    };
  }
}
