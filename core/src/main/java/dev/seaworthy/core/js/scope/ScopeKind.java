package dev.seaworthy.core.js.scope;

import java.util.EnumSet;
import java.util.Set;

/** What opens a scope. */
public enum ScopeKind {
  /** The outermost scope; of a script also its top level. */
  GLOBAL,
  /** The top level of a module. */
  MODULE,
  /** The parameters and the body of a function. */
  FUNCTION,
  /** The name of a function expression. */
  FUNCTION_EXPRESSION_NAME,
  /** The inside of a class. */
  CLASS,
  /** The value of a class field. */
  CLASS_FIELD_INITIALIZER,
  /** A block that runs when the class is made. */
  CLASS_STATIC_BLOCK,
  /** A block. */
  BLOCK,
  /** The parameter of a catch clause. */
  CATCH,
  /** The variables of a loop's head. */
  FOR,
  /** The cases of a switch. */
  SWITCH,
  /** The body of a {@code with} statement, where no name is certain. */
  WITH,
  /** The members of an enumeration. */
  TS_ENUM,
  /** The body of a namespace or an ambient module. */
  TS_MODULE,
  /** The type parameters of an interface or a type alias. */
  TYPE,
  /** The parameters of a function type. */
  FUNCTION_TYPE,
  /** The names that a conditional type infers. */
  CONDITIONAL_TYPE,
  /** The key of a mapped type. */
  MAPPED_TYPE;

  private static final Set<ScopeKind> HOLDS_VAR =
      EnumSet.of(GLOBAL, MODULE, FUNCTION, CLASS_FIELD_INITIALIZER, CLASS_STATIC_BLOCK, TS_MODULE);

  /** Returns whether {@code var} declarations within it belong to it. */
  boolean holdsVar() {
    return HOLDS_VAR.contains(this);
  }
}
