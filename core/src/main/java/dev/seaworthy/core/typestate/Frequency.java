package dev.seaworthy.core.typestate;

/** How often the code runs that acquires a resource. */
public enum Frequency {
  /** Once, when the program starts. */
  ONCE,
  /** Nobody knows; functions are there to be called. */
  REPEATED,
  /** For every request that the program serves. */
  PER_REQUEST
}
