package dev.seaworthy.core.supabase;

import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.ObjectExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The properties of object literals. */
final class ObjectKeys {
  private ObjectKeys() {}

  /** Returns the names of the properties, in order. */
  static List<String> names(Expression object) {
    List<String> names = new ArrayList<>();
    if (object.bare() instanceof ObjectExpression literal) {
      for (Node node : literal.properties()) {
        if (node instanceof Property property) {
          property.name().ifPresent(names::add);
        }
      }
    }
    return names;
  }

  /** Returns the value of a property. */
  static Optional<Expression> value(Expression object, String name) {
    if (object.bare() instanceof ObjectExpression literal) {
      for (Node node : literal.properties()) {
        if (node instanceof Property property
            && property.name().filter(name::equals).isPresent()
            && property.value() instanceof Expression value) {
          return Optional.of(value);
        }
      }
    }
    return Optional.empty();
  }
}
