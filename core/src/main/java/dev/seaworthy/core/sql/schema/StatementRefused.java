package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.ObjectName;
import java.util.Optional;

/** A statement that PostgreSQL refuses, with the name of its condition. */
final class StatementRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final String condition;
  private final transient Optional<ObjectName> missing;

  /**
   * @param condition the name that PL/pgSQL handlers use, such as {@code duplicate_object}; source:
   *     appendix A of the PostgreSQL manual
   * @param message what is wrong, as a phrase
   */
  StatementRefused(String condition, String message) {
    this(condition, message, Optional.empty());
  }

  private StatementRefused(String condition, String message, Optional<ObjectName> missing) {
    super(message);
    this.condition = condition;
    this.missing = missing;
  }

  /**
   * Returns the refusal of a statement that names a table, view or function which is not there, or
   * a column of a table.
   *
   * @param name the object, of which there is nothing or not enough
   * @param described what is missing, as a phrase
   */
  static StatementRefused missing(String condition, ObjectName name, String described) {
    return new StatementRefused(condition, "no " + described + " exists", Optional.of(name));
  }

  Optional<ObjectName> missing() {
    return missing;
  }

  String condition() {
    return condition;
  }
}
