package dev.seaworthy.core.sql.access;

import dev.seaworthy.core.sql.expression.SqlExpression;
import dev.seaworthy.core.sql.expression.SqlExpression.Constant;
import java.util.List;
import java.util.Set;

/**
 * Decides conditions without data: what is not known of a value makes several outcomes possible.
 */
final class Conditions {
  /** Words that stand for the role of the session. */
  private static final Set<String> CURRENT_ROLE = Set.of("current_user", "current_role", "user");

  private static final Set<String> COMPARISONS =
      Set.of(
          "=",
          "<>",
          "!=",
          "<",
          ">",
          "<=",
          ">=",
          "~",
          "~*",
          "!~",
          "!~*",
          "@>",
          "<@",
          "&&",
          "?",
          "like",
          "ilike",
          "not like",
          "not ilike",
          "is distinct from",
          "is not distinct from");

  private final Calls calls;
  private final Queries queries;

  Conditions(AccessEvaluator access, Functions functions) {
    this.queries = new Queries(this, access);
    this.calls = new Calls(this, functions);
  }

  Queries queries() {
    return queries;
  }

  /** Returns the outcomes of a condition. */
  Truth truth(SqlExpression condition, Frame frame) {
    return term(condition, frame).truth();
  }

  /** Returns what is known of a value. */
  Term term(SqlExpression expression, Frame frame) {
    if (expression instanceof Constant constant) {
      return constant(constant);
    }
    if (expression instanceof SqlExpression.NameReference name) {
      return name(name, frame);
    }
    if (expression instanceof SqlExpression.Binary binary) {
      return binary(binary, frame);
    }
    if (expression instanceof SqlExpression.Call call) {
      return calls.term(call, frame);
    }
    if (expression instanceof SqlExpression.Cast cast) {
      return term(cast.operand(), frame);
    }
    if (expression instanceof SqlExpression.Subscript subscript) {
      return element(term(subscript.operand(), frame));
    }
    if (expression instanceof SqlExpression.ArrayItems array) {
      return new Term.Many(array.items().stream().map(item -> term(item, frame)).toList());
    }
    if (expression instanceof SqlExpression.Case branches) {
      return choice(branches, frame);
    }
    if (expression instanceof SqlExpression.ScalarQuery scalar) {
      return queries.value(scalar.query(), frame);
    }
    if (expression instanceof SqlExpression.ArrayQuery array) {
      return queries.value(array.query(), frame);
    }
    return expression instanceof SqlExpression.Opaque
        ? Term.OPAQUE
        : new Term.Flag(test(expression, frame));
  }

  private Truth test(SqlExpression expression, Frame frame) {
    if (expression instanceof SqlExpression.Not not) {
      return negated(truth(not.operand(), frame), not.operand());
    }
    if (expression instanceof SqlExpression.Is is) {
      return is(is, frame);
    }
    if (expression instanceof SqlExpression.InList in) {
      Term items = new Term.Many(in.items().stream().map(item -> term(item, frame)).toList());
      Truth found = Comparison.equal(term(in.operand(), frame), items, frame);
      return in.negated() ? found.not() : found;
    }
    if (expression instanceof SqlExpression.InQuery in) {
      Truth found = queries.contains(in.query(), term(in.operand(), frame), frame);
      return in.negated() ? doubtful(found).not() : found;
    }
    if (expression instanceof SqlExpression.Quantified quantified) {
      return quantified(quantified, frame);
    }
    if (expression instanceof SqlExpression.Exists exists) {
      return queries.exists(exists.query(), frame);
    }
    return Truth.OPAQUE;
  }

  /** That the owner is named by related rows says nothing about rows that must not exist. */
  private static Truth negated(Truth truth, SqlExpression operand) {
    boolean query =
        operand instanceof SqlExpression.Exists || operand instanceof SqlExpression.InQuery;
    return (query ? doubtful(truth) : truth).not();
  }

  private static Truth doubtful(Truth truth) {
    return truth.canHold() ? truth.orElse(Truth.EITHER) : truth;
  }

  private static Term constant(Constant constant) {
    return switch (constant.kind()) {
      case TEXT, NUMBER -> new Term.Known(constant.text());
      case BOOLEAN -> new Term.Flag(Truth.of(constant.text().equals("true")));
      case NULL -> Term.NULL;
    };
  }

  private static Term name(SqlExpression.NameReference name, Frame frame) {
    if (name.parts().size() == 1 && CURRENT_ROLE.contains(name.parts().get(0))) {
      return frame.isDefiner()
          ? new Term.Known("postgres")
          : new Term.Known(frame.principal().role());
    }
    return frame.lookup(name.parts());
  }

  private Term binary(SqlExpression.Binary binary, Frame frame) {
    switch (binary.operator()) {
      case "and":
        return new Term.Flag(truth(binary.left(), frame).and(truth(binary.right(), frame)));
      case "or":
        return new Term.Flag(truth(binary.left(), frame).or(truth(binary.right(), frame)));
      default:
        Term left = term(binary.left(), frame);
        Term right = term(binary.right(), frame);
        return COMPARISONS.contains(binary.operator())
            ? new Term.Flag(Comparison.compare(binary.operator(), left, right, frame))
            : calls.operator(binary.operator(), left, right, frame);
    }
  }

  private Truth is(SqlExpression.Is is, Frame frame) {
    Term operand = term(is.operand(), frame);
    Truth same = operand.isNull();
    if (is.what().kind() == Constant.Kind.BOOLEAN) {
      Truth wanted = is.what().text().equals("true") ? operand.truth() : operand.truth().not();
      same = wanted.asExistence();
    }
    return is.negated() ? same.not() : same;
  }

  private Truth quantified(SqlExpression.Quantified quantified, Frame frame) {
    Term operand = term(quantified.operand(), frame);
    boolean query =
        quantified.array() instanceof SqlExpression.ScalarQuery
            || quantified.array() instanceof SqlExpression.ArrayQuery;
    if (quantified.all() || !quantified.operator().equals("=")) {
      return operand instanceof Term.Null ? Truth.NULL : Truth.OPAQUE;
    }
    if (query) {
      return queries.contains(Queries.of(quantified.array()), operand, frame);
    }
    return Comparison.equal(operand, elements(quantified.array(), frame), frame);
  }

  /** An array can be written as {@code '{a,b}'} too. */
  private Term elements(SqlExpression array, Frame frame) {
    Term term = term(array, frame);
    if (term instanceof Term.Known known && known.text().matches("\\{.*\\}")) {
      String inside = known.text().substring(1, known.text().length() - 1);
      return new Term.Many(
          List.of(inside.split(",")).stream()
              .<Term>map(item -> new Term.Known(item.strip().replace("\"", "")))
              .toList());
    }
    return term;
  }

  private static Term element(Term term) {
    return term instanceof Term.Many ? Term.ANYTHING : term;
  }

  private Term choice(SqlExpression.Case choice, Frame frame) {
    Term rest = term(choice.otherwise(), frame);
    List<SqlExpression.When> branches = choice.branches();
    for (int i = branches.size() - 1; i >= 0; i--) {
      Truth condition = truth(branches.get(i).condition(), frame);
      rest = either(condition, term(branches.get(i).value(), frame), rest);
    }
    return rest;
  }

  /** Returns what a value is that is one or the other, as a condition comes out. */
  static Term either(Truth condition, Term then, Term otherwise) {
    if (!condition.canHold()) {
      return otherwise;
    }
    if (condition.mustHold() || then.equals(otherwise)) {
      return then;
    }
    Truth outcomes = then.truth().orElse(otherwise.truth());
    boolean flags = isFlag(then) && isFlag(otherwise);
    boolean opaque = condition.opaque() || outcomes.opaque();
    if (flags) {
      return new Term.Flag(new Truth(outcomes.outcomes(), opaque));
    }
    return opaque ? Term.OPAQUE : Term.ANYTHING;
  }

  private static boolean isFlag(Term term) {
    return term instanceof Term.Flag || term instanceof Term.Null;
  }
}
