package dev.seaworthy.rules.database;

import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.scope.ConstantEvaluator;
import dev.seaworthy.core.js.scope.ConstantValue;
import dev.seaworthy.core.js.scope.EnvironmentRead;
import dev.seaworthy.core.js.scope.Scopes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a text or an expression says that a database is, in production.
 *
 * @param kind what kind of place that is
 * @param file the file as far as it is known, or empty
 * @param variable the environment variable that may say otherwise, or empty
 */
record SqliteAddress(Kind kind, String file, String variable) {

  /** A kind of place; of several that an expression may name, the first counts. */
  enum Kind {
    /** A file of the server. */
    FILE,
    /** Another machine. */
    REMOTE,
    /** What an environment variable says. */
    VARIABLE,
    /** The memory of the process. */
    MEMORY,
    /** Computed in a way that is not followed. */
    COMPUTED
  }

  /** Returns the place that a text names. */
  static SqliteAddress of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.isEmpty() || lower.contains(":memory:") || lower.contains("mode=memory")) {
      return new SqliteAddress(Kind.MEMORY, "", "");
    }
    if (lower.matches("(libsql|https?|wss?|postgres(ql)?|mysql|prisma)(\\+\\w+)?:.*")) {
      return new SqliteAddress(Kind.REMOTE, "", "");
    }
    return new SqliteAddress(Kind.FILE, text, "");
  }

  /** Returns the place that an expression names when {@code NODE_ENV} is {@code production}. */
  static SqliteAddress of(Expression expression, Scopes scopes) {
    ConstantValue value =
        new ConstantEvaluator(scopes, SqliteAddress::assumption).evaluate(expression);
    List<SqliteAddress> places = new ArrayList<>();
    String variable = "";
    for (ConstantValue alternative : value.alternatives()) {
      if (alternative instanceof ConstantValue.Environment environment) {
        variable = environment.name();
      }
      places.add(of(alternative));
    }
    SqliteAddress first =
        places.stream().min(Comparator.comparing(SqliteAddress::kind)).orElseThrow();
    return new SqliteAddress(first.kind(), first.file(), variable);
  }

  private static SqliteAddress of(ConstantValue value) {
    if (value instanceof ConstantValue.Text text) {
      return of(text.value());
    }
    if (value instanceof ConstantValue.Environment environment) {
      return new SqliteAddress(Kind.VARIABLE, "", environment.name());
    }
    if (value instanceof ConstantValue.Template template) {
      StringBuilder text = new StringBuilder();
      template.parts().forEach(part -> text.append(part.asText().orElse("…")));
      return text.charAt(0) == '…'
          ? new SqliteAddress(Kind.COMPUTED, text.toString(), "")
          : of(text.toString());
    }
    return new SqliteAddress(Kind.COMPUTED, "", "");
  }

  private static Optional<ConstantValue> assumption(Expression expression) {
    if (EnvironmentRead.nameIn(expression).filter("NODE_ENV"::equals).isPresent()) {
      return Optional.of(new ConstantValue.Text("production"));
    }
    return expression instanceof CallExpression call ? joined(call) : Optional.empty();
  }

  /** Returns what {@code path.join(…, "data.db")} and its like give: its end is known. */
  private static Optional<ConstantValue> joined(CallExpression call) {
    int last = call.arguments().size() - 1;
    boolean joins =
        call.callee() instanceof MemberExpression callee
            && callee.property() instanceof Identifier name
            && (name.name().equals("join") || name.name().equals("resolve"));
    return joins && last > 0 && call.arguments().get(last) instanceof StringLiteral end
        ? Optional.of(
            new ConstantValue.Template(
                List.of(ConstantValue.UNKNOWN, new ConstantValue.Text("/" + end.value()))))
        : Optional.empty();
  }
}
