package dev.seaworthy.core.flow;

/** How surely a handler takes what an element throws. */
public enum Catches {
  /** Whatever the element throws ends here. */
  ALWAYS,
  /** Some of what the element may throw ends here. */
  SOMETIMES,
  /** Nothing that the element throws ends here. */
  NEVER
}
