package dev.seaworthy.core.js.ast;

/** What a property of an object is. */
public enum PropertyKind {
  /** A value or method. */
  INIT("init"),
  /** A getter. */
  GET("get"),
  /** A setter. */
  SET("set");

  private final String estree;

  PropertyKind(String estree) {
    this.estree = estree;
  }

  /** Returns the word of ESTree. */
  @Override
  public String toString() {
    return estree;
  }
}
