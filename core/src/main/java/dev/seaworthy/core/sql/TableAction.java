package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.List;

/** One change of an {@code ALTER TABLE}. */
public sealed interface TableAction {

  /** Returns where the change is written. */
  Span span();

  /** What {@code ROW LEVEL SECURITY} can be told. */
  enum RowSecurityChange {
    /** {@code ENABLE}. */
    ENABLE,
    /** {@code DISABLE}. */
    DISABLE,
    /** {@code FORCE}: the owner is bound too. */
    FORCE,
    /** {@code NO FORCE}. */
    NO_FORCE
  }

  /** {@code ENABLE ROW LEVEL SECURITY} and its kin. */
  record RowSecurity(Span span, RowSecurityChange change) implements TableAction {}

  /**
   * {@code ADD COLUMN}.
   *
   * @param ifNotExists whether an existing column is left alone
   * @param column the column
   * @param constraints the constraints declared with it
   */
  record AddColumn(
      Span span, boolean ifNotExists, ColumnDefinition column, List<Constraint> constraints)
      implements TableAction {
    /** Copies the list. */
    public AddColumn {
      constraints = List.copyOf(constraints);
    }
  }

  /** {@code ADD CONSTRAINT}. */
  record AddConstraint(Span span, Constraint constraint) implements TableAction {}

  /** {@code DROP COLUMN}. */
  record DropColumn(Span span, String name, boolean ifExists, boolean cascade)
      implements TableAction {}

  /** {@code DROP CONSTRAINT}. */
  record DropConstraint(Span span, String name, boolean ifExists) implements TableAction {}

  /** {@code RENAME COLUMN}. */
  record RenameColumn(Span span, String name, String newName) implements TableAction {}

  /** {@code RENAME CONSTRAINT}. */
  record RenameConstraint(Span span, String name, String newName) implements TableAction {}

  /** {@code RENAME TO}. */
  record RenameTable(Span span, String newName) implements TableAction {}

  /** {@code SET SCHEMA}. */
  record SetSchema(Span span, String schema) implements TableAction {}

  /** {@code ALTER COLUMN … TYPE}. */
  record ColumnType(Span span, String column, String type) implements TableAction {}

  /** What {@code ALTER COLUMN} sets and drops. */
  enum Property {
    /** {@code NOT NULL}. */
    NOT_NULL,
    /** {@code DEFAULT}. */
    DEFAULT
  }

  /**
   * {@code ALTER COLUMN … SET} or {@code DROP}.
   *
   * @param set whether the column has the property from now on
   */
  record ColumnProperty(Span span, String column, Property property, boolean set)
      implements TableAction {}

  /** {@code DETACH PARTITION}. */
  record DetachPartition(Span span, ObjectName partition) implements TableAction {}

  /** {@code ATTACH PARTITION}. */
  record AttachPartition(Span span, ObjectName partition) implements TableAction {}

  /** A change that nothing here depends on. */
  record Other(Span span) implements TableAction {}
}
