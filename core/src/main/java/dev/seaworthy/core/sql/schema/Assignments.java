package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.Literals;
import dev.seaworthy.core.sql.OpaqueStatement;
import dev.seaworthy.core.sql.SqlToken.Kind;
import dev.seaworthy.core.sql.SqlTokens;
import dev.seaworthy.core.sql.plpgsql.PlStatement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which variables a program sets, for where their values cannot be told. */
final class Assignments {
  private Assignments() {}

  /**
   * Returns the variables that depend on an error: where data decides whether a block with handlers
   * fails, neither what the handlers set is known nor what the block sets.
   */
  static Set<String> uncertainAfter(PlStatement.Block block) {
    Set<String> variables = new HashSet<>();
    if (dataMayEnd(block)) {
      add(block.body(), variables);
      block.handlers().forEach(handler -> add(handler.body(), variables));
    }
    return variables;
  }

  /** Returns whether data decides in which of its handlers a block ends, if in any. */
  static boolean dataMayEnd(PlStatement.Block block) {
    return !block.handlers().isEmpty() && block.body().stream().anyMatch(Assignments::readsData);
  }

  private static boolean readsData(PlStatement statement) {
    return statement instanceof PlStatement.Sql sql && sql.statement() instanceof OpaqueStatement
        || statement instanceof PlStatement.Execute
        || statement instanceof PlStatement.SelectInto
        || statement instanceof PlStatement.Sql call && call.statement().kind().equals("SELECT")
        || statement instanceof PlStatement.Block inner
            && inner.body().stream().anyMatch(Assignments::readsData);
  }

  private static void add(List<PlStatement> statements, Set<String> variables) {
    for (PlStatement statement : statements) {
      if (statement instanceof PlStatement.Assign assign) {
        variables.add(assign.variable());
      } else if (statement instanceof PlStatement.SelectInto select) {
        variables.addAll(select.variables());
      } else if (statement instanceof PlStatement.Block inner) {
        add(inner.body(), variables);
      } else if (statement instanceof PlStatement.If conditional) {
        conditional.branches().forEach(branch -> add(branch.body(), variables));
        add(conditional.otherwise(), variables);
      }
    }
  }

  /** Returns the variables after the {@code INTO} of a statement that returns rows. */
  static Set<String> into(String statement) {
    SqlTokens tokens = SqlTokens.of(statement);
    Set<String> variables = new HashSet<>();
    if (tokens.areWords(0, "get") && tokens.size() > 2) {
      int name = tokens.isWord(1, "diagnostics") ? 2 : 3;
      if (tokens.is(name, Kind.WORD)) {
        variables.add(Literals.identifier(tokens.textOf(name)));
      }
    }
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.isWord(i, "into") && !tokens.isWord(i - 1, "insert")) {
        int name = tokens.isWord(i + 1, "strict") ? i + 2 : i + 1;
        while (tokens.is(name, Kind.WORD)) {
          variables.add(Literals.identifier(tokens.textOf(name)));
          name += tokens.is(name + 1, Kind.COMMA) ? 2 : tokens.size();
        }
      }
    }
    return variables;
  }
}
