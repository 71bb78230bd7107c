package dev.seaworthy.core.typestate;

/** What may have become of a resource on a path. */
public enum ResourceState {
  /** It is held. */
  OPEN(true),
  /** It is held although something has thrown. */
  OPEN_ON_EXCEPTION(true),
  /** It is held, but no variable refers to it any more. */
  LOST(true),
  /** It was released. */
  CLOSED(false),
  /** It was handed to code that may release it. */
  ESCAPED(false);

  private final boolean held;

  ResourceState(boolean held) {
    this.held = held;
  }

  /** Returns whether a path that ends in this state leaks. */
  public boolean isHeld() {
    return held;
  }
}
