package dev.seaworthy.core.sql.access;

/**
 * The outcomes that a condition can have, as a set of SQL's three truth values: the more is known
 * about the principal, the fewer they are.
 *
 * @param outcomes bits: what the condition can come to
 * @param opaque whether more would be known if all parts of the condition could be read
 */
record Truth(int outcomes, boolean opaque) {
  private static final int T = 1;
  private static final int F = 2;
  private static final int N = 4;

  static final Truth TRUE = new Truth(T, false);
  static final Truth FALSE = new Truth(F, false);
  static final Truth NULL = new Truth(N, false);
  static final Truth EITHER = new Truth(T | F, false);
  static final Truth ANY = new Truth(T | F | N, false);
  static final Truth OPAQUE = new Truth(T | F | N, true);

  static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  boolean canHold() {
    return (outcomes & T) != 0;
  }

  boolean canFail() {
    return (outcomes & ~T) != 0;
  }

  boolean mustHold() {
    return outcomes == T;
  }

  boolean canBeNull() {
    return (outcomes & N) != 0;
  }

  Truth not() {
    int swapped = (outcomes & N) | (outcomes & T) << 1 | (outcomes & F) >> 1;
    return new Truth(swapped, opaque);
  }

  Truth and(Truth other) {
    int both = 0;
    if (canHold() && other.canHold()) {
      both |= T;
    }
    both |= (outcomes | other.outcomes) & F;
    boolean nullHere = canBeNull() && (other.outcomes & (T | N)) != 0;
    boolean nullThere = other.canBeNull() && (outcomes & (T | N)) != 0;
    if (nullHere || nullThere) {
      both |= N;
    }
    return new Truth(both, opaque && other.canHold() || other.opaque && canHold());
  }

  Truth or(Truth other) {
    return not().and(other.not()).not();
  }

  /** Returns what can come out where either of two conditions decides. */
  Truth orElse(Truth other) {
    return new Truth(outcomes | other.outcomes, opaque || other.opaque);
  }

  /** A row exists or does not; it is never null. */
  Truth asExistence() {
    return new Truth((outcomes & T) | (canFail() ? F : 0), opaque);
  }

  /** {@code IS NULL}. */
  Truth isNull() {
    return new Truth((canBeNull() ? T : 0) | ((outcomes & (T | F)) != 0 ? F : 0), opaque);
  }

  /** Returns the outcomes without null, or nothing more than null where that is all. */
  Truth withoutNull() {
    return new Truth(outcomes & ~N, opaque);
  }

  Verdict verdict() {
    if (!canHold()) {
      return Verdict.DENIED;
    }
    if (mustHold()) {
      return Verdict.ALLOWED;
    }
    return opaque ? Verdict.UNKNOWN : Verdict.DEPENDS;
  }
}
