package dev.seaworthy.core.js.ast;

/** The parent of every node of a tree, for those who must look upwards outside a walk. */
public final class Parents {
  private final NodeMap<Node> parents;

  private Parents(NodeMap<Node> parents) {
    this.parents = parents;
  }

  /** Collects the parents of all nodes below {@code root}. */
  public static Parents of(Node root) {
    NodeMap<Node> parents = new NodeMap<>((root.end() - root.start()) / 8);
    Walker.walk(root, (node, ancestors) -> parents.putIfAbsent(node, ancestors.parent()));
    return new Parents(parents);
  }

  /** Returns the parent of a node; null for the root and for a node of another tree. */
  public Node parent(Node node) {
    return parents.get(node);
  }
}
