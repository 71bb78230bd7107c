package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.SourceFile;
import java.util.List;

/**
 * A parsed SQL file.
 *
 * @param source the text
 * @param statements the statements, in order
 */
public record SqlScript(SourceFile source, List<SqlStatement> statements) {

  /** Copies the list. */
  public SqlScript {
    statements = List.copyOf(statements);
  }
}
