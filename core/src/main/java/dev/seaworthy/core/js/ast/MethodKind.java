package dev.seaworthy.core.js.ast;

/** What a method is. */
public enum MethodKind {
  /** The constructor. */
  CONSTRUCTOR("constructor"),
  /** A method. */
  METHOD("method"),
  /** A getter. */
  GET("get"),
  /** A setter. */
  SET("set");

  private final String estree;

  MethodKind(String estree) {
    this.estree = estree;
  }

  /** Returns the word of ESTree. */
  @Override
  public String toString() {
    return estree;
  }
}
