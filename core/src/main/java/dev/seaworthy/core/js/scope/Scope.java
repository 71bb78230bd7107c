package dev.seaworthy.core.js.scope;

import dev.seaworthy.core.js.ast.FunctionNode;
import dev.seaworthy.core.js.ast.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A region of the program with its names. Complete and unchanging once the analysis is done. */
public final class Scope {
  private final ScopeKind kind;
  private final Node block;
  private final Scope parent;
  private List<Scope> children = List.of();
  private Map<String, Binding> bindings = Map.of();
  private List<Reference> references = List.of();

  Scope(ScopeKind kind, Node block, Scope parent) {
    this.kind = kind;
    this.block = block;
    this.parent = parent;
    if (parent != null) {
      parent.adopt(this);
    }
  }

  /** Returns what opens the scope. */
  public ScopeKind kind() {
    return kind;
  }

  /** Returns the node that opens the scope. */
  public Node block() {
    return block;
  }

  /** Returns the scope around this one; empty for the global scope. */
  public Optional<Scope> parent() {
    return Optional.ofNullable(parent);
  }

  /** Returns the scopes directly within this one, in source order. */
  public List<Scope> children() {
    return Collections.unmodifiableList(children);
  }

  /** Returns the names of this scope, in the order in which they are declared. */
  public Collection<Binding> bindings() {
    return Collections.unmodifiableCollection(bindings.values());
  }

  /** Returns the binding that this scope itself holds under a name. */
  public Optional<Binding> binding(String name) {
    return Optional.ofNullable(bindings.get(name));
  }

  /** Returns the uses of names directly in this scope, those in the scopes within it not. */
  public List<Reference> references() {
    return Collections.unmodifiableList(references);
  }

  /** Returns the scope to which a {@code var} here belongs. */
  Scope variableScope() {
    Scope scope = this;
    while (!scope.kind.holdsVar()) {
      scope = scope.parent;
    }
    return scope;
  }

  /** Most scopes hold nothing, so that what they hold is made when it comes. */
  private void adopt(Scope child) {
    if (children.isEmpty()) {
      children = new ArrayList<>(2);
    }
    children.add(child);
  }

  Binding bind(String name) {
    if (bindings.isEmpty()) {
      bindings = new LinkedHashMap<>(4);
    }
    return bindings.computeIfAbsent(name, key -> new Binding(key, this));
  }

  void unbind(String name) {
    bindings.remove(name);
  }

  void refer(Reference reference) {
    if (references.isEmpty()) {
      references = new ArrayList<>(4);
    }
    references.add(reference);
  }

  /** Resolves what was referred to here, outwards from this scope. */
  void resolveReferences() {
    for (Reference reference : references) {
      for (Scope scope = this; scope != null; scope = scope.parent) {
        if (scope.kind == ScopeKind.WITH) {
          reference.leaveToRunTime();
          break;
        }
        Binding binding = scope.bindings.get(reference.name());
        if (binding != null && scope.answers(reference, binding)) {
          reference.resolve(binding);
          break;
        }
      }
    }
  }

  private boolean answers(Reference reference, Binding binding) {
    return binding.can(reference.meaning())
        && !(kind == ScopeKind.FUNCTION && isHiddenFromParameters(reference, binding));
  }

  /** A default value of a parameter does not see the variables of the function's body. */
  private boolean isHiddenFromParameters(Reference reference, Binding binding) {
    Node body = ((FunctionNode) block).body();
    if (body == null || reference.identifier().start() >= body.start()) {
      return false;
    }
    return binding.definitions().stream().allMatch(d -> d.name().start() >= body.start());
  }

  @Override
  public String toString() {
    return kind + "@" + block.start();
  }
}
