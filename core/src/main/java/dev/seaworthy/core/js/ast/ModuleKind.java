package dev.seaworthy.core.js.ast;

/** The keyword of a namespace or ambient module. */
public enum ModuleKind {
  /** The global scope, {@code declare global}. */
  GLOBAL("global"),
  /** An ambient module or an old namespace. */
  MODULE("module"),
  /** A namespace. */
  NAMESPACE("namespace");

  private final String estree;

  ModuleKind(String estree) {
    this.estree = estree;
  }

  /** Returns the word of ESTree. */
  @Override
  public String toString() {
    return estree;
  }
}
