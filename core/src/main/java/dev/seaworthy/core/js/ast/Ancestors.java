package dev.seaworthy.core.js.ast;

/** The nodes above the one that a walk is at. Valid only during the call that it is passed to. */
public interface Ancestors {
  /** Returns the number of nodes above the current one; 0 at the root. */
  int depth();

  /**
   * Returns the node {@code distance} levels up: 1 is the parent.
   *
   * @return the ancestor, or null above the root
   */
  Node ancestor(int distance);

  /** Returns the parent, or null at the root. */
  default Node parent() {
    return ancestor(1);
  }

  /**
   * Returns the nearest ancestor of a type.
   *
   * @return the ancestor, or null if there is none
   */
  default <N> N nearest(Class<N> type) {
    for (int distance = 1; distance <= depth(); distance++) {
      Node node = ancestor(distance);
      if (type.isInstance(node)) {
        return type.cast(node);
      }
    }
    return null;
  }
}
