package dev.seaworthy.core.js.parse;

import dev.seaworthy.core.js.ast.ClassElement.Decorator;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.ArrayExpression;
import dev.seaworthy.core.js.ast.Expression.AssignmentExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.ObjectExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.Expression.SpreadElement;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Pattern;
import dev.seaworthy.core.js.ast.Pattern.ArrayPattern;
import dev.seaworthy.core.js.ast.Pattern.AssignmentPattern;
import dev.seaworthy.core.js.ast.Pattern.ObjectPattern;
import dev.seaworthy.core.js.ast.Pattern.RestElement;
import dev.seaworthy.core.js.ast.Pattern.TSParameterProperty;
import dev.seaworthy.core.js.ast.PropertyKind;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeAnnotation;
import dev.seaworthy.core.source.SyntaxProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Makes patterns: of what was read as an expression, and of a name with what stands around it. */
final class Patterns {
  private final Destructuring destructuring;

  Patterns(Destructuring destructuring) {
    this.destructuring = destructuring;
  }

  /**
   * Takes an expression as what is assigned to (ECMA-262 §13.15.5, "cover grammar").
   *
   * @param destructure whether an array or object is taken apart
   * @throws SyntaxException if nothing can be assigned to it
   */
  Pattern target(Expression target, boolean destructure) {
    if (destructure) {
      destructuring.assigned(target);
      return of(target);
    }
    if (target instanceof Pattern pattern) {
      return pattern;
    }
    throw unassignable(target);
  }

  private Pattern of(Expression target) {
    if (target instanceof ArrayExpression array) {
      destructuring.checkParentheses(array);
      return arrayPattern(array);
    }
    if (target instanceof ObjectExpression object) {
      destructuring.checkParentheses(object);
      return objectPattern(object);
    }
    if (target instanceof Pattern pattern) {
      return pattern;
    }
    throw unassignable(target);
  }

  private static SyntaxException unassignable(Expression target) {
    return new SyntaxException(
        new SyntaxProblem(target.span(), "nothing can be assigned to this expression"));
  }

  private ArrayPattern arrayPattern(ArrayExpression array) {
    List<Pattern> elements = new ArrayList<>(array.elements().size());
    for (Expression element : array.elements()) {
      elements.add(element == null ? null : element(element));
      if (element instanceof SpreadElement) {
        destructuring.checkRest(element, elements.size() == array.elements().size());
      }
    }
    List<Pattern> immutable =
        elements.contains(null) ? Collections.unmodifiableList(elements) : List.copyOf(elements);
    return new ArrayPattern(array.start(), array.end(), immutable, null, false, List.of());
  }

  private Pattern element(Expression element) {
    if (element instanceof SpreadElement spread) {
      return rest(spread);
    }
    if (element instanceof AssignmentExpression assigned && assigned.operator().equals("=")) {
      destructuring.checkParentheses(assigned);
      return new AssignmentPattern(
          assigned.start(), assigned.end(), assigned.left(), assigned.right(), List.of());
    }
    return of(element);
  }

  private RestElement rest(SpreadElement spread) {
    Pattern argument = element(spread.argument());
    return new RestElement(spread.start(), spread.end(), argument, null, List.of());
  }

  private ObjectPattern objectPattern(ObjectExpression object) {
    List<Node> properties = new ArrayList<>(object.properties().size());
    for (Node property : object.properties()) {
      if (property instanceof SpreadElement spread) {
        properties.add(rest(spread));
        destructuring.checkRest(spread, properties.size() == object.properties().size());
      } else {
        properties.add(property((Property) property));
      }
    }
    return new ObjectPattern(
        object.start(), object.end(), List.copyOf(properties), null, false, List.of());
  }

  private Property property(Property property) {
    if (property.value() instanceof Expression value && !property.method()) {
      return new Property(
          property.start(),
          property.end(),
          property.key(),
          element(value),
          property.kind(),
          property.computed(),
          false,
          property.shorthand());
    }
    if (property.value() instanceof AssignmentPattern) {
      return property;
    }
    throw new SyntaxException(
        new SyntaxProblem(property.span(), "nothing can be assigned to a method"));
  }

  /** Adds the type and the question mark behind a name or pattern, which then ends there. */
  Pattern annotated(Pattern bare, TSTypeAnnotation type, boolean optional, int end) {
    if (type == null && !optional) {
      return bare;
    }
    if (bare instanceof Identifier name) {
      return new Identifier(name.start(), end, name.name(), type, optional, List.of());
    }
    if (bare instanceof ArrayPattern array) {
      return new ArrayPattern(array.start(), end, array.elements(), type, optional, List.of());
    }
    ObjectPattern object = (ObjectPattern) bare;
    return new ObjectPattern(object.start(), end, object.properties(), type, optional, List.of());
  }

  /**
   * Makes a parameter.
   *
   * @param value the default value, or null
   */
  Pattern parameter(
      int start, int end, Pattern target, Expression value, List<Decorator> decorators) {
    if (value != null) {
      return new AssignmentPattern(start, end, target, value, decorators);
    }
    if (decorators.isEmpty()) {
      return target;
    }
    if (target instanceof Identifier name) {
      return new Identifier(
          name.start(),
          name.end(),
          name.name(),
          name.typeAnnotation(),
          name.optional(),
          decorators);
    }
    if (target instanceof ArrayPattern array) {
      return new ArrayPattern(
          array.start(),
          array.end(),
          array.elements(),
          array.typeAnnotation(),
          array.optional(),
          decorators);
    }
    ObjectPattern object = (ObjectPattern) target;
    return new ObjectPattern(
        object.start(),
        object.end(),
        object.properties(),
        object.typeAnnotation(),
        object.optional(),
        decorators);
  }

  TSParameterProperty parameterProperty(
      int start, int end, Pattern parameter, int modifiers, List<Decorator> decorators) {
    return new TSParameterProperty(
        start,
        end,
        decorators,
        parameter,
        Modifiers.accessibility(modifiers),
        Modifiers.has(modifiers, Modifiers.READONLY),
        Modifiers.has(modifiers, Modifiers.OVERRIDE),
        Modifiers.has(modifiers, Modifiers.STATIC));
  }

  /** Makes a property whose value is its name. */
  static Property shorthand(Identifier key) {
    Identifier value = new Identifier(key.start(), key.end(), key.name());
    return new Property(key.start(), key.end(), key, value, PropertyKind.INIT, false, false, true);
  }

  /** Makes a property whose value is its name with a default value. */
  static Property shorthand(Identifier key, Expression fallback, int end) {
    Identifier name = new Identifier(key.start(), key.end(), key.name());
    AssignmentPattern value = new AssignmentPattern(key.start(), end, name, fallback, List.of());
    return new Property(key.start(), end, key, value, PropertyKind.INIT, false, false, true);
  }
}
