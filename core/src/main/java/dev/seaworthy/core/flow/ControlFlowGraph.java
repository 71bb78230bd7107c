package dev.seaworthy.core.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * How control flows through one body of code: a function, an initialiser, a module. Immutable.
 *
 * <p>Only what can be reached from the entry is part of the graph. Blocks that hold nothing and
 * lead to one place are left out.
 *
 * @param <E> the elements of the language, in the order of evaluation
 */
public final class ControlFlowGraph<E> {
  /** Of so many blocks that only forward, one behind the other, no note is taken. */
  private static final int USUAL_FORWARDS = 8;

  private final List<BasicBlock<E>> blocks;
  private final BasicBlock<E> exit;
  private final BasicBlock<E> exceptionalExit;

  private ControlFlowGraph(
      List<BasicBlock<E>> blocks, BasicBlock<E> exit, BasicBlock<E> exceptionalExit) {
    this.blocks = List.copyOf(blocks);
    this.exit = exit;
    this.exceptionalExit = exceptionalExit;
  }

  /** Orders, links and trims what a builder laid out. */
  static <E> ControlFlowGraph<E> of(
      BasicBlock<E> entry, BasicBlock<E> exit, BasicBlock<E> exceptionalExit) {
    List<BasicBlock<E>> postOrder = new ArrayList<>();
    Deque<BasicBlock<E>> path = new ArrayDeque<>();
    Deque<Iterator<Edge<E>>> pending = new ArrayDeque<>();
    descend(entry, path, pending);
    while (!path.isEmpty()) {
      if (!pending.peek().hasNext()) {
        pending.pop();
        postOrder.add(path.pop());
        continue;
      }
      BasicBlock<E> next = pending.peek().next().to();
      if (!next.isSettled()) {
        descend(next, path, pending);
      }
    }
    postOrder.removeAll(List.of(exit, exceptionalExit));
    Collections.reverse(postOrder);
    postOrder.add(exit);
    postOrder.add(exceptionalExit);
    for (int i = 0; i < postOrder.size(); i++) {
      postOrder.get(i).place(i);
    }
    return new ControlFlowGraph<>(postOrder, exit, exceptionalExit);
  }

  private static <E> void descend(
      BasicBlock<E> block, Deque<BasicBlock<E>> path, Deque<Iterator<Edge<E>>> pending) {
    block.settle(finalEdges(block));
    path.push(block);
    pending.push(block.successors().iterator());
  }

  /** Skips what only forwards, and of several normal edges to one place keeps the first. */
  private static <E> List<Edge<E>> finalEdges(BasicBlock<E> block) {
    List<Edge<E>> draft = block.successors();
    List<Edge<E>> edges = new ArrayList<>(draft.size());
    Set<BasicBlock<E>> followers = draft.size() == 1 ? null : new HashSet<>();
    for (Edge<E> edge : draft) {
      BasicBlock<E> to = destination(edge.to());
      if (followers == null || edge.kind() != Edge.Kind.NORMAL || followers.add(to)) {
        edges.add(new Edge<>(block, to, edge.kind(), edge.element()));
      }
    }
    return edges;
  }

  private static <E> BasicBlock<E> destination(BasicBlock<E> block) {
    BasicBlock<E> at = block;
    for (int i = 0; i < USUAL_FORWARDS; i++) {
      BasicBlock<E> next = at.forwardsTo();
      if (next == null) {
        return at;
      }
      at = next;
    }
    return endOfForwards(block);
  }

  /** Follows blocks that only forward, as long as they do not lead back. */
  private static <E> BasicBlock<E> endOfForwards(BasicBlock<E> block) {
    Set<BasicBlock<E>> passed = new HashSet<>();
    BasicBlock<E> at = block;
    while (at.forwardsTo() != null && passed.add(at)) {
      at = at.forwardsTo();
    }
    return at;
  }

  /**
   * Returns the blocks in reverse post-order from the entry, so that a block comes before what
   * follows it except along the back edges of loops; the two exits come last.
   */
  public List<BasicBlock<E>> blocks() {
    return blocks;
  }

  /** Returns where the body starts. */
  public BasicBlock<E> entry() {
    return blocks.get(0);
  }

  /** Returns the empty block that is reached when the body completes or returns. */
  public BasicBlock<E> exit() {
    return exit;
  }

  /** Returns the empty block that is reached when the body throws. */
  public BasicBlock<E> exceptionalExit() {
    return exceptionalExit;
  }

  /** Returns whether control can come from one block to another, or is there already. */
  public boolean reaches(BasicBlock<E> from, BasicBlock<E> to) {
    Set<BasicBlock<E>> seen = new HashSet<>(Set.of(from));
    Deque<BasicBlock<E>> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (Edge<E> edge : open.removeFirst().successors()) {
        if (seen.add(edge.to())) {
          open.addLast(edge.to());
        }
      }
    }
    return seen.contains(to);
  }

  /** Returns the graph as text, a block a paragraph, each element as {@code text} gives it. */
  public String print(Function<? super E, String> text) {
    StringBuilder out = new StringBuilder();
    for (BasicBlock<E> block : blocks) {
      out.append(name(block)).append('\n');
      for (E element : block.elements()) {
        out.append("  ").append(text.apply(element)).append('\n');
      }
      for (Edge<E> edge : block.successors()) {
        out.append("  ").append(edge.kind().arrow()).append(' ').append(name(edge.to()));
        out.append('\n');
      }
    }
    return out.toString();
  }

  private String name(BasicBlock<E> block) {
    if (block == exit) {
      return "exit";
    }
    return block == exceptionalExit ? "throw" : block.toString();
  }
}
