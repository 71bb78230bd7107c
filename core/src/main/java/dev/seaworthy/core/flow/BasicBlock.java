package dev.seaworthy.core.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Elements that run one after the other: control enters before the first and leaves after the last.
 * An element that may throw is always the last of its block.
 *
 * @param <E> the elements of the language
 */
public final class BasicBlock<E> {
  static final int UNPLACED = -1;

  private int id = UNPLACED;
  private boolean settled;
  private final List<E> elements = new ArrayList<>(2);
  private List<Edge<E>> successors = new ArrayList<>(2);
  private final List<Edge<E>> predecessors = new ArrayList<>(2);

  BasicBlock() {}

  /** Returns the place of the block in {@link ControlFlowGraph#blocks()}. */
  public int id() {
    return id;
  }

  /** Returns the elements in the order in which they run. */
  public List<E> elements() {
    return Collections.unmodifiableList(elements);
  }

  /** Returns the edges that leave the block. */
  public List<Edge<E>> successors() {
    return Collections.unmodifiableList(successors);
  }

  /** Returns the edges that enter the block. */
  public List<Edge<E>> predecessors() {
    return Collections.unmodifiableList(predecessors);
  }

  @Override
  public String toString() {
    return "b" + id;
  }

  void add(E element) {
    elements.add(element);
  }

  void connect(BasicBlock<E> to, Edge.Kind kind, E element) {
    successors.add(new Edge<>(this, to, kind, element));
  }

  void place(int place) {
    id = place;
  }

  /** Replaces the edges by their final form, each once. */
  void settle(List<Edge<E>> edges) {
    settled = true;
    successors = edges;
    for (Edge<E> edge : edges) {
      edge.to().predecessors.add(edge);
    }
  }

  boolean isSettled() {
    return settled;
  }

  /** Returns the one block that this one does nothing but lead to, or null. */
  BasicBlock<E> forwardsTo() {
    boolean forwards =
        elements.isEmpty()
            && successors.size() == 1
            && successors.get(0).kind() == Edge.Kind.NORMAL;
    return forwards ? successors.get(0).to() : null;
  }
}
