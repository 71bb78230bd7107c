package dev.seaworthy.core.js.ast;

/** How variables are declared. */
public enum VariableKind {
  /** Scoped to the function. */
  VAR("var"),
  /** Scoped to the block. */
  LET("let"),
  /** Scoped to the block, assigned once. */
  CONST("const"),
  /** Disposed of at the end of the block. */
  USING("using"),
  /** Disposed of asynchronously at the end of the block. */
  AWAIT_USING("await using");

  private final String estree;

  VariableKind(String estree) {
    this.estree = estree;
  }

  /** Returns the word of ESTree. */
  @Override
  public String toString() {
    return estree;
  }
}
