package dev.seaworthy.core.flow;

import java.util.List;

/**
 * A step from the end of one block to the start of another.
 *
 * @param <E> the elements of the language
 * @param from where control comes from
 * @param to where control goes
 * @param kind why it goes there
 * @param element the condition that was decided, or the element that threw; null for a {@code
 *     NORMAL} edge, and for an exception that no element announces
 */
public record Edge<E>(BasicBlock<E> from, BasicBlock<E> to, Kind kind, E element) {

  /** Why control takes an edge. */
  public enum Kind {
    /** Nothing else can happen, or nothing is known of the choice. */
    NORMAL("->"),
    /** The condition holds. */
    TRUE("true ->"),
    /** The condition does not hold. */
    FALSE("false ->"),
    /** The value of the condition is neither null nor undefined. */
    PRESENT("present ->"),
    /** The value of the condition is null or undefined. */
    NULLISH("nullish ->"),
    /** The element did not complete. */
    EXCEPTIONAL("throws ->");

    private final String arrow;

    Kind(String arrow) {
      this.arrow = arrow;
    }

    /** Returns whether control goes there because of the value of a condition. */
    public boolean isDecision() {
      return this != NORMAL && this != EXCEPTIONAL;
    }

    /** Returns how a printed graph shows the kind. */
    String arrow() {
      return arrow;
    }
  }

  /**
   * Returns the elements of {@link #from()} that completed before control took the edge: all, those
   * before the one that threw, or none when an exception was not announced.
   */
  public List<E> completed() {
    List<E> elements = from.elements();
    if (kind != Kind.EXCEPTIONAL) {
      return elements;
    }
    return element == null ? List.of() : elements.subList(0, elements.size() - 1);
  }
}
