package dev.seaworthy.core.typestate;

import dev.seaworthy.core.flow.Edge;
import java.util.List;

/**
 * A path on which a resource is acquired and not released.
 *
 * @param <E> the elements of the graph
 * @param kind how it leaks
 * @param edges the edges from the block that acquires it to an exit, in order
 */
public record LeakPath<E>(Kind kind, List<Edge<E>> edges) {

  /** How a resource leaks. */
  public enum Kind {
    /** Nothing in the body releases it. */
    NEVER_RELEASED,
    /** The only variable that refers to it is given another value, or it never had one. */
    OVERWRITTEN,
    /** It is released, but not on this path, which needs no exception. */
    NOT_ON_EVERY_PATH,
    /** It is released unless something throws. */
    NOT_ON_EXCEPTION
  }

  /** Copies the edges. */
  public LeakPath {
    edges = List.copyOf(edges);
  }
}
