package dev.seaworthy.core.sql.plpgsql;

import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.sql.SqlStatement;
import dev.seaworthy.core.sql.expression.SelectQuery;
import dev.seaworthy.core.sql.expression.SqlExpression;
import java.util.List;
import java.util.Optional;

/** One statement of a program. Spans refer to the text of the program. */
public sealed interface PlStatement {

  /** Returns where the statement stands in the program. */
  Span span();

  /**
   * {@code [DECLARE …] BEGIN … [EXCEPTION …] END}.
   *
   * @param declarations the variables
   * @param body the statements
   * @param handlers what is done on errors; an error undoes the body first
   */
  record Block(
      Span span, List<Declaration> declarations, List<PlStatement> body, List<Handler> handlers)
      implements PlStatement {
    /** Copies the lists. */
    public Block {
      declarations = List.copyOf(declarations);
      body = List.copyOf(body);
      handlers = List.copyOf(handlers);
    }
  }

  /**
   * A variable.
   *
   * @param name its name, folded
   * @param value its first value; empty for null
   */
  record Declaration(String name, Optional<SqlExpression> value) {}

  /**
   * {@code WHEN condition OR condition THEN …}.
   *
   * @param conditions the names of the errors, folded
   * @param body what is done
   */
  record Handler(List<String> conditions, List<PlStatement> body) {
    /** Copies the lists. */
    public Handler {
      conditions = List.copyOf(conditions);
      body = List.copyOf(body);
    }
  }

  /**
   * {@code IF … ELSIF … ELSE … END IF}.
   *
   * @param branches the conditions in order, each with its body
   * @param otherwise the body of {@code ELSE}
   */
  record If(Span span, List<Branch> branches, List<PlStatement> otherwise) implements PlStatement {
    /** Copies the lists. */
    public If {
      branches = List.copyOf(branches);
      otherwise = List.copyOf(otherwise);
    }
  }

  /** A condition and what is done where it holds. */
  record Branch(SqlExpression condition, List<PlStatement> body) {
    /** Copies the list. */
    public Branch {
      body = List.copyOf(body);
    }
  }

  /** {@code FOR variables IN query LOOP}. */
  record ForQuery(Span span, List<String> variables, SelectQuery query, List<PlStatement> body)
      implements PlStatement {
    /** Copies the lists. */
    public ForQuery {
      variables = List.copyOf(variables);
      body = List.copyOf(body);
    }
  }

  /** {@code FOREACH variable IN ARRAY array LOOP}. */
  record ForEach(Span span, String variable, SqlExpression array, List<PlStatement> body)
      implements PlStatement {
    /** Copies the list. */
    public ForEach {
      body = List.copyOf(body);
    }
  }

  /** {@code LOOP}, {@code WHILE}, and {@code FOR} over numbers, cursors or dynamic queries. */
  record OtherLoop(Span span) implements PlStatement {}

  /**
   * {@code EXECUTE text}.
   *
   * @param command the text to run
   * @param into the variables that take the result
   */
  record Execute(Span span, SqlExpression command, List<String> into) implements PlStatement {
    /** Copies the list. */
    public Execute {
      into = List.copyOf(into);
    }
  }

  /** {@code variable := value}. */
  record Assign(Span span, String variable, SqlExpression value) implements PlStatement {}

  /** {@code SELECT … INTO variables …}. */
  record SelectInto(Span span, List<String> variables, SelectQuery query) implements PlStatement {
    /** Copies the list. */
    public SelectInto {
      variables = List.copyOf(variables);
    }
  }

  /** A statement of SQL, {@code PERFORM} included. */
  record Sql(Span span, SqlStatement statement) implements PlStatement {}

  /** {@code RAISE EXCEPTION}, which ends the block with an error. */
  record Raise(Span span) implements PlStatement {}

  /**
   * {@code RETURN}, which ends the program.
   *
   * @param value what a function yields; empty where nothing follows
   */
  record Return(Span span, Optional<SqlExpression> value) implements PlStatement {}

  /** {@code CONTINUE} or {@code EXIT}, with its condition. */
  record LeaveLoop(Span span, boolean exit, Optional<SqlExpression> when) implements PlStatement {}

  /** A statement that changes nothing here, such as {@code RAISE NOTICE} or {@code NULL}. */
  record Nothing(Span span) implements PlStatement {}
}
