package dev.seaworthy.core.js.scope;

/** What introduces a name. */
public enum DefinitionKind {
  /** A {@code var}, {@code let}, {@code const} or {@code using}. */
  VARIABLE(true, false),
  /** A function. */
  FUNCTION(true, false),
  /** A class. */
  CLASS(true, true),
  /** A parameter. */
  PARAMETER(true, false),
  /** An import. */
  IMPORT(true, true),
  /** The parameter of a catch clause. */
  CATCH_CLAUSE(true, false),
  /** An enumeration. */
  ENUM(true, true),
  /** A member of an enumeration. */
  ENUM_MEMBER(true, true),
  /** A namespace. */
  NAMESPACE(true, true),
  /** An interface, a type alias, a type parameter, or the key of a mapped type. */
  TYPE(false, true);

  private final boolean value;
  private final boolean type;

  DefinitionKind(boolean value, boolean type) {
    this.value = value;
    this.type = type;
  }

  /** Returns whether the name stands for a value. */
  public boolean isValue() {
    return value;
  }

  /** Returns whether the name stands for a type. */
  public boolean isType() {
    return type;
  }
}
