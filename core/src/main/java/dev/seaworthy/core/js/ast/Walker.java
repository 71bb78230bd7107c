package dev.seaworthy.core.js.ast;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;

/** Walks a tree once, depth first, and tells a listener of every node on the way in and out. */
public final class Walker {
  /** What is told of each node. */
  @FunctionalInterface
  public interface Listener {
    /** Called with a node and the nodes above it. */
    void on(Node node, Ancestors ancestors);
  }

  private Walker() {}

  /**
   * Walks {@code root} and everything below it.
   *
   * @param enter called before a node's children
   * @param exit called after a node's children
   */
  public static void walk(Node root, Listener enter, Listener exit) {
    new Walk(enter, exit).accept(root);
  }

  /** Walks {@code root} and everything below it, telling only of the way in. */
  public static void walk(Node root, Listener enter) {
    walk(root, enter, (node, ancestors) -> {});
  }

  private static final class Walk implements Consumer<Node>, Ancestors {
    private final Listener enter;
    private final Listener exit;
    private Node[] path = new Node[64];
    private int depth;

    Walk(Listener enter, Listener exit) {
      this.enter = Objects.requireNonNull(enter);
      this.exit = Objects.requireNonNull(exit);
    }

    @Override
    public void accept(Node node) {
      enter.on(node, this);
      if (depth == path.length) {
        path = Arrays.copyOf(path, depth * 2);
      }
      path[depth++] = node;
      node.forEachChild(this);
      depth--;
      exit.on(node, this);
    }

    @Override
    public int depth() {
      return depth;
    }

    @Override
    public Node ancestor(int distance) {
      int index = depth - distance;
      return index >= 0 ? path[index] : null;
    }
  }
}
