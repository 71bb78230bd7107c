package dev.seaworthy.core.typestate;

import dev.seaworthy.core.flow.Edge;
import java.util.List;
import java.util.Optional;

/**
 * What a language sees of one acquired resource in the graph of the body that acquires it.
 *
 * @param <E> the elements of the graph
 */
public interface ResourceEvents<E> {

  /**
   * What taking an edge says of a variable.
   *
   * @param variable the variable
   * @param present whether it has a value, or is null, undefined or false
   */
  record Presence(Variable variable, boolean present) {}

  /** Returns what an element does, in order; nearly always nothing. */
  List<ResourceEvent> of(E element);

  /**
   * Returns whether an element throws often enough to count. Nearly every call can throw; only
   * those are meant whose failure is part of normal operation, such as a query.
   */
  boolean throwsInPractice(E element);

  /** Returns what taking a branch says. */
  Optional<Presence> presence(Edge<E> edge);
}
