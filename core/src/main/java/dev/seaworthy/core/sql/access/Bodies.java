package dev.seaworthy.core.sql.access;

import dev.seaworthy.core.sql.SqlToken.Kind;
import dev.seaworthy.core.sql.SqlTokens;
import dev.seaworthy.core.sql.expression.QueryParser;
import dev.seaworthy.core.sql.plpgsql.PlParser;
import dev.seaworthy.core.sql.plpgsql.PlStatement;
import dev.seaworthy.core.sql.schema.Function;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Computes what a function of the migrations yields: one query, or a program without loops. */
final class Bodies {
  private final Conditions conditions;

  Bodies(Conditions conditions) {
    this.conditions = conditions;
  }

  /** Returns the value of a call whose arguments are the variables of {@code frame}. */
  Term result(Function function, Frame frame) {
    if (function.body().isEmpty()) {
      return Term.OPAQUE;
    }
    String body = function.body().get();
    return switch (function.language()) {
      case "sql" -> query(SqlTokens.of(body), frame);
      case "plpgsql" ->
          PlParser.parse(body)
              .flatMap(block -> block(block, frame))
              .map(Result::value)
              .orElse(Term.OPAQUE);
      default -> Term.OPAQUE;
    };
  }

  /** The semicolon at the end may be there or not; a second statement is too much. */
  private Term query(SqlTokens tokens, Frame frame) {
    int end = tokens.size();
    if (end > 0 && tokens.is(end - 1, Kind.SEMICOLON)) {
      end--;
    }
    SqlTokens statement = tokens.slice(0, end);
    for (int i = 0; i < end; i++) {
      if (statement.is(i, Kind.SEMICOLON)) {
        return Term.OPAQUE;
      }
    }
    return conditions.queries().value(QueryParser.parse(statement), frame);
  }

  /**
   * What statements come to.
   *
   * @param returns whether a {@code RETURN} was reached
   * @param value what it returned, where it was
   * @param frame the variables after the statements
   */
  private record Result(Truth returns, Term value, Frame frame) {}

  private Optional<Result> block(PlStatement.Block block, Frame outer) {
    if (!block.handlers().isEmpty()) {
      return Optional.empty();
    }
    Frame frame = outer;
    for (PlStatement.Declaration declaration : block.declarations()) {
      Frame now = frame;
      Term value = declaration.value().map(each -> conditions.term(each, now)).orElse(Term.NULL);
      frame = assigned(frame, declaration.name(), value);
    }
    return all(block.body(), frame);
  }

  private Optional<Result> all(List<PlStatement> statements, Frame start) {
    Result done = new Result(Truth.FALSE, Term.NULL, start);
    for (PlStatement statement : statements) {
      Optional<Result> next = one(statement, done.frame());
      if (next.isEmpty()) {
        return next;
      }
      Truth returned = done.returns();
      done =
          new Result(
              returned.or(next.get().returns()),
              Conditions.either(returned, done.value(), next.get().value()),
              next.get().frame());
      if (done.returns().mustHold()) {
        return Optional.of(done);
      }
    }
    return Optional.of(done);
  }

  /** Returns what a statement comes to, or empty for one that is not followed. */
  private Optional<Result> one(PlStatement statement, Frame frame) {
    if (statement instanceof PlStatement.Return end) {
      Term value = end.value().map(each -> conditions.term(each, frame)).orElse(Term.NULL);
      return Optional.of(new Result(Truth.TRUE, value, frame));
    }
    if (statement instanceof PlStatement.If conditional) {
      return conditional(conditional, 0, frame);
    }
    if (statement instanceof PlStatement.Block inner) {
      return block(inner, frame);
    }
    if (statement instanceof PlStatement.Assign assign) {
      Term value = conditions.term(assign.value(), frame);
      return goesOn(assigned(frame, assign.variable(), value));
    }
    if (statement instanceof PlStatement.SelectInto select && select.variables().size() == 1) {
      Term value = conditions.queries().value(select.query(), frame);
      return goesOn(assigned(frame, select.variables().get(0), value));
    }
    return statement instanceof PlStatement.Nothing ? goesOn(frame) : Optional.empty();
  }

  private Optional<Result> conditional(PlStatement.If conditional, int branch, Frame frame) {
    if (branch == conditional.branches().size()) {
      return all(conditional.otherwise(), frame);
    }
    PlStatement.Branch here = conditional.branches().get(branch);
    Truth condition = conditions.truth(here.condition(), frame);
    Optional<Result> then = all(here.body(), frame);
    Optional<Result> otherwise = conditional(conditional, branch + 1, frame);
    if (!condition.canHold()) {
      return otherwise;
    }
    if (condition.mustHold() || then.isEmpty() || otherwise.isEmpty()) {
      return condition.mustHold() ? then : Optional.empty();
    }
    boolean returns = then.get().returns().mustHold();
    boolean otherwiseReturns = otherwise.get().returns().mustHold();
    boolean changes = then.get().frame() != frame || otherwise.get().frame() != frame;
    if (changes && !(returns && otherwiseReturns)) {
      return Optional.empty();
    }
    return Optional.of(
        new Result(
            returns && otherwiseReturns
                ? Truth.TRUE
                : then.get().returns().orElse(otherwise.get().returns()),
            merged(condition, then.get(), otherwise.get()),
            frame));
  }

  /** A branch that does not return leaves the value to what follows. */
  private static Term merged(Truth condition, Result then, Result otherwise) {
    if (!then.returns().canHold()) {
      return otherwise.value();
    }
    if (!otherwise.returns().canHold()) {
      return then.value();
    }
    return Conditions.either(condition, then.value(), otherwise.value());
  }

  private static Optional<Result> goesOn(Frame frame) {
    return Optional.of(new Result(Truth.FALSE, Term.NULL, frame));
  }

  private static Frame assigned(Frame frame, String name, Term value) {
    Map<String, Term> variables = new HashMap<>(frame.variables());
    variables.put(name, value);
    return frame.with(variables);
  }
}
