package dev.seaworthy.core.typestate;

import dev.seaworthy.core.flow.BasicBlock;
import dev.seaworthy.core.flow.ControlFlowGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The events of one resource, by the element of a graph at which they happen. Elements are told
 * apart by identity, as two equal calls are two events.
 *
 * @param <E> the nodes of the language
 */
public final class EventTable<E> {
  private final Set<E> elements = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<E, List<ResourceEvent>> events = new IdentityHashMap<>();
  private final UnaryOperator<E> parent;

  /**
   * Creates an empty table.
   *
   * @param graph the body whose elements can have events
   * @param parent the node around a node, or null for the root
   */
  public EventTable(ControlFlowGraph<E> graph, UnaryOperator<E> parent) {
    this.parent = parent;
    for (BasicBlock<E> block : graph.blocks()) {
      elements.addAll(block.elements());
    }
  }

  /** Returns the innermost element of the graph that a node is part of, or is. */
  public Optional<E> anchor(E node) {
    E at = node;
    while (at != null && !elements.contains(at)) {
      at = parent.apply(at);
    }
    return Optional.ofNullable(at);
  }

  /** Adds an event to the element that a node is part of; a node outside the graph has none. */
  public void putAround(E node, ResourceEvent event) {
    anchor(node).ifPresent(element -> put(element, event));
  }

  /** Adds an event after the others of an element. */
  public void put(E element, ResourceEvent event) {
    events.computeIfAbsent(element, absent -> new ArrayList<>(1)).add(event);
  }

  /** Adds an event before the others of an element. */
  public void putFirst(E element, ResourceEvent event) {
    events.computeIfAbsent(element, absent -> new ArrayList<>(1)).add(0, event);
  }

  /** Returns the events of an element in the order in which they happen; never null. */
  public List<ResourceEvent> of(E element) {
    return events.getOrDefault(element, List.of());
  }
}
