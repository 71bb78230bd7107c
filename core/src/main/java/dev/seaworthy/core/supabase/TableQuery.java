package dev.seaworthy.core.supabase;

import dev.seaworthy.core.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A query of a table or view: {@code supabase.from("orders").select("*").eq("user_id", id)}.
 *
 * @param client where the client comes from
 * @param schema what {@code .schema()} chooses; empty without it
 * @param table the name of the table or view
 * @param operation what is done with its rows
 * @param columns the columns that decide which rows, and in which order
 * @param embeddings the tables whose rows come with those of this one
 * @param span the call of {@code from}
 */
public record TableQuery(
    ClientOrigin client,
    Optional<String> schema,
    String table,
    Operation operation,
    List<ColumnUse> columns,
    List<Embedding> embeddings,
    Span span)
    implements SupabaseCall {
  /** Copies the lists. */
  public TableQuery {
    columns = List.copyOf(columns);
    embeddings = List.copyOf(embeddings);
  }

  /** What is done with rows; the names are those of the client's methods. */
  public enum Operation {
    /** They are read. */
    SELECT,
    /** They are added. */
    INSERT,
    /** They are changed. */
    UPDATE,
    /** They are added or changed. */
    UPSERT,
    /** They are removed. */
    DELETE
  }

  /**
   * A column that a query compares or sorts by.
   *
   * @param relation the embedded table that has the column; empty for the table of the query
   * @param column its name, with the path into a JSON value where one is written
   * @param operator the operator of PostgREST, such as {@code eq}, {@code in} or {@code ilike};
   *     {@code order} for a column to sort by
   */
  public record ColumnUse(Optional<String> relation, String column, String operator) {}

  /**
   * Rows of another table that a {@code select} asks for, such as {@code author:profiles(name)}.
   *
   * @param within the target of the embedding around this one; empty for the table of the query
   * @param target what is written before the parenthesis: a table, a view, or a column with a
   *     foreign key
   * @param hint what follows {@code !}: the name of a foreign key or of its column
   */
  public record Embedding(Optional<String> within, String target, Optional<String> hint) {}
}
