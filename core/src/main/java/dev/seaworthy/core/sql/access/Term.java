package dev.seaworthy.core.sql.access;

import java.util.List;

/** What is known of a value in a condition. */
sealed interface Term {
  /** Null, as the id of a user who is not signed in. */
  record Null() implements Term {}

  /** A value that is known, as the name of the role. */
  record Known(String text) implements Term {}

  /** A truth value. */
  record Flag(Truth truth) implements Term {}

  /** What identifies the user behind the request: id, email or phone. */
  record Identity() implements Term {}

  /** A value of the row that is asked for, or one that follows from it. */
  record OfRow() implements Term {}

  /** A value of a row that a query inside of the condition looks at. */
  record OfQueried() implements Term {}

  /** What is stored about the user but not in the row, such as a role in the claims. */
  record OfUser() implements Term {}

  /** An array. */
  record Many(List<Term> items) implements Term {
    /** Copies the list. */
    public Many {
      items = List.copyOf(items);
    }
  }

  /** The claims of the request, or an object in them. */
  record Claims(List<String> path) implements Term {
    /** Copies the list. */
    public Claims {
      path = List.copyOf(path);
    }
  }

  /**
   * A value of which nothing is known.
   *
   * @param opaque whether that is so because it cannot be read
   */
  record Anything(boolean opaque) implements Term {}

  Term NULL = new Null();
  Term IDENTITY = new Identity();
  Term OF_ROW = new OfRow();
  Term OF_QUERIED = new OfQueried();
  Term OF_USER = new OfUser();
  Term ANYTHING = new Anything(false);
  Term OPAQUE = new Anything(true);

  /** Returns whether the value is the user's or follows from it. */
  default boolean isIdentity() {
    return this instanceof Identity;
  }

  /** Returns the outcomes of the value as a condition. */
  default Truth truth() {
    if (this instanceof Flag flag) {
      return flag.truth();
    }
    if (this instanceof Null) {
      return Truth.NULL;
    }
    if (this instanceof Known known) {
      return Truth.of(List.of("true", "t", "yes", "on", "1").contains(known.text()));
    }
    return this instanceof Anything anything && anything.opaque() ? Truth.OPAQUE : Truth.ANY;
  }

  /** Returns the outcomes of {@code IS NULL}. */
  default Truth isNull() {
    if (this instanceof Null) {
      return Truth.TRUE;
    }
    if (this instanceof Flag flag) {
      return flag.truth().isNull();
    }
    if (this instanceof Known || this instanceof Identity || this instanceof Many) {
      return Truth.FALSE;
    }
    if (this instanceof Claims claims && claims.path().isEmpty()) {
      return Truth.FALSE;
    }
    return this instanceof Anything anything && anything.opaque() ? Truth.OPAQUE : Truth.EITHER;
  }
}
