package dev.seaworthy.core.sql.access;

/** Whether a principal may do something with a row. */
public enum Verdict {
  /** Whatever the data. */
  ALLOWED,
  /** It depends on the data: other columns of the row, a role that the user was given. */
  DEPENDS,
  /** Whatever the data. */
  DENIED,
  /** The migrations do not say: a function they do not define, a table they do not create. */
  UNKNOWN
}
