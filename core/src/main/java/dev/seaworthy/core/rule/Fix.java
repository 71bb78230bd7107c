package dev.seaworthy.core.rule;

import java.util.List;
import java.util.Objects;

/**
 * A change of the database that repairs a finding: mechanical, safe to apply as a new migration
 * after all others, with nothing left for a person to decide.
 *
 * @param subject what it changes, as SQL names it, such as {@code policy "all" on public.notes}; of
 *     two different fixes of one subject only one is made at a time
 * @param note what whoever applies it should know, whole sentences; empty where there is nothing
 * @param statements what to run, in order: each one statement of PostgreSQL without its semicolon
 */
public record Fix(String subject, String note, List<String> statements) {

  /**
   * Copies the list, requires the texts.
   *
   * @throws IllegalArgumentException without a statement
   */
  public Fix {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(note);
    statements = List.copyOf(statements);
    if (statements.isEmpty()) {
      throw new IllegalArgumentException("a fix of " + subject + " that does nothing");
    }
  }

  /** Returns a fix of one statement. */
  public static Fix of(String subject, String note, String statement) {
    return new Fix(subject, note, List.of(statement));
  }
}
