package dev.seaworthy.core.js.ast;

import java.util.IdentityHashMap;
import java.util.Map;

/** The parent of every node of a tree, for those who must look upwards outside a walk. */
public final class Parents {
  private final Map<Node, Node> parents = new IdentityHashMap<>();

  private Parents() {}

  /** Collects the parents of all nodes below {@code root}. */
  public static Parents of(Node root) {
    Parents parents = new Parents();
    Walker.walk(root, (node, ancestors) -> parents.parents.put(node, ancestors.parent()));
    return parents;
  }

  /** Returns the parent of a node; null for the root and for a node of another tree. */
  public Node parent(Node node) {
    return parents.get(node);
  }
}
