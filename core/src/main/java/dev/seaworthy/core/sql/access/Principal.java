package dev.seaworthy.core.sql.access;

/**
 * Who asks for a row. The two users are told apart by what the row says: nothing but the row, and
 * the rows that it points to, makes one of them its owner.
 */
public enum Principal {
  /** Anybody who has the public key of the app and is not signed in. */
  ANONYMOUS("anon"),
  /** The signed-in user whom the row, or a row that it points to, names. */
  OWNER("authenticated"),
  /** A signed-in user whom nothing about the row names. */
  OTHER("authenticated"),
  /** Code that has the service key; row level security does not apply to it. */
  SERVICE("service_role");

  private final String role;

  Principal(String role) {
    this.role = role;
  }

  /** Returns the role of the database that the Data API takes on. */
  public String role() {
    return role;
  }

  /** Returns whether there is a user behind the request. */
  public boolean isSignedIn() {
    return this == OWNER || this == OTHER;
  }
}
