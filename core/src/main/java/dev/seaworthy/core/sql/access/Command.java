package dev.seaworthy.core.sql.access;

/** What is done with a row. */
public enum Command {
  /** Reading it. */
  SELECT,
  /** Adding it. */
  INSERT,
  /** Changing it, which needs to see it too. */
  UPDATE,
  /** Removing it, which needs to see it too. */
  DELETE
}
