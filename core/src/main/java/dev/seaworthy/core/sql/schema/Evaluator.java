package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.SqlTokens;
import dev.seaworthy.core.sql.expression.SelectQuery;
import dev.seaworthy.core.sql.expression.SqlExpression;
import dev.seaworthy.core.sql.expression.SqlExpression.Constant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Computes expressions over variables and the state, with three truth values and "unknown". */
final class Evaluator {
  private final Catalog catalog;
  private final QueryEvaluator queries;
  private final ScalarFunctions functions;

  Evaluator(Catalog catalog) {
    this.catalog = catalog;
    this.queries = new QueryEvaluator(catalog, this);
    this.functions = new ScalarFunctions(catalog);
  }

  SqlValue value(SqlExpression expression, Scope scope) {
    if (expression instanceof Constant constant) {
      return constant(constant);
    }
    if (expression instanceof SqlExpression.NameReference name) {
      return scope.lookup(name.parts());
    }
    if (expression instanceof SqlExpression.Binary binary) {
      return binary(binary, scope);
    }
    if (expression instanceof SqlExpression.Not not) {
      return not(value(not.operand(), scope));
    }
    if (expression instanceof SqlExpression.Is is) {
      return is(is, scope);
    }
    if (expression instanceof SqlExpression.InList in) {
      return in(value(in.operand(), scope), values(in.items(), scope), in.negated());
    }
    if (expression instanceof SqlExpression.Quantified quantified) {
      return quantified(quantified, scope);
    }
    if (expression instanceof SqlExpression.Call call) {
      return functions.call(call.function().name(), values(call.arguments(), scope));
    }
    if (expression instanceof SqlExpression.ArrayItems array) {
      List<SqlValue> items = values(array.items(), scope);
      return items.stream().anyMatch(SqlValue::isUnknown)
          ? SqlValue.UNKNOWN
          : new SqlValue.Many(items);
    }
    if (expression instanceof SqlExpression.Cast cast) {
      return cast(cast, scope);
    }
    return query(expression, scope);
  }

  private SqlValue query(SqlExpression expression, Scope scope) {
    if (expression instanceof SqlExpression.Exists exists) {
      return queries
          .rows(exists.query(), scope)
          .map(rows -> SqlValue.of(!rows.isEmpty()))
          .orElse(SqlValue.UNKNOWN);
    }
    if (expression instanceof SqlExpression.ScalarQuery scalar) {
      return single(scalar.query(), scope);
    }
    if (expression instanceof SqlExpression.ArrayQuery array) {
      return column(array.query(), scope)
          .<SqlValue>map(SqlValue.Many::new)
          .orElse(SqlValue.UNKNOWN);
    }
    if (expression instanceof SqlExpression.InQuery in) {
      return column(in.query(), scope)
          .map(items -> in(value(in.operand(), scope), items, in.negated()))
          .orElse(SqlValue.UNKNOWN);
    }
    return SqlValue.UNKNOWN;
  }

  /** Returns the rows of a query, or empty where they cannot be told. */
  Optional<List<SqlValue.Row>> rows(SelectQuery query, Scope scope) {
    return queries.rows(query, scope);
  }

  /** Returns the first column of a query's first row: null without a row. */
  SqlValue single(SelectQuery query, Scope scope) {
    return column(query, scope)
        .map(items -> items.isEmpty() ? SqlValue.NULL : items.get(0))
        .orElse(SqlValue.UNKNOWN);
  }

  private Optional<List<SqlValue>> column(SelectQuery query, Scope scope) {
    return queries
        .rows(query, scope)
        .map(
            rows ->
                rows.stream()
                    .map(row -> row.columns().values().stream().findFirst().orElse(SqlValue.NULL))
                    .toList());
  }

  private List<SqlValue> values(List<SqlExpression> expressions, Scope scope) {
    return expressions.stream().map(each -> value(each, scope)).toList();
  }

  private static SqlValue constant(Constant constant) {
    return switch (constant.kind()) {
      case TEXT, NUMBER -> SqlValue.of(constant.text());
      case BOOLEAN -> SqlValue.of(constant.text().equals("true"));
      case NULL -> SqlValue.NULL;
    };
  }

  private SqlValue binary(SqlExpression.Binary binary, Scope scope) {
    SqlValue left = value(binary.left(), scope);
    switch (binary.operator()) {
      case "and":
        if (left instanceof SqlValue.Flag flag && !flag.value()) {
          return left;
        }
        return and(left, value(binary.right(), scope));
      case "or":
        return not(and(not(left), not(value(binary.right(), scope))));
      default:
        return operator(binary.operator(), left, value(binary.right(), scope));
    }
  }

  private static SqlValue and(SqlValue left, SqlValue right) {
    if (left.isFalse() || right.isFalse()) {
      return SqlValue.of(false);
    }
    if (left.isUnknown() || right.isUnknown()) {
      return SqlValue.UNKNOWN;
    }
    return left.isTrue() && right.isTrue() ? left : SqlValue.NULL;
  }

  private static SqlValue not(SqlValue value) {
    return value instanceof SqlValue.Flag flag ? SqlValue.of(!flag.value()) : value;
  }

  private static SqlValue operator(String operator, SqlValue left, SqlValue right) {
    if (left.isUnknown() || right.isUnknown()) {
      return SqlValue.UNKNOWN;
    }
    if (left.asItems().isPresent() && right.asItems().isPresent()) {
      return onArrays(operator, left.asItems().get(), right.asItems().get());
    }
    if (left instanceof SqlValue.Null || right instanceof SqlValue.Null) {
      return SqlValue.NULL;
    }
    Optional<String> first = left.asText();
    Optional<String> second = right.asText();
    if (first.isEmpty() || second.isEmpty()) {
      return SqlValue.UNKNOWN;
    }
    return onTexts(operator, first.get(), second.get());
  }

  private static SqlValue onArrays(String operator, List<SqlValue> left, List<SqlValue> right) {
    List<SqlValue> items = new ArrayList<>(left);
    items.addAll(right);
    if (operator.equals("||")) {
      return new SqlValue.Many(items);
    }
    return items.stream().anyMatch(SqlValue::isUnknown)
        ? SqlValue.UNKNOWN
        : switch (operator) {
          case "=" -> SqlValue.of(left.equals(right));
          case "<>", "!=" -> SqlValue.of(!left.equals(right));
          default -> SqlValue.UNKNOWN;
        };
  }

  private static SqlValue onTexts(String operator, String left, String right) {
    return switch (operator) {
      case "||" -> SqlValue.of(left + right);
      case "=" -> SqlValue.of(left.equals(right));
      case "<>", "!=" -> SqlValue.of(!left.equals(right));
      case "<" -> SqlValue.of(compare(left, right) < 0);
      case ">" -> SqlValue.of(compare(left, right) > 0);
      case "<=" -> SqlValue.of(compare(left, right) <= 0);
      case ">=" -> SqlValue.of(compare(left, right) >= 0);
      case "like" -> SqlValue.of(like(left, right));
      case "not like" -> SqlValue.of(!like(left, right));
      case "ilike" -> SqlValue.of(like(lower(left), lower(right)));
      case "not ilike" -> SqlValue.of(!like(lower(left), lower(right)));
      default -> SqlValue.UNKNOWN;
    };
  }

  private static int compare(String left, String right) {
    String number = "-?\\d{1,9}";
    if (left.matches(number) && right.matches(number)) {
      return Integer.compare(Integer.parseInt(left), Integer.parseInt(right));
    }
    return left.compareTo(right);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static boolean like(String text, String pattern) {
    return new LikePattern(pattern).matches(text);
  }

  private SqlValue is(SqlExpression.Is is, Scope scope) {
    SqlValue value = value(is.operand(), scope);
    if (value.isUnknown()) {
      return value;
    }
    boolean same =
        is.what().kind() == Constant.Kind.NULL
            ? value instanceof SqlValue.Null
            : value.equals(constant(is.what()));
    return SqlValue.of(same != is.negated());
  }

  private static SqlValue in(SqlValue operand, List<SqlValue> items, boolean negated) {
    SqlValue found = SqlValue.of(false);
    for (SqlValue item : items) {
      found = not(and(not(found), not(operator("=", operand, item))));
    }
    return negated ? not(found) : found;
  }

  private SqlValue quantified(SqlExpression.Quantified quantified, Scope scope) {
    SqlValue operand = value(quantified.operand(), scope);
    Optional<List<SqlValue>> items =
        quantified.array() instanceof SqlExpression.ScalarQuery query
            ? column(query.query(), scope)
            : value(quantified.array(), scope).asItems();
    if (items.isEmpty()) {
      return SqlValue.UNKNOWN;
    }
    SqlValue result = SqlValue.of(quantified.all());
    for (SqlValue item : items.get()) {
      SqlValue fits = operator(quantified.operator(), operand, item);
      result = quantified.all() ? and(result, fits) : not(and(not(result), not(fits)));
    }
    return result;
  }

  /** An object id is the text of the object's name, so that a cast to one resolves the name. */
  private SqlValue cast(SqlExpression.Cast cast, Scope scope) {
    SqlValue value = value(cast.operand(), scope);
    if (cast.type().endsWith("[]")) {
      return value.asItems().<SqlValue>map(SqlValue.Many::new).orElse(value);
    }
    if (cast.type().equals("regprocedure") || cast.type().equals("regproc")) {
      return functions.call("to_regprocedure", List.of(value));
    }
    if (cast.type().equals("regtype")) {
      return functions.call("to_regtype", List.of(value));
    }
    boolean relation = cast.type().equals("regclass");
    if ((relation || cast.type().equals("regnamespace")) && value instanceof SqlValue.Text text) {
      return relation
          ? SqlValue.of(catalog.resolve(ScalarFunctions.name(SqlTokens.of(text.text()))).toString())
          : value;
    }
    return value;
  }
}
