package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code CREATE TABLE}.
 *
 * @param name the table
 * @param nameSpan where the name stands
 * @param ifNotExists whether an existing table is left alone
 * @param temporary whether the table lives in the session's own schema
 * @param columns the columns that are written out
 * @param constraints the constraints of columns and table
 * @param like the tables whose columns are copied
 * @param partitionOf the table that this is a partition of
 * @param partitioned whether the table has partitions itself
 * @param foreign whether the rows live in another server
 * @param asQuery the query that gives the columns
 */
public record CreateTable(
    Span span,
    ObjectName name,
    Span nameSpan,
    boolean ifNotExists,
    boolean temporary,
    List<ColumnDefinition> columns,
    List<Constraint> constraints,
    List<LikeTable> like,
    Optional<ObjectName> partitionOf,
    boolean partitioned,
    boolean foreign,
    Optional<Fragment> asQuery)
    implements SqlStatement {
  /** Copies the lists. */
  public CreateTable {
    columns = List.copyOf(columns);
    constraints = List.copyOf(constraints);
    like = List.copyOf(like);
  }

  @Override
  public String kind() {
    return "CREATE TABLE";
  }
}
