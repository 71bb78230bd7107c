package dev.seaworthy.core.typestate;

import dev.seaworthy.core.typestate.ResourceEvent.Acquire;
import dev.seaworthy.core.typestate.ResourceEvent.Copy;
import dev.seaworthy.core.typestate.ResourceEvent.Escape;
import dev.seaworthy.core.typestate.ResourceEvent.Overwrite;
import dev.seaworthy.core.typestate.ResourceEvent.Release;
import dev.seaworthy.core.typestate.ResourceEvents.Presence;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One resource on one path.
 *
 * @param state what became of it
 * @param names the variables that refer to it for certain
 * @param failures the variables that have a value only if it was never acquired
 */
record Held(ResourceState state, Set<Variable> names, Set<Variable> failures) {

  static Held acquired(Acquire event) {
    ResourceState state = event.names().isEmpty() ? ResourceState.LOST : ResourceState.OPEN;
    return new Held(state, event.names(), event.failures());
  }

  Held after(ResourceEvent event) {
    if (event instanceof Release release && names.contains(release.variable())) {
      return become(ResourceState.CLOSED);
    }
    if (event instanceof Escape escape && names.contains(escape.variable())) {
      return become(ResourceState.ESCAPED);
    }
    if (event instanceof Copy copy) {
      return names.contains(copy.from()) ? with(copy.to()) : without(copy.to());
    }
    if (event instanceof Overwrite overwrite) {
      return without(overwrite.variable());
    }
    if (event instanceof Acquire acquire) {
      Held held = this;
      for (Variable variable : acquire.names()) {
        held = held.without(variable);
      }
      return held;
    }
    return this;
  }

  Held afterException() {
    return state == ResourceState.OPEN ? become(ResourceState.OPEN_ON_EXCEPTION) : this;
  }

  /** Returns this where the presence of a variable allows that the resource is there at all. */
  Optional<Held> given(Presence presence) {
    boolean impossible =
        presence.present()
            ? failures.contains(presence.variable())
            : names.contains(presence.variable());
    return impossible ? Optional.empty() : Optional.of(this);
  }

  private Held become(ResourceState next) {
    return state.isHeld() ? new Held(next, names, failures) : this;
  }

  private Held with(Variable variable) {
    Set<Variable> more = new HashSet<>(names);
    more.add(variable);
    return new Held(state, Set.copyOf(more), failures);
  }

  private Held without(Variable variable) {
    if (!names.contains(variable)) {
      return this;
    }
    Set<Variable> fewer = new HashSet<>(names);
    fewer.remove(variable);
    ResourceState left = fewer.isEmpty() && state.isHeld() ? ResourceState.LOST : state;
    return new Held(left, Set.copyOf(fewer), failures);
  }
}
