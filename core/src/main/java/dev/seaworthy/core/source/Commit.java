package dev.seaworthy.core.source;

import java.time.OffsetDateTime;

/**
 * A commit of the version history.
 *
 * @param number how many commits come before it, in an order in which its parents do
 * @param id the id, 40 hexadecimal digits
 * @param date when its author made it, in the time zone of the author
 * @param author the name of the author; may be empty
 * @param email the address of the author; may be empty
 * @param message what the author said, without line breaks at the end
 */
public record Commit(
    int number, String id, OffsetDateTime date, String author, String email, String message)
    implements Comparable<Commit> {
  private static final int SHORT = 7;

  /** Returns the id as git abbreviates it. */
  public String shortId() {
    return id.substring(0, Math.min(SHORT, id.length()));
  }

  @Override
  public int compareTo(Commit other) {
    return Integer.compare(number, other.number);
  }
}
