package dev.seaworthy.core.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What control must have passed before it comes to a block.
 *
 * <p>Cooper, Harvey, Kennedy, "A simple, fast dominance algorithm", 2001.
 *
 * @param <E> the elements of the language
 */
public final class Dominators<E> {
  private static final int NONE = -1;

  private final ControlFlowGraph<E> graph;
  private final int[] immediate;

  private Dominators(ControlFlowGraph<E> graph) {
    this.graph = graph;
    this.immediate = new int[graph.blocks().size()];
    Arrays.fill(immediate, NONE);
    immediate[0] = 0;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (BasicBlock<E> block : graph.blocks()) {
        int dominator = block.id() == 0 ? 0 : meet(block);
        changed |= immediate[block.id()] != dominator;
        immediate[block.id()] = dominator;
      }
    }
  }

  /** Works out the dominators of a graph. */
  public static <E> Dominators<E> of(ControlFlowGraph<E> graph) {
    return new Dominators<>(graph);
  }

  private int meet(BasicBlock<E> block) {
    int met = NONE;
    for (Edge<E> edge : block.predecessors()) {
      int one = edge.from().id();
      if (immediate[one] != NONE) {
        met = met == NONE ? one : meet(met, one);
      }
    }
    return met;
  }

  private int meet(int one, int other) {
    int a = one;
    int b = other;
    while (a != b) {
      if (a > b) {
        a = immediate[a];
      } else {
        b = immediate[b];
      }
    }
    return a;
  }

  /** Returns the last block that control must pass before a block; empty for the entry. */
  public Optional<BasicBlock<E>> immediate(BasicBlock<E> block) {
    int id = immediate[block.id()];
    return block.id() == 0 || id == NONE ? Optional.empty() : Optional.of(graph.blocks().get(id));
  }

  /** Returns whether control always passes {@code one} before or at {@code other}. */
  public boolean dominates(BasicBlock<E> one, BasicBlock<E> other) {
    int at = other.id();
    while (at > one.id() && immediate[at] != NONE) {
      at = immediate[at];
    }
    return at == one.id();
  }

  /**
   * Returns the decisions that control must have taken to come to a block, the first decision
   * first: the conditions under which the block runs.
   *
   * @return edges other than {@code NORMAL} and {@code EXCEPTIONAL}
   */
  public List<Edge<E>> decisions(BasicBlock<E> block) {
    List<Edge<E>> decisions = new ArrayList<>();
    Optional<BasicBlock<E>> at = Optional.of(block);
    while (at.isPresent()) {
      decision(at.get()).ifPresent(decisions::add);
      at = immediate(at.get());
    }
    Collections.reverse(decisions);
    return decisions;
  }

  /** Returns the one edge by which control comes to a block for the first time, if it decides. */
  private Optional<Edge<E>> decision(BasicBlock<E> block) {
    Edge<E> only = null;
    for (Edge<E> edge : block.predecessors()) {
      if (!dominates(block, edge.from())) {
        if (only != null) {
          return Optional.empty();
        }
        only = edge;
      }
    }
    return Optional.ofNullable(only).filter(edge -> edge.kind().isDecision());
  }
}
