package dev.seaworthy.core.typestate;

import java.util.Set;

/** What an element does to the resource that is being followed. */
public sealed interface ResourceEvent {

  /**
   * The resource is acquired.
   *
   * @param names the variables that refer to it from now on; none if the result is dropped
   * @param failures variables that have a value only if the acquisition failed, such as the error
   *     of a callback
   */
  record Acquire(Set<Variable> names, Set<Variable> failures) implements ResourceEvent {
    /** Copies the sets. */
    public Acquire {
      names = Set.copyOf(names);
      failures = Set.copyOf(failures);
    }
  }

  /** What the variable refers to is released. A release that throws has released all the same. */
  record Release(Variable variable) implements ResourceEvent {}

  /** What the variable refers to is handed to code that may release it. */
  record Escape(Variable variable) implements ResourceEvent {}

  /** The variable {@code to} refers to what {@code from} refers to. */
  record Copy(Variable from, Variable to) implements ResourceEvent {}

  /** The variable refers to something else. */
  record Overwrite(Variable variable) implements ResourceEvent {}
}
