package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.sql.DoBlock;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.OpaqueStatement;
import dev.seaworthy.core.sql.SelectCall;
import dev.seaworthy.core.sql.SqlParser;
import dev.seaworthy.core.sql.SqlStatement;
import dev.seaworthy.core.sql.expression.SelectQuery;
import dev.seaworthy.core.sql.expression.SqlExpression;
import dev.seaworthy.core.sql.plpgsql.PlParser;
import dev.seaworthy.core.sql.plpgsql.PlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Runs the programs of migrations as far as they depend on nothing but the state: loops over lists
 * and over the system tables, conditions on them, statements that are put together and executed.
 * What depends on data is left out; where it concerns row level security, that is noted.
 */
final class ProgramInterpreter {
  private static final Pattern ROW_SECURITY =
      Pattern.compile("row\\s+level\\s+security", Pattern.CASE_INSENSITIVE);

  private static final String RAISED = "raise_exception";

  private final Catalog catalog;
  private final StatementApplier applier;
  private final Evaluator evaluator;
  private final Requirements requirements;
  private final List<Unresolved> unresolved;
  private int callDepth;

  ProgramInterpreter(Catalog catalog, StatementApplier applier, List<Unresolved> unresolved) {
    this.catalog = catalog;
    this.applier = applier;
    this.evaluator = new Evaluator(catalog);
    this.requirements = new Requirements(catalog);
    this.unresolved = unresolved;
  }

  /**
   * Runs a {@code DO} block.
   *
   * @throws StatementRefused if it ends in an error; it then has no effect
   */
  void run(DoBlock block, Place place) throws StatementRefused {
    if (block.language().equals("plpgsql")) {
      runProgram(block.body().text(), place.shifted(block.body().span().start()));
    }
  }

  /** Runs a function without arguments that the migrations define. */
  void call(SelectCall call, Place place) throws StatementRefused {
    ObjectName name = call.function();
    Optional<Function> function =
        catalog.functions(name).stream()
            .filter(each -> each.language().equals("plpgsql"))
            .findFirst();
    String body = function.flatMap(Function::body).orElse("");
    if (!ROW_SECURITY.matcher(body).find() || callDepth > 0) {
      return;
    }
    if (!function.get().arguments().isEmpty()) {
      note(call.span(), place, name + " is called with values");
      return;
    }
    callDepth++;
    try {
      runProgram(body, place.fixed(call.span()));
    } finally {
      callDepth--;
    }
  }

  private void runProgram(String program, Place place) throws StatementRefused {
    Optional<PlStatement.Block> block = PlParser.parse(program);
    if (block.isEmpty()) {
      return;
    }
    int before = catalog.mark();
    try {
      new Run(program, place).block(block.get(), new Scope(null));
    } catch (StatementRefused refused) {
      catalog.restore(before);
      throw refused;
    }
  }

  private void note(Span span, Place place, String reason) {
    unresolved.add(new Unresolved(place.at(span), reason));
  }

  /** How a statement ended. */
  private enum Flow {
    NEXT,
    CONTINUE,
    EXIT,
    RETURN
  }

  /** One run of one program. */
  private final class Run {
    private final String program;
    private final Place place;

    Run(String program, Place place) {
      this.program = program;
      this.place = place;
    }

    Flow block(PlStatement.Block block, Scope outer) throws StatementRefused {
      Scope scope = new Scope(outer);
      for (PlStatement.Declaration declaration : block.declarations()) {
        scope.declare(
            declaration.name(),
            declaration.value().map(v -> evaluator.value(v, scope)).orElse(SqlValue.NULL));
      }
      int before = catalog.mark();
      try {
        Flow flow = all(block.body(), scope);
        forget(Assignments.uncertainAfter(block), scope);
        return flow;
      } catch (StatementRefused refused) {
        for (PlStatement.Handler handler : block.handlers()) {
          if (handler.conditions().contains("others")
              || handler.conditions().contains(refused.condition())) {
            catalog.restore(before);
            return all(handler.body(), scope);
          }
        }
        if (refused.condition().equals(RAISED) && Assignments.dataMayEnd(block)) {
          // data may have ended the block in a handler before, as in a test that a check refuses
          catalog.restore(before);
          forget(Assignments.uncertainAfter(block), scope);
          return Flow.NEXT;
        }
        throw refused;
      }
    }

    private Flow all(List<PlStatement> statements, Scope scope) throws StatementRefused {
      for (PlStatement statement : statements) {
        Flow flow = one(statement, scope);
        if (flow != Flow.NEXT) {
          return flow;
        }
      }
      return Flow.NEXT;
    }

    private Flow one(PlStatement statement, Scope scope) throws StatementRefused {
      if (statement instanceof PlStatement.Block inner) {
        return block(inner, scope);
      }
      if (statement instanceof PlStatement.If conditional) {
        return conditional(conditional, scope);
      }
      if (statement instanceof PlStatement.ForQuery loop) {
        return forQuery(loop, scope);
      }
      if (statement instanceof PlStatement.ForEach loop) {
        return forEach(loop, scope);
      }
      if (statement instanceof PlStatement.LeaveLoop leave) {
        boolean leaves =
            leave.when().map(when -> evaluator.value(when, scope).isTrue()).orElse(true);
        Flow flow = leave.exit() ? Flow.EXIT : Flow.CONTINUE;
        return leaves ? flow : Flow.NEXT;
      }
      if (statement instanceof PlStatement.Return) {
        return Flow.RETURN;
      }
      simple(statement, scope);
      return Flow.NEXT;
    }

    private void simple(PlStatement statement, Scope scope) throws StatementRefused {
      if (statement instanceof PlStatement.Sql sql) {
        boolean call = sql.statement() instanceof SelectCall;
        applier.apply(sql.statement(), call ? place.fixed(sql.span()) : place, scope);
        if (sql.statement() instanceof OpaqueStatement) {
          forget(Assignments.into(sql.span().of(program)), scope);
        }
      } else if (statement instanceof PlStatement.Execute execute) {
        execute(execute, scope);
      } else if (statement instanceof PlStatement.Assign assign) {
        scope.assign(assign.variable(), evaluator.value(assign.value(), scope));
      } else if (statement instanceof PlStatement.SelectInto select) {
        selectInto(select, scope);
      } else if (statement instanceof PlStatement.OtherLoop loop) {
        noteRowSecurity(loop.span(), "the loop is not over a known list");
      } else if (statement instanceof PlStatement.Raise) {
        throw new StatementRefused(RAISED, "the program raises an exception");
      }
    }

    private void forget(Set<String> variables, Scope scope) {
      variables.forEach(variable -> scope.assign(variable, SqlValue.UNKNOWN));
    }

    private Flow conditional(PlStatement.If conditional, Scope scope) throws StatementRefused {
      for (PlStatement.Branch branch : conditional.branches()) {
        SqlValue holds = evaluator.value(branch.condition(), scope);
        if (holds.isUnknown() && isGuard(branch)) {
          return all(branch.body(), scope);
        }
        if (holds.isUnknown()) {
          noteRowSecurity(conditional.span(), "its condition depends on more than the migrations");
          return Flow.NEXT;
        }
        if (holds.isTrue()) {
          return all(branch.body(), scope);
        }
      }
      return all(conditional.otherwise(), scope);
    }

    /** {@code IF NOT EXISTS (…) THEN CREATE …} only makes a statement repeatable. */
    private static boolean isGuard(PlStatement.Branch branch) {
      return branch.condition() instanceof SqlExpression.Not not
          && not.operand() instanceof SqlExpression.Exists
          && branch.body().stream().noneMatch(PlStatement.Raise.class::isInstance);
    }

    private Flow forQuery(PlStatement.ForQuery loop, Scope scope) throws StatementRefused {
      Optional<List<SqlValue.Row>> rows = evaluator.rows(loop.query(), scope);
      if (rows.isEmpty()) {
        for (SelectQuery.From source : loop.query().from()) {
          if (source instanceof SelectQuery.FromTable table) {
            requirements.relation(catalog.resolve(table.table()));
          }
        }
        noteRowSecurity(loop.span(), "the loop is over rows that only the database knows");
        return Flow.NEXT;
      }
      for (SqlValue.Row row : rows.get()) {
        assign(loop.variables(), row, scope);
        Flow flow = all(loop.body(), scope);
        if (flow == Flow.RETURN) {
          return flow;
        }
        if (flow == Flow.EXIT) {
          break;
        }
      }
      return Flow.NEXT;
    }

    private Flow forEach(PlStatement.ForEach loop, Scope scope) throws StatementRefused {
      Optional<List<SqlValue>> items = evaluator.value(loop.array(), scope).asItems();
      if (items.isEmpty()) {
        noteRowSecurity(loop.span(), "the loop is over a list that only the database knows");
        return Flow.NEXT;
      }
      for (SqlValue item : items.get()) {
        scope.assign(loop.variable(), item);
        Flow flow = all(loop.body(), scope);
        if (flow == Flow.RETURN) {
          return flow;
        }
        if (flow == Flow.EXIT) {
          break;
        }
      }
      return Flow.NEXT;
    }

    private void selectInto(PlStatement.SelectInto select, Scope scope) {
      Optional<List<SqlValue.Row>> rows = evaluator.rows(select.query(), scope);
      if (rows.isEmpty() || rows.get().isEmpty()) {
        SqlValue value = rows.isEmpty() ? SqlValue.UNKNOWN : SqlValue.NULL;
        select.variables().forEach(variable -> scope.assign(variable, value));
      } else {
        SqlValue.Row first = rows.get().get(0);
        boolean single = select.variables().size() == 1 && first.columns().size() == 1;
        if (single) {
          scope.assign(select.variables().get(0), first.columns().values().iterator().next());
        } else {
          assign(select.variables(), first, scope);
        }
      }
    }

    /** One variable takes a row as a whole. */
    private void assign(List<String> variables, SqlValue.Row row, Scope scope) {
      if (variables.size() == 1) {
        scope.assign(variables.get(0), row);
        return;
      }
      List<SqlValue> values = new ArrayList<>(row.columns().values());
      for (int i = 0; i < variables.size(); i++) {
        scope.assign(variables.get(i), i < values.size() ? values.get(i) : SqlValue.NULL);
      }
    }

    private void execute(PlStatement.Execute execute, Scope scope) throws StatementRefused {
      execute.into().forEach(variable -> scope.assign(variable, SqlValue.UNKNOWN));
      Optional<String> command = evaluator.value(execute.command(), scope).asText();
      if (command.isEmpty()) {
        noteRowSecurity(execute.span(), "the text that it executes is not known");
        return;
      }
      Place executed = place.fixed(execute.span());
      for (SqlStatement statement : SqlParser.statements(command.get())) {
        applier.apply(statement, executed, scope);
      }
    }

    private void noteRowSecurity(Span span, String reason) {
      if (ROW_SECURITY.matcher(span.of(program).toLowerCase(Locale.ROOT)).find()) {
        note(span, place, reason);
      }
    }
  }
}
