package dev.seaworthy.core.js.ast;

import java.util.List;
import java.util.function.Consumer;

/** Visits the children of a node, of which some may be absent. */
final class Children {
  private Children() {}

  static void visit(Node child, Consumer<? super Node> action) {
    if (child != null) {
      action.accept(child);
    }
  }

  static void visit(List<? extends Node> children, Consumer<? super Node> action) {
    for (int i = 0, size = children.size(); i < size; i++) {
      visit(children.get(i), action);
    }
  }

  /** Visits the texts of a template and what stands between them. */
  static void interleave(
      List<? extends Node> texts, List<? extends Node> between, Consumer<? super Node> action) {
    for (int i = 0, size = texts.size(); i < size; i++) {
      visit(texts.get(i), action);
      if (i < between.size()) {
        visit(between.get(i), action);
      }
    }
  }
}
