package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.List;

/**
 * {@code CREATE PUBLICATION} or {@code ALTER PUBLICATION}: which tables tell subscribers of
 * changes.
 *
 * @param name the publication
 * @param change what happens to the list of tables
 * @param allTables whether it covers every table
 * @param tables the tables that are named
 * @param schemas the schemas whose tables are all meant
 */
public record ChangePublication(
    Span span,
    String name,
    Change change,
    boolean allTables,
    List<ObjectName> tables,
    List<String> schemas)
    implements SqlStatement {
  /** Copies the lists. */
  public ChangePublication {
    tables = List.copyOf(tables);
    schemas = List.copyOf(schemas);
  }

  /** What happens to the tables of a publication. */
  public enum Change {
    /** {@code CREATE PUBLICATION}. */
    CREATE,
    /** {@code ADD}. */
    ADD,
    /** {@code DROP}. */
    DROP,
    /** {@code SET}: these and no others. */
    SET,
    /** Another property changes. */
    NONE
  }

  @Override
  public String kind() {
    return change == Change.CREATE ? "CREATE PUBLICATION" : "ALTER PUBLICATION";
  }
}
