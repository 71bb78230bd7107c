package dev.seaworthy.core.sql.schema;

/** What a replay makes of statements about objects that no migration created. */
public enum ReplayMode {
  /**
   * Such an object is taken to exist: most histories are incomplete, because tables were made in a
   * dashboard.
   */
  LENIENT,
  /** Such a statement has no effect, as on an empty database. */
  STRICT
}
