package dev.seaworthy.core.project;

import dev.seaworthy.core.sql.SqlStatement;
import java.util.List;

/**
 * The statements of a SQL file.
 *
 * @param statements in order
 */
public record ScriptStatements(List<SqlStatement> statements) implements Fact {
  /** Copies the list. */
  public ScriptStatements {
    statements = List.copyOf(statements);
  }
}
