package dev.seaworthy.core.sql.expression;

import dev.seaworthy.core.sql.SqlToken.Kind;
import dev.seaworthy.core.sql.SqlTokens;
import dev.seaworthy.core.sql.expression.ExpressionCursor.NotUnderstood;
import dev.seaworthy.core.sql.expression.SqlExpression.Constant;
import java.util.List;
import java.util.Map;

/**
 * Reads expressions by operator precedence. An expression that is not understood as a whole becomes
 * {@link SqlExpression.Opaque}.
 *
 * <p>Source of the precedence: section 4.1.6 of the PostgreSQL manual.
 */
public final class ExpressionParser {
  private static final int OR = 1;
  private static final int AND = 2;
  static final int NOT = 3;
  private static final int IS = 4;
  private static final int COMPARISON = 5;
  private static final int MATCH = 6;
  private static final int OTHER_OPERATOR = 7;
  private static final int SUM = 8;
  private static final int PRODUCT = 9;
  static final int UNARY_MINUS = 11;

  private static final Map<String, Integer> SYMBOLS =
      Map.ofEntries(
          Map.entry("=", COMPARISON),
          Map.entry("<", COMPARISON),
          Map.entry(">", COMPARISON),
          Map.entry("<=", COMPARISON),
          Map.entry(">=", COMPARISON),
          Map.entry("<>", COMPARISON),
          Map.entry("!=", COMPARISON),
          Map.entry("+", SUM),
          Map.entry("-", SUM),
          Map.entry("*", PRODUCT),
          Map.entry("/", PRODUCT),
          Map.entry("%", PRODUCT));

  private final ExpressionCursor cursor;
  private final OperandParser operands;

  private ExpressionParser(SqlTokens tokens) {
    this.cursor = new ExpressionCursor(tokens);
    this.operands = new OperandParser(cursor, this);
  }

  /** Reads a whole run of tokens as one expression. */
  public static SqlExpression parse(SqlTokens tokens) {
    ExpressionParser parser = new ExpressionParser(tokens);
    try {
      SqlExpression expression = parser.expression(OR);
      if (parser.cursor.atEnd()) {
        return expression;
      }
    } catch (NotUnderstood unknown) {
      // Falls through to the opaque leaf.
    }
    return new SqlExpression.Opaque(tokens.source());
  }

  /** Reads an expression up to a token that cannot go on with it. */
  SqlExpression expression() {
    return expression(OR);
  }

  SqlExpression expression(int least) {
    SqlExpression left = operands.operand();
    while (true) {
      SqlExpression more = infix(left, least);
      if (more == null) {
        return left;
      }
      left = more;
    }
  }

  /** Returns the expression that {@code left} begins, or null where none of that strength does. */
  private SqlExpression infix(SqlExpression left, int least) {
    if (cursor.atSymbol("::")) {
      cursor.next();
      return new SqlExpression.Cast(left, operands.type());
    }
    if (cursor.at(Kind.OPERATOR)) {
      return symbol(left, least);
    }
    return switch (cursor.word()) {
      case "or" -> logical(left, OR, least);
      case "and" -> logical(left, AND, least);
      case "is" -> least <= IS ? is(left) : null;
      case "in", "like", "ilike", "between" -> least <= MATCH ? match(left, false) : null;
      case "not" -> least <= MATCH ? negatedMatch(left) : null;
      default -> null;
    };
  }

  private SqlExpression symbol(SqlExpression left, int least) {
    int strength = SYMBOLS.getOrDefault(cursor.text(), OTHER_OPERATOR);
    if (strength < least) {
      return null;
    }
    String operator = cursor.next();
    if (cursor.at("any") || cursor.at("some") || cursor.at("all")) {
      boolean all = cursor.at("all");
      cursor.next();
      return new SqlExpression.Quantified(left, operator, all, operands.parenthesized());
    }
    return new SqlExpression.Binary(operator, left, expression(strength + 1));
  }

  private SqlExpression logical(SqlExpression left, int strength, int least) {
    if (strength < least) {
      return null;
    }
    String word = cursor.word();
    cursor.next();
    return new SqlExpression.Binary(word, left, expression(strength + 1));
  }

  private SqlExpression is(SqlExpression left) {
    cursor.next();
    boolean negated = cursor.accept("not");
    if (cursor.accept("distinct")) {
      cursor.expect("from");
      String operator = negated ? "is not distinct from" : "is distinct from";
      return new SqlExpression.Binary(operator, left, expression(IS + 1));
    }
    if (operands.operand() instanceof Constant constant) {
      return new SqlExpression.Is(left, negated, constant);
    }
    throw new NotUnderstood();
  }

  private SqlExpression negatedMatch(SqlExpression left) {
    cursor.next();
    return match(left, true);
  }

  private SqlExpression match(SqlExpression left, boolean negated) {
    String word = cursor.word();
    cursor.next();
    switch (word) {
      case "in":
        SqlTokens inside = cursor.group();
        return isQuery(inside)
            ? new SqlExpression.InQuery(left, negated, QueryParser.parse(inside))
            : new SqlExpression.InList(left, negated, list(inside));
      case "like", "ilike":
        String operator = negated ? "not " + word : word;
        return new SqlExpression.Binary(operator, left, expression(MATCH + 1));
      case "between":
        SqlExpression between = between(left);
        return negated ? new SqlExpression.Not(between) : between;
      default:
        throw new NotUnderstood();
    }
  }

  /** {@code a BETWEEN b AND c} is {@code a >= b AND a <= c}. */
  private SqlExpression between(SqlExpression operand) {
    SqlExpression low = expression(MATCH + 1);
    cursor.expect("and");
    SqlExpression high = expression(MATCH + 1);
    return new SqlExpression.Binary(
        "and",
        new SqlExpression.Binary(">=", operand, low),
        new SqlExpression.Binary("<=", operand, high));
  }

  static boolean isQuery(SqlTokens tokens) {
    return tokens.isWord(0, "select") || tokens.isWord(0, "with");
  }

  static List<SqlExpression> list(SqlTokens tokens) {
    return tokens.splitAtCommas().stream().map(ExpressionParser::parse).toList();
  }
}
