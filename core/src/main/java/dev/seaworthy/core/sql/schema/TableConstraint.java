package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.Constraint;
import dev.seaworthy.core.sql.ObjectName;
import java.util.List;
import java.util.Optional;

/**
 * A constraint of a table as the migrations leave it.
 *
 * @param kind what it demands
 * @param name its name, also where PostgreSQL makes it up
 * @param columns the columns, those that a check mentions included
 * @param references the table that a foreign key points to, with its schema
 * @param referencedColumns the columns there; empty where they are not known
 * @param source where it is declared
 */
public record TableConstraint(
    Constraint.Kind kind,
    String name,
    List<String> columns,
    Optional<ObjectName> references,
    List<String> referencedColumns,
    Location source) {
  /** Copies the lists. */
  public TableConstraint {
    columns = List.copyOf(columns);
    referencedColumns = List.copyOf(referencedColumns);
  }

  TableConstraint named(String newName) {
    return new TableConstraint(kind, newName, columns, references, referencedColumns, source);
  }

  TableConstraint withColumnRenamed(String from, String to) {
    return new TableConstraint(
        kind,
        name,
        columns.stream().map(column -> column.equals(from) ? to : column).toList(),
        references,
        referencedColumns,
        source);
  }

  TableConstraint pointingTo(ObjectName table) {
    return new TableConstraint(kind, name, columns, Optional.of(table), referencedColumns, source);
  }
}
