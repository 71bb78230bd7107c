package dev.seaworthy.core.typestate;

import dev.seaworthy.core.flow.BasicBlock;
import dev.seaworthy.core.flow.ControlFlowGraph;
import dev.seaworthy.core.flow.Dataflow;
import dev.seaworthy.core.flow.Edge;
import dev.seaworthy.core.typestate.ResourceEvent.Acquire;
import dev.seaworthy.core.typestate.ResourceEvent.Escape;
import dev.seaworthy.core.typestate.ResourceEvent.Release;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows one acquired resource through the body that acquires it and finds a path on which it is
 * never released.
 *
 * <p>The state of the analysis is the set of {@link Held} values that are possible, so paths are
 * told apart by what became of the resource and by the variables that refer to it. Where a path on
 * which it escaped meets one on which it is still held, it counts as escaped: the code that it was
 * handed to may be the reason. After Strom and Yemini, "Typestate", IEEE TSE 1986; the state for
 * exceptional paths after SpotBugs' stream leak detector.
 *
 * @param <E> the elements of the graph
 */
public final class TypestateAnalysis<E> {
  private final ControlFlowGraph<E> graph;
  private final ResourceEvents<E> events;
  private final Dataflow<E, Set<Held>> flow;

  private TypestateAnalysis(ControlFlowGraph<E> graph, ResourceEvents<E> events) {
    this.graph = graph;
    this.events = events;
    this.flow = Dataflow.solve(graph, new Problem());
  }

  /** Returns how the resource leaks, or empty if it does not. */
  public static <E> Optional<LeakPath<E>> leak(
      ControlFlowGraph<E> graph, ResourceEvents<E> events) {
    return new TypestateAnalysis<>(graph, events).leak();
  }

  private Optional<LeakPath<E>> leak() {
    return shortest().flatMap(end -> kind(end).map(kind -> new LeakPath<>(kind, edges(end))));
  }

  /**
   * Names the leak that the shortest path shows. A body that releases nothing and leaks only when
   * something throws hands the resource on; what it should do on failure is for its caller to say.
   */
  private Optional<LeakPath.Kind> kind(Step<E> end) {
    ResourceState state = end.held().state();
    if (!isReleasedSomewhere()) {
      return state == ResourceState.OPEN_ON_EXCEPTION
          ? Optional.empty()
          : Optional.of(LeakPath.Kind.NEVER_RELEASED);
    }
    return Optional.of(
        switch (state) {
          case LOST -> LeakPath.Kind.OVERWRITTEN;
          case OPEN_ON_EXCEPTION -> LeakPath.Kind.NOT_ON_EXCEPTION;
          default -> LeakPath.Kind.NOT_ON_EVERY_PATH;
        });
  }

  private boolean isReleasedSomewhere() {
    for (BasicBlock<E> block : graph.blocks()) {
      Set<Held> held = flow.before(block).orElse(Set.of());
      for (E element : block.elements()) {
        Set<Held> next = after(element, held);
        boolean changed = events.of(element).stream().anyMatch(e -> e instanceof Release);
        if (changed && !next.equals(held)) {
          return true;
        }
        held = next;
      }
    }
    return false;
  }

  /**
   * Searches for the path with the fewest exceptions, then the fewest edges, from the acquisition
   * to an exit where the resource is held.
   */
  private Optional<Step<E>> shortest() {
    Deque<Step<E>> now = new ArrayDeque<>();
    Deque<Step<E>> afterOneMoreException = new ArrayDeque<>();
    Map<BasicBlock<E>, Set<Held>> seen = new HashMap<>();
    for (BasicBlock<E> block : graph.blocks()) {
      if (flow.before(block).isPresent() && acquires(block)) {
        now.add(new Step<>(null, null, block, null));
      }
    }
    while (!now.isEmpty()) {
      Step<E> step = now.poll();
      if (isExit(step.block()) && step.held() != null) {
        if (step.held().state().isHeld()) {
          return Optional.of(step);
        }
      } else if (step.held() == null
          || seen.computeIfAbsent(step.block(), b -> new HashSet<>()).add(step.held())) {
        for (Edge<E> edge : step.block().successors()) {
          boolean exceptional = edge.kind() == Edge.Kind.EXCEPTIONAL;
          next(step, edge).forEach(exceptional ? afterOneMoreException::add : now::add);
        }
      }
      if (now.isEmpty()) {
        now.addAll(afterOneMoreException);
        afterOneMoreException.clear();
      }
    }
    return Optional.empty();
  }

  /** Returns where an edge leads from a step, leaving out what the solution rules out. */
  private List<Step<E>> next(Step<E> step, Edge<E> edge) {
    Set<Held> held = step.held() == null ? Set.of() : Set.of(step.held());
    for (E element : edge.completed()) {
      held = after(element, held);
    }
    Set<Held> possible =
        isExit(edge.to())
            ? flow.along(edge).orElse(Set.of())
            : flow.before(edge.to()).orElse(Set.of());
    List<Step<E>> steps = new ArrayList<>();
    for (Held each : along(edge, held).orElse(Set.of())) {
      if (possible.contains(each)) {
        steps.add(new Step<>(step, edge, edge.to(), each));
      }
    }
    return steps;
  }

  private boolean acquires(BasicBlock<E> block) {
    return block.elements().stream()
        .flatMap(element -> events.of(element).stream())
        .anyMatch(event -> event instanceof Acquire);
  }

  private boolean isExit(BasicBlock<E> block) {
    return block == graph.exit() || block == graph.exceptionalExit();
  }

  private static <E> List<Edge<E>> edges(Step<E> last) {
    Deque<Edge<E>> edges = new ArrayDeque<>();
    for (Step<E> step = last; step.edge() != null; step = step.previous()) {
      edges.addFirst(step.edge());
    }
    return List.copyOf(edges);
  }

  private Set<Held> after(E element, Set<Held> before) {
    Set<Held> held = before;
    for (ResourceEvent event : events.of(element)) {
      Set<Held> next = new LinkedHashSet<>();
      held.forEach(each -> next.add(each.after(event)));
      if (event instanceof Acquire acquire) {
        next.add(Held.acquired(acquire));
      }
      held = next;
    }
    return held;
  }

  private Optional<Set<Held>> along(Edge<E> edge, Set<Held> state) {
    if (edge.kind() == Edge.Kind.EXCEPTIONAL) {
      return edge.element() != null && events.throwsInPractice(edge.element())
          ? Optional.of(afterException(edge.element(), state))
          : Optional.empty();
    }
    Set<Held> possible = new LinkedHashSet<>();
    Optional<ResourceEvents.Presence> presence = events.presence(edge);
    for (Held held : state) {
      (presence.isEmpty() ? Optional.of(held) : held.given(presence.get()))
          .ifPresent(possible::add);
    }
    return Optional.of(possible);
  }

  /** What gives the resource away has done so even if it throws; nothing else has happened. */
  private Set<Held> afterException(E thrower, Set<Held> before) {
    Set<Held> held = new LinkedHashSet<>();
    for (Held each : before) {
      Held next = each;
      for (ResourceEvent event : events.of(thrower)) {
        if (event instanceof Release || event instanceof Escape) {
          next = next.after(event);
        }
      }
      held.add(next.afterException());
    }
    return held;
  }

  /**
   * The end of a path.
   *
   * @param previous what comes before, or null at the start
   * @param edge the edge that was taken last, or null at the start
   * @param block where the path has come to
   * @param held the resource there, or null before it is acquired
   */
  private record Step<E>(Step<E> previous, Edge<E> edge, BasicBlock<E> block, Held held) {}

  private final class Problem implements Dataflow.Problem<E, Set<Held>> {
    @Override
    public Set<Held> atEntry() {
      return Set.of();
    }

    @Override
    public Set<Held> after(E element, Set<Held> before) {
      return TypestateAnalysis.this.after(element, before);
    }

    @Override
    public Optional<Set<Held>> along(Edge<E> edge, Set<Held> state) {
      return TypestateAnalysis.this.along(edge, state);
    }

    @Override
    public Set<Held> join(Set<Held> one, Set<Held> other) {
      Set<Held> all = new LinkedHashSet<>(one);
      all.addAll(other);
      if (all.stream().anyMatch(held -> held.state() == ResourceState.ESCAPED)) {
        all.removeIf(held -> held.state().isHeld());
      }
      return all;
    }
  }
}
