package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;
import java.util.Optional;

/**
 * Whether a table's policies are enforced.
 *
 * @param state whether row level security is on
 * @param forced whether it binds the owner too
 * @param changedAt the statement that last turned it on or off; empty where none did
 */
public record RowSecurity(State state, boolean forced, Optional<Location> changedAt) {
  /** A new table has no row level security. */
  public static final RowSecurity OFF = new RowSecurity(State.OFF, false, Optional.empty());

  /** The platform protects its own tables. */
  static final RowSecurity PLATFORM = new RowSecurity(State.ON, false, Optional.empty());

  /** The state of a table that no migration creates. */
  public static final RowSecurity UNKNOWN = new RowSecurity(State.UNKNOWN, false, Optional.empty());

  /** Whether row level security is on. */
  public enum State {
    /** Policies decide. */
    ON,
    /** Grants alone decide. */
    OFF,
    /** No migration says. */
    UNKNOWN
  }

  RowSecurity switched(State to, Location at) {
    return new RowSecurity(to, forced, Optional.of(at));
  }

  RowSecurity withForced(boolean force) {
    return new RowSecurity(state, force, changedAt);
  }
}
