package dev.seaworthy.core.project;

import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.sql.ObjectName;
import java.util.List;
import java.util.Optional;

/**
 * A table that a file other than a migration speaks of. It says what the table looks like, never
 * who may reach it.
 *
 * @param origin what kind of file
 * @param name the table
 * @param columns its columns, in order
 * @param keys its keys and indexes
 * @param span where it is declared
 */
public record DeclaredTable(
    Origin origin, ObjectName name, List<DeclaredColumn> columns, List<DeclaredKey> keys, Span span)
    implements Fact {
  /** Copies the lists. */
  public DeclaredTable {
    columns = List.copyOf(columns);
    keys = List.copyOf(keys);
  }

  /** The kinds of files that declare tables. */
  public enum Origin {
    /** The types that {@code supabase gen types} writes out of the database itself. */
    SUPABASE_TYPES,
    /** {@code schema.prisma}. */
    PRISMA,
    /** Calls of Drizzle's {@code pgTable}. */
    DRIZZLE
  }

  /**
   * A column.
   *
   * @param type its type in the words of the file
   */
  public record DeclaredColumn(String name, String type, boolean notNull, Span span) {}

  /** What a key demands. */
  public enum KeyKind {
    /** The primary key. */
    PRIMARY,
    /** No two rows are equal. */
    UNIQUE,
    /** A row of another table. */
    FOREIGN,
    /** Nothing: it makes queries fast. */
    INDEX
  }

  /**
   * A key or index.
   *
   * @param references the table that a foreign key points to
   * @param referencedColumns the columns there
   */
  public record DeclaredKey(
      KeyKind kind,
      List<String> columns,
      Optional<ObjectName> references,
      List<String> referencedColumns,
      Span span) {
    /** Copies the lists. */
    public DeclaredKey {
      columns = List.copyOf(columns);
      referencedColumns = List.copyOf(referencedColumns);
    }

    /** Returns a key that refers to no other table. */
    public static DeclaredKey of(KeyKind kind, List<String> columns, Span span) {
      return new DeclaredKey(kind, columns, Optional.empty(), List.of(), span);
    }
  }
}
