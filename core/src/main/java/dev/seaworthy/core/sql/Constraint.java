package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A constraint of a table.
 *
 * @param kind what it demands
 * @param name its name, empty where PostgreSQL makes one up
 * @param columns the columns; of a check, every name in its condition
 * @param references the table that a foreign key points to
 * @param referencedColumns the columns there; empty for its primary key
 * @param span where it stands
 */
public record Constraint(
    Kind kind,
    Optional<String> name,
    List<String> columns,
    Optional<ObjectName> references,
    List<String> referencedColumns,
    Span span) {
  /** What a constraint demands. */
  public enum Kind {
    /** {@code PRIMARY KEY}. */
    PRIMARY_KEY,
    /** {@code UNIQUE}. */
    UNIQUE,
    /** {@code CHECK}. */
    CHECK,
    /** {@code FOREIGN KEY} or {@code REFERENCES}. */
    FOREIGN_KEY,
    /** {@code EXCLUDE}. */
    EXCLUDE
  }

  /** Copies the lists. */
  public Constraint {
    columns = List.copyOf(columns);
    referencedColumns = List.copyOf(referencedColumns);
  }
}
