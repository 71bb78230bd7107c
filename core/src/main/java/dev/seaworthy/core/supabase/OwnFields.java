package dev.seaworthy.core.supabase;

import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.AssignmentExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.ThisExpression;
import dev.seaworthy.core.js.ast.FieldNode;
import dev.seaworthy.core.js.ast.Program;
import dev.seaworthy.core.js.ast.Walker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the classes of a file keep in their fields, whichever class it is. */
final class OwnFields {
  private final Map<String, List<Expression>> values = new HashMap<>();

  OwnFields(Program program) {
    Walker.walk(
        program,
        (node, above) -> {
          if (node instanceof AssignmentExpression assignment
              && assignment.left() instanceof MemberExpression target
              && target.object() instanceof ThisExpression) {
            target.name().ifPresent(name -> add(name, assignment.right()));
          } else if (node instanceof FieldNode field
              && field.key() instanceof Identifier name
              && field.value() != null) {
            add(name.name(), field.value());
          }
        });
  }

  private void add(String name, Expression value) {
    values.computeIfAbsent(name, field -> new ArrayList<>()).add(value);
  }

  /** Returns the values that a field of this name is ever given. */
  List<Expression> values(String name) {
    return values.getOrDefault(name, List.of());
  }
}
