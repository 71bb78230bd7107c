package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.ObjectName;
import java.util.Optional;

/**
 * What a replay made of one statement.
 *
 * @param location the statement
 * @param kind its leading key words
 * @param refusal why it had no effect; empty where it took effect or changes nothing that is
 *     replayed
 */
public record Replayed(Location location, String kind, Optional<Refusal> refusal) {

  /**
   * Why PostgreSQL refuses a statement.
   *
   * @param condition the name of the condition, such as {@code undefined_table}; source: appendix A
   *     of the PostgreSQL manual
   * @param reason what is wrong, as a phrase
   * @param missing the table, view or function that is not there or lacks a column, with its schema
   *     where it has one
   */
  public record Refusal(String condition, String reason, Optional<ObjectName> missing) {

    /** Returns whether something that the statement needs is not there. */
    public boolean isMissing() {
      return condition.startsWith("undefined_") || condition.equals("invalid_schema_name");
    }

    /** Returns whether something that the statement makes is there already. */
    public boolean isRepeated() {
      return condition.startsWith("duplicate_") || condition.equals("unique_violation");
    }

    /** Returns whether the grammar does not accept it, whatever the database holds. */
    public boolean isInvalid() {
      return condition.equals("syntax_error");
    }
  }
}
