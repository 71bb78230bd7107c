package dev.seaworthy.core.sql.expression;

import dev.seaworthy.core.sql.Literals;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlToken.Kind;
import dev.seaworthy.core.sql.SqlTokens;
import dev.seaworthy.core.sql.expression.SqlExpression.Constant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads expressions by operator precedence. An expression that is not understood as a whole becomes
 * {@link SqlExpression.Opaque}.
 */
public final class ExpressionParser {
  private static final int OR = 1;
  private static final int AND = 2;
  private static final int NOT = 3;
  private static final int IS = 4;
  private static final int COMPARISON = 5;
  private static final int MATCH = 6;
  private static final int OTHER_OPERATOR = 7;
  private static final int SUM = 8;
  private static final int PRODUCT = 9;
  private static final int PREFIX = 10;

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
  private static final Set<String> ENDS =
      Set.of("then", "loop", "from", "where", "order", "group", "limit", "as", "into", "using");

  private final SqlTokens tokens;
  private int position;

  private ExpressionParser(SqlTokens tokens, int position) {
    this.tokens = tokens;
    this.position = position;
  }

  /** Reads a whole run of tokens as one expression. */
  public static SqlExpression parse(SqlTokens tokens) {
    ExpressionParser parser = new ExpressionParser(tokens, 0);
    try {
      SqlExpression expression = parser.expression(OR);
      if (parser.position == tokens.size()) {
        return expression;
      }
    } catch (NotUnderstood unknown) {
      // Falls through to the opaque leaf.
    }
    return new SqlExpression.Opaque(tokens.source());
  }

  private SqlExpression expression(int least) {
    SqlExpression left = prefix();
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
    if (tokens.isSymbol(position, "::")) {
      position++;
      return new SqlExpression.Cast(left, type());
    }
    if (tokens.is(position, Kind.OPERATOR)) {
      return symbol(left, least);
    }
    String word = tokens.word(position);
    switch (word) {
      case "or":
        return logical(left, word, OR, least);
      case "and":
        return logical(left, word, AND, least);
      case "is":
        return least <= IS ? is(left) : null;
      case "in", "like", "ilike":
        return least <= MATCH ? match(left, false) : null;
      case "not":
        return least <= MATCH ? negatedMatch(left) : null;
      default:
        return null;
    }
  }

  private SqlExpression symbol(SqlExpression left, int least) {
    String operator = tokens.textOf(position);
    int strength = SYMBOLS.getOrDefault(operator, OTHER_OPERATOR);
    if (strength < least) {
      return null;
    }
    position++;
    if (tokens.isWord(position, "any")
        || tokens.isWord(position, "some")
        || tokens.isWord(position, "all")) {
      boolean all = tokens.isWord(position, "all");
      position++;
      return new SqlExpression.Quantified(left, operator, all, parenthesized());
    }
    return new SqlExpression.Binary(operator, left, expression(strength + 1));
  }

  private SqlExpression logical(SqlExpression left, String word, int strength, int least) {
    if (strength < least) {
      return null;
    }
    position++;
    return new SqlExpression.Binary(word, left, expression(strength + 1));
  }

  private SqlExpression is(SqlExpression left) {
    position++;
    boolean negated = accept("not");
    SqlExpression what = prefix();
    if (what instanceof Constant constant) {
      return new SqlExpression.Is(left, negated, constant);
    }
    throw new NotUnderstood();
  }

  private SqlExpression negatedMatch(SqlExpression left) {
    position++;
    return match(left, true);
  }

  private SqlExpression match(SqlExpression left, boolean negated) {
    String word = tokens.word(position++);
    switch (word) {
      case "in":
        SqlTokens inside = group();
        return isQuery(inside)
            ? new SqlExpression.InQuery(left, negated, QueryParser.parse(inside))
            : new SqlExpression.InList(left, negated, list(inside));
      case "like", "ilike":
        String operator = negated ? "not " + word : word;
        return new SqlExpression.Binary(operator, left, expression(MATCH + 1));
      default:
        throw new NotUnderstood();
    }
  }

  private SqlExpression prefix() {
    if (position >= tokens.size()) {
      throw new NotUnderstood();
    }
    SqlExpression primary =
        switch (tokens.get(position).kind()) {
          case WORD -> word();
          case QUOTED_IDENTIFIER -> reference();
          case STRING, DOLLAR_STRING -> {
            StringBuilder text = new StringBuilder();
            while (tokens.is(position, Kind.STRING) || tokens.is(position, Kind.DOLLAR_STRING)) {
              text.append(Literals.string(tokens.textOf(position++)));
            }
            yield new Constant(Constant.Kind.TEXT, text.toString());
          }
          case NUMBER -> new Constant(Constant.Kind.NUMBER, tokens.textOf(position++));
          case LEFT_PAREN -> parenthesized();
          case OPERATOR -> sign();
          default -> throw new NotUnderstood();
        };
    return subscripts(primary);
  }

  private SqlExpression sign() {
    String sign = tokens.textOf(position++);
    if (sign.equals("-") && tokens.is(position, Kind.NUMBER)) {
      return new Constant(Constant.Kind.NUMBER, "-" + tokens.textOf(position++));
    }
    throw new NotUnderstood();
  }

  private SqlExpression subscripts(SqlExpression primary) {
    if (tokens.is(position, Kind.LEFT_BRACKET)) {
      throw new NotUnderstood();
    }
    return primary;
  }

  private SqlExpression word() {
    String word = tokens.word(position);
    switch (word) {
      case "not":
        position++;
        return new SqlExpression.Not(expression(NOT));
      case "true", "false":
        position++;
        return new Constant(Constant.Kind.BOOLEAN, word);
      case "null":
        position++;
        return new Constant(Constant.Kind.NULL, "");
      case "exists":
        position++;
        return new SqlExpression.Exists(QueryParser.parse(group()));
      case "array":
        return array();
      case "case", "select", "row", "interval":
        throw new NotUnderstood();
      default:
        if (ENDS.contains(word)) {
          throw new NotUnderstood();
        }
        return reference();
    }
  }

  private SqlExpression array() {
    position++;
    boolean query = tokens.is(position, Kind.LEFT_PAREN);
    SqlTokens inside = group();
    return query
        ? new SqlExpression.ArrayQuery(QueryParser.parse(inside))
        : new SqlExpression.ArrayItems(list(inside));
  }

  private SqlExpression reference() {
    List<String> parts = new ArrayList<>();
    parts.add(Literals.identifier(tokens.textOf(position++)));
    while (tokens.is(position, Kind.DOT)) {
      position++;
      if (!tokens.is(position, Kind.WORD) && !tokens.is(position, Kind.QUOTED_IDENTIFIER)) {
        throw new NotUnderstood();
      }
      parts.add(Literals.identifier(tokens.textOf(position++)));
    }
    if (!tokens.is(position, Kind.LEFT_PAREN)) {
      return new SqlExpression.NameReference(parts);
    }
    SqlTokens inside = group();
    int last = parts.size() - 1;
    String schema = last == 0 ? null : parts.get(last - 1);
    boolean star = inside.size() == 1 && inside.isSymbol(0, "*");
    return new SqlExpression.Call(
        new ObjectName(schema, parts.get(last)), star ? List.of() : list(inside));
  }

  private SqlExpression parenthesized() {
    SqlTokens inside = group();
    if (isQuery(inside)) {
      return new SqlExpression.ScalarQuery(QueryParser.parse(inside));
    }
    return parse(inside);
  }

  private String type() {
    StringBuilder type = new StringBuilder();
    while (tokens.is(position, Kind.WORD) || tokens.is(position, Kind.QUOTED_IDENTIFIER)) {
      type.append(Literals.identifier(tokens.textOf(position++)));
      if (tokens.is(position, Kind.DOT)) {
        position++;
        type.append('.');
      } else {
        break;
      }
    }
    if (tokens.is(position, Kind.LEFT_PAREN)) {
      group();
    }
    while (tokens.is(position, Kind.LEFT_BRACKET)) {
      group();
      type.append("[]");
    }
    return type.toString();
  }

  private SqlTokens group() {
    if (!tokens.is(position, Kind.LEFT_PAREN) && !tokens.is(position, Kind.LEFT_BRACKET)) {
      throw new NotUnderstood();
    }
    int open = position;
    position = tokens.afterGroup(open);
    return tokens.slice(open + 1, Math.max(open + 1, position - 1));
  }

  private boolean accept(String word) {
    if (tokens.isWord(position, word)) {
      position++;
      return true;
    }
    return false;
  }

  static boolean isQuery(SqlTokens tokens) {
    return tokens.isWord(0, "select") || tokens.isWord(0, "with");
  }

  static List<SqlExpression> list(SqlTokens tokens) {
    return tokens.splitAtCommas().stream().map(ExpressionParser::parse).toList();
  }

  /** Ends the reading of an expression that has a part not known here. */
  private static final class NotUnderstood extends RuntimeException {
    NotUnderstood() {
      super(null, null, false, false);
    }
  }
}
