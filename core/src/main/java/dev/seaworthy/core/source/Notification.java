package dev.seaworthy.core.source;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something that the user must know about the run itself: a file that was skipped or could not be
 * parsed, a rule that crashed. Never a finding, never an abort.
 *
 * @param kind what happened
 * @param location where, or null when it concerns the run as a whole
 * @param message what happened to which file and what follows from it, one line
 */
public record Notification(Kind kind, Location location, String message)
    implements Comparable<Notification> {
  private static final Comparator<Notification> ORDER =
      Comparator.comparing(Notification::location, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Notification::kind)
          .thenComparing(Notification::message);

  /** What can happen on a run. */
  public enum Kind {
    /** A file was left out: binary, too large, outside the tree. */
    SKIPPED,
    /** A file could not be read. */
    UNREADABLE,
    /** A file has a syntax error; what could be understood of it was still audited. */
    SYNTAX,
    /** A rule crashed on a file; the other rules ran. */
    RULE_CRASH,
    /** The configuration or a suppression comment has a problem. */
    CONFIGURATION
  }

  /** Requires a kind and a message. */
  public Notification {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(message);
  }

  @Override
  public int compareTo(Notification other) {
    return ORDER.compare(this, other);
  }
}
