package dev.seaworthy.core.js.ast;

/** The ESTree types. The name of a constant is the {@code type} of the node, letter by letter. */
public enum NodeType {
  /** The root. */
  Program
}
