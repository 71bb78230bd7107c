package dev.seaworthy.core.js.ast;

/** What an import or export carries. */
public enum ImportKind {
  /** Values, and types with them. */
  VALUE("value"),
  /** Types only, gone at run time. */
  TYPE("type");

  private final String estree;

  ImportKind(String estree) {
    this.estree = estree;
  }

  /** Returns the word of ESTree. */
  @Override
  public String toString() {
    return estree;
  }
}
