package dev.seaworthy.core.js.ast;

import dev.seaworthy.core.source.Span;
import java.util.function.Consumer;

/** A node of the ESTree syntax tree. */
public interface Node {
  /** Returns the ESTree type. */
  NodeType type();

  /** Returns the UTF-16 offset of the first code unit. */
  int start();

  /** Returns the UTF-16 offset after the last code unit. */
  int end();

  /** Calls {@code action} with each child, in source order; absent children are passed over. */
  void forEachChild(Consumer<? super Node> action);

  /** Returns the range of the node. */
  default Span span() {
    return new Span(start(), end());
  }
}
