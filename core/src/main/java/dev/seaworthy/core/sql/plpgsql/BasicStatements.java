package dev.seaworthy.core.sql.plpgsql;

import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.sql.Literals;
import dev.seaworthy.core.sql.SqlParser;
import dev.seaworthy.core.sql.SqlToken;
import dev.seaworthy.core.sql.SqlToken.Kind;
import dev.seaworthy.core.sql.SqlTokens;
import dev.seaworthy.core.sql.expression.ExpressionParser;
import dev.seaworthy.core.sql.expression.QueryParser;
import dev.seaworthy.core.sql.expression.SqlExpression;
import dev.seaworthy.core.sql.plpgsql.PlStatement.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what ends at its semicolon and holds no other statement: the basic statements of the
 * manual, the variables of a block, and what raises, returns or leaves a loop.
 *
 * <p>Source: section 43.5 of the PostgreSQL manual, "Basic Statements".
 */
final class BasicStatements {
  /** Levels of {@code RAISE} that tell something and go on. */
  private static final Set<String> MESSAGES = Set.of("notice", "warning", "info", "log", "debug");

  private BasicStatements() {}

  /** Reads a statement, {@code written} without its semicolon. */
  static PlStatement read(SqlTokens written, Span span) {
    return switch (written.word(0)) {
      case "execute" -> execute(written.slice(1, written.size()), span);
      case "perform" -> perform(written, span);
      case "raise" ->
          MESSAGES.contains(written.word(1))
              ? new PlStatement.Nothing(span)
              : new PlStatement.Raise(span);
      case "return" ->
          written.isWord(1, "next") || written.isWord(1, "query")
              ? new PlStatement.Nothing(span)
              : new PlStatement.Return(span, returned(written));
      case "continue", "exit" -> leaveLoop(written, span);
      case "null" -> new PlStatement.Nothing(span);
      default -> sqlOrAssignment(written, span);
    };
  }

  private static Optional<SqlExpression> returned(SqlTokens written) {
    SqlTokens value = written.slice(1, written.size());
    return value.size() == 0 ? Optional.empty() : Optional.of(ExpressionParser.parse(value));
  }

  private static PlStatement execute(SqlTokens written, Span span) {
    int end = written.size();
    List<String> into = List.of();
    for (int i = written.size() - 1; i > 0; i--) {
      if (written.isWord(i, "using")) {
        end = i;
      } else if (written.isWord(i, "into")) {
        into = names(written.slice(i + 1, end));
        end = i;
      }
    }
    return new PlStatement.Execute(span, ExpressionParser.parse(written.slice(0, end)), into);
  }

  /** {@code PERFORM f(…)} does what {@code SELECT f(…)} does. */
  private static PlStatement perform(SqlTokens written, Span span) {
    String call = "SELECT " + rest(written);
    return new PlStatement.Sql(span, SqlParser.statement(SqlTokens.of(call)));
  }

  private static String rest(SqlTokens written) {
    return written.size() < 2 ? "1" : written.slice(1, written.size()).source();
  }

  private static PlStatement leaveLoop(SqlTokens written, Span span) {
    Optional<SqlExpression> when = Optional.empty();
    for (int i = 1; i < written.size(); i++) {
      if (written.isWord(i, "when")) {
        when = Optional.of(expression(written, i + 1));
        break;
      }
    }
    return new PlStatement.LeaveLoop(span, written.isWord(0, "exit"), when);
  }

  private static PlStatement sqlOrAssignment(SqlTokens written, Span span) {
    for (int i = 1; i < written.size() && i < 6; i++) {
      if (isAssignment(written, i) && written.is(0, Kind.WORD)) {
        return new PlStatement.Assign(
            span, Literals.identifier(written.textOf(0)), expression(written, i + 1));
      }
    }
    if (written.isWord(0, "select")) {
      Optional<PlStatement> into = selectInto(written, span);
      if (into.isPresent()) {
        return into.get();
      }
    }
    return written.size() == 0
        ? new PlStatement.Nothing(span)
        : new PlStatement.Sql(span, SqlParser.statement(written));
  }

  private static Optional<PlStatement> selectInto(SqlTokens written, Span span) {
    for (int i = 1; i < written.size(); i++) {
      if (written.is(i, Kind.LEFT_PAREN)) {
        i = written.afterGroup(i) - 1;
      } else if (written.isWord(i, "into")) {
        int end = written.isWord(i + 1, "strict") ? i + 2 : i + 1;
        int first = end;
        while (written.is(end, Kind.WORD) && (end == first || written.is(end - 1, Kind.COMMA))) {
          end += written.is(end + 1, Kind.COMMA) ? 2 : 1;
        }
        List<String> variables = names(written.slice(first, end));
        List<SqlToken> query = new ArrayList<>();
        query.addAll(written.list().subList(0, i));
        query.addAll(written.list().subList(end, written.size()));
        return Optional.of(
            new PlStatement.SelectInto(
                span, variables, QueryParser.parse(new SqlTokens(written.text(), query))));
      }
    }
    return Optional.empty();
  }

  /** Reads a variable of a block; empty where its name or type is missing. */
  static Optional<Declaration> declaration(SqlTokens written) {
    if (written.size() < 2) {
      return Optional.empty();
    }
    String name = Literals.identifier(written.textOf(0));
    for (int i = 1; i < written.size(); i++) {
      if (isAssignment(written, i) || written.isWord(i, "default")) {
        return Optional.of(new Declaration(name, Optional.of(expression(written, i + 1))));
      }
    }
    return Optional.of(new Declaration(name, Optional.empty()));
  }

  private static boolean isAssignment(SqlTokens written, int index) {
    return written.isSymbol(index, ":=") || (index == 1 && written.isSymbol(index, "="));
  }

  /** Reads what stands from a token on as an expression. */
  static SqlExpression expression(SqlTokens written, int start) {
    return ExpressionParser.parse(written.slice(Math.min(start, written.size()), written.size()));
  }

  /** Returns the names in a list with commas, folded. */
  static List<String> names(SqlTokens written) {
    List<String> names = new ArrayList<>();
    for (SqlTokens name : written.splitAtCommas()) {
      if (name.size() > 0) {
        names.add(Literals.identifier(name.textOf(0)));
      }
    }
    return names;
  }
}
