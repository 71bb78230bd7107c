package dev.seaworthy.core.js.ast;

/** Who may use a member of a class. */
public enum Accessibility {
  /** Everyone. */
  PUBLIC("public"),
  /** The class and its subclasses. */
  PROTECTED("protected"),
  /** The class. */
  PRIVATE("private");

  private final String estree;

  Accessibility(String estree) {
    this.estree = estree;
  }

  /** Returns the word of ESTree. */
  @Override
  public String toString() {
    return estree;
  }
}
