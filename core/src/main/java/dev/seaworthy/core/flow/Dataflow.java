package dev.seaworthy.core.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The least solution of a forward dataflow problem over one graph, found by a work list in reverse
 * post-order.
 *
 * <p>Kildall, "A unified approach to global program optimization", POPL 1973.
 *
 * @param <E> the elements of the language
 * @param <S> the states; immutable, with {@code equals}
 */
public final class Dataflow<E, S> {
  private final Problem<E, S> problem;
  private final List<S> before;

  /**
   * A forward problem whose states form a lattice of finite height.
   *
   * @param <E> the elements of the language
   * @param <S> the states
   */
  public interface Problem<E, S> {
    /** Returns the state at the entry. */
    S atEntry();

    /** Returns the state after an element that completed. */
    S after(E element, S before);

    /**
     * Returns the state that an edge carries, or empty if control cannot take it in that state.
     *
     * @param state the state at the end of the block that the edge leaves; for an exception the
     *     state before the element that threw, or at the start of the block if none announced it
     */
    Optional<S> along(Edge<E> edge, S state);

    /** Returns the least state that stands for both. */
    S join(S one, S other);
  }

  private Dataflow(Problem<E, S> problem, int blocks) {
    this.problem = problem;
    this.before = new ArrayList<>(Collections.nCopies(blocks, null));
  }

  /** Solves a problem. */
  public static <E, S> Dataflow<E, S> solve(ControlFlowGraph<E> graph, Problem<E, S> problem) {
    Dataflow<E, S> flow = new Dataflow<>(problem, graph.blocks().size());
    flow.before.set(0, problem.atEntry());
    BitSet work = new BitSet();
    work.set(0);
    while (!work.isEmpty()) {
      int id = work.nextSetBit(0);
      work.clear(id);
      for (Edge<E> edge : graph.blocks().get(id).successors()) {
        if (flow.propagate(edge)) {
          work.set(edge.to().id());
        }
      }
    }
    return flow;
  }

  /** Returns the state at the start of a block, or empty if control does not reach it. */
  public Optional<S> before(BasicBlock<E> block) {
    return Optional.ofNullable(before.get(block.id()));
  }

  /** Returns the state that an edge carries, or empty if control does not take it. */
  public Optional<S> along(Edge<E> edge) {
    S state = before.get(edge.from().id());
    if (state == null) {
      return Optional.empty();
    }
    for (E element : edge.completed()) {
      state = problem.after(element, state);
    }
    return problem.along(edge, state);
  }

  private boolean propagate(Edge<E> edge) {
    Optional<S> carried = along(edge);
    if (carried.isEmpty()) {
      return false;
    }
    int to = edge.to().id();
    S known = before.get(to);
    S joined = known == null ? carried.get() : problem.join(known, carried.get());
    before.set(to, joined);
    return !joined.equals(known);
  }
}
