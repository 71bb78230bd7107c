package dev.seaworthy.core.sql.schema;

/** A statement that PostgreSQL refuses, with the name of its condition. */
final class StatementRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final String condition;

  /**
   * @param condition the name that PL/pgSQL handlers use, such as {@code duplicate_object}; source:
   *     appendix A of the PostgreSQL manual
   * @param message what is wrong, as a phrase
   */
  StatementRefused(String condition, String message) {
    super(message);
    this.condition = condition;
  }

  String condition() {
    return condition;
  }
}
