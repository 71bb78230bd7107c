package dev.seaworthy.core.js.ast;

import dev.seaworthy.core.js.ast.ClassElement.AccessorProperty;
import dev.seaworthy.core.js.ast.ClassElement.Decorator;
import dev.seaworthy.core.js.ast.ClassElement.PropertyDefinition;
import dev.seaworthy.core.js.ast.ClassElement.TSAbstractAccessorProperty;
import dev.seaworthy.core.js.ast.ClassElement.TSAbstractPropertyDefinition;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeAnnotation;
import java.util.List;

/** A field of a class, with or without the modifiers {@code abstract} and {@code accessor}. */
public sealed interface FieldNode extends ClassElement
    permits PropertyDefinition,
        TSAbstractPropertyDefinition,
        AccessorProperty,
        TSAbstractAccessorProperty {
  /** Returns the decorators. */
  List<Decorator> decorators();

  /** Returns the key: a name, a literal, or any expression when {@link #computed()}. */
  Expression key();

  /** Returns the type, or null. */
  TSTypeAnnotation typeAnnotation();

  /** Returns the value, or null. */
  default Expression value() {
    return null;
  }

  /** Returns whether the key is in brackets. */
  boolean computed();

  /** Returns whether the field belongs to the class itself. */
  boolean isStatic();

  /** Returns whether the field stands after {@code declare}. */
  boolean declare();

  /** Returns whether the field is read-only. */
  boolean readonly();

  /** Returns whether the key is followed by {@code ?}. */
  boolean optional();

  /** Returns whether the key is followed by {@code !}. */
  boolean definite();

  /** Returns whether the field stands after {@code override}. */
  boolean override();

  /** Returns the modifier, or null. */
  Accessibility accessibility();
}
